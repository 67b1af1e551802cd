// Times as the page itself shows them, in the viewer's zone.

const formats = new Map();

function format(zone, options) {
    const key = zone + JSON.stringify(options);
    if (!formats.has(key)) {
        formats.set(key, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options }));
    }
    return formats.get(key);
}

/** Of a message: its ts is seconds since 1970 with a fraction that makes it unique. */
export function dateOf(ts) {
    return new Date(Number(ts) * 1000);
}

export function timeOfDay(date, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit' }).format(date);
}

export function day(date, zone) {
    return format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

export function dayAndTime(date, zone) {
    return format(zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
        .format(date);
}

/** To the millisecond, for the wire. */
export function exactTime(date, zone) {
    return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 }).format(date);
}

/** "Europe/Lisbon" as people say it. */
export function city(zone) {
    return zone.split('/').at(-1).replaceAll('_', ' ');
}
