// Dates as Slack writes them: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
//
// Imports nothing, so that it runs without a browser. Times are on the 24-hour clock everywhere on this page; Slack
// leaves that to each person's preferences.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TOKENS = {
    date_num: then => `${four(then.year)}-${two(then.month)}-${two(then.day)}`,
    date_slash: then => `${two(then.day)}/${two(then.month)}/${four(then.year)}`,
    date: (then, today) => `${MONTHS[then.month - 1]} ${ordinal(then.day)}${yearUnlessNear(then, today)}`,
    date_short: (then, today) => `${shortMonth(then)} ${then.day}${yearUnlessNear(then, today)}`,
    date_long: (then, today) => `${weekday(then)}, ${TOKENS.date(then, today)}`,
    date_long_full: then => `${MONTHS[then.month - 1]} ${then.day}, ${then.year}`,
    date_pretty: (then, today) => near(then, today) ?? TOKENS.date(then, today),
    date_short_pretty: (then, today) => near(then, today) ?? TOKENS.date_short(then, today),
    date_long_pretty: (then, today) => near(then, today) ?? TOKENS.date_long(then, today),
    day_divider_pretty: (then, today) => near(then, today)
        ?? `${weekday(then)}, ${MONTHS[then.month - 1]} ${ordinal(then.day)}`
            + (then.year === today.year ? '' : `, ${then.year}`),
    time: then => `${two(then.hour)}:${two(then.minute)}`,
    time_secs: then => `${two(then.hour)}:${two(then.minute)}:${two(then.second)}`,
    ago: (then, today) => ago(today.epoch - then.epoch),
};

/**
 * A moment by a format such as "{date_short_pretty}, {time}".
 *
 * @param timestamp seconds since 1970
 * @param zone of whoever reads it, such as "Europe/Lisbon"
 * @param now a Date; what today and tomorrow go by
 * @returns undefined when there is no such moment, or the format holds nothing this page knows
 */
export function formatDate(timestamp, format, { zone, now }) {
    if (!Number.isFinite(timestamp) || Math.abs(timestamp) > 8.64e12) {
        return undefined;
    }
    const then = wallClock(timestamp, zone);
    const today = wallClock(Math.floor(now.getTime() / 1000), zone);
    let known = false;
    const text = format.replace(/\{(\w+)\}/g, (token, name, at) => {
        if (!Object.hasOwn(TOKENS, name)) {
            return token;
        }
        known = true;
        const written = TOKENS[name](then, today);
        return at === 0 ? written[0].toUpperCase() + written.slice(1) : written;
    });
    return known ? text : undefined;
}

/** What the clock on the wall shows in a zone: year, month (1-12), day, hour, minute, second; and the epoch itself. */
function wallClock(epoch, zone) {
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
        year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    }).formatToParts(new Date(epoch * 1000));
    const wall = { epoch };
    parts.filter(part => part.type !== 'literal').forEach(part => wall[part.type] = Number(part.value));
    return wall;
}

/** "2026-03-29T01:30", as a date and time field wants it. */
export function toLocal(epoch, zone) {
    const wall = wallClock(epoch, zone);
    return `${TOKENS.date_num(wall)}T${TOKENS.time(wall)}`;
}

/**
 * The moment when the clock on the wall shows a local time such as "2026-03-29T01:30".
 *
 * A time that the clock skips becomes the one an hour later; of a time that comes twice, the first is meant.
 *
 * @returns seconds since 1970, or undefined when it is no such time
 */
export function fromLocal(local, zone) {
    const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(local);
    if (!match) {
        return undefined;
    }
    const [year, month, day, hour, minute] = match.slice(1).map(Number);
    const asUtc = Date.UTC(year, month - 1, day, hour, minute) / 1000;
    // The zone's distance from UTC a day before and a day after are the only two it can have in between.
    const before = asUtc - offset(asUtc - DAY, zone);
    const after = asUtc - offset(asUtc + DAY, zone);
    const fits = [before, after].filter(epoch => epoch + offset(epoch, zone) === asUtc);
    return fits.length > 0 ? Math.min(...fits) : before;
}

function offset(epoch, zone) {
    const wall = wallClock(epoch, zone);
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) / 1000 - epoch;
}

function near(then, today) {
    return { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[dayNumber(then) - dayNumber(today)];
}

function dayNumber(wall) {
    return Math.round(Date.UTC(wall.year, wall.month - 1, wall.day) / 1000 / DAY);
}

/** Slack leaves the year out of what is less than six months away, either way. */
function yearUnlessNear(then, today) {
    const months = (then.year - today.year) * 12 + then.month - today.month;
    const dayOver = Math.sign(then.day - today.day);
    const isNear = Math.abs(months) < 6 || (Math.abs(months) === 6 && Math.sign(months) === -dayOver);
    return isNear ? '' : `, ${then.year}`;
}

function ago(seconds) {
    const gone = Math.abs(seconds);
    const [amount, unit] = gone < MINUTE ? [gone, 'second']
        : gone < HOUR ? [gone / MINUTE, 'minute']
            : gone < DAY ? [gone / HOUR, 'hour']
                : [gone / DAY, 'day'];
    const whole = Math.floor(amount);
    const words = `${whole} ${unit}${whole === 1 ? '' : 's'}`;
    return whole === 0 ? 'just now' : seconds > 0 ? `${words} ago` : `in ${words}`;
}

function weekday(wall) {
    return WEEKDAYS[new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()];
}

function shortMonth(wall) {
    return MONTHS[wall.month - 1].slice(0, 3);
}

function ordinal(day) {
    const teen = day >= 11 && day <= 13;
    return day + ((!teen && { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10]) || 'th');
}

function two(number) {
    return String(number).padStart(2, '0');
}

function four(number) {
    return String(number).padStart(4, '0');
}
