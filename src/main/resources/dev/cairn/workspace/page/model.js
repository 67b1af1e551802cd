// What the page knows. Everything is fetched again when the workspace says that something changed: it runs on the same
// machine, and what is drawn is then never older than what it holds.
import { ask } from './server.js';
import { HOME, MESSAGES } from './route.js';

/** There is room for the right column beside the others. */
export const wide = matchMedia('(min-width: 1100px)');

export const model = {
    route: { viewer: '', place: '', thread: '' },
    there: true,
    state: null,
    fetchedAt: 0,
    messages: [],
    views: [],
    home: null,
    wire: [],
    /** Kept by person and place, so that nothing typed is lost by looking elsewhere. */
    drafts: new Map(),
    typed: new Map(),
    /** See edits.js. */
    edits: new Map(),
    busy: new Set(),
    /** Ids of the forms just closed here, which a look begun before may still bring. */
    closing: new Set(),
    notices: [],
    /** By person and channel: the last message that was on the screen. */
    seen: new Map(),
    panel: { open: wide.matches, tab: 'commands' },
    drawer: false,
    turning: false,
    confirming: null,
};

/** The workspace's time now: it runs on between two looks. */
export function now() {
    const fetched = model.state ? Date.parse(model.state.now) : Date.now();
    return new Date(fetched + (model.turning ? 0 : performance.now() - model.fetchedAt));
}

export function person(id) {
    return model.state?.people.find((one) => one.id === id);
}

export function channel(id) {
    return model.state?.channels.find((one) => one.id === id);
}

export function viewer() {
    return person(model.route.viewer);
}

export function zone() {
    return viewer()?.tz ?? 'UTC';
}

/** Who one can be: people with an account in use. */
export function people() {
    return model.state.people.filter((one) => !one.is_bot && !one.deleted);
}

export function dmWithApp() {
    return model.state.channels.find((one) => one.is_im && one.user === model.route.viewer);
}

/** Where the app's messages to this person stand: opened when somebody goes there. */
export function messagesPlace() {
    return dmWithApp()?.id ?? MESSAGES;
}

/** The app's own account. */
export function app() {
    return model.state.people.find((one) => one.id === model.state.app_user);
}

export function showsHome() {
    return model.route.place === HOME;
}

export function isMember(place) {
    return place?.members.includes(model.route.viewer) ?? false;
}

/** Of the channel on the screen. */
export function place() {
    return channel(model.route.place);
}

/** True when something came that this person has not had on the screen. */
export function isUnread(one) {
    const last = one.last_ts ?? '';
    return last > (model.seen.get(`${model.route.viewer}/${one.id}`) ?? startedAt());
}

let start = '';

function startedAt() {
    return start;
}

export function markSeen() {
    const shown = place();
    if (shown?.last_ts && !document.hidden) {
        model.seen.set(`${model.route.viewer}/${shown.id}`, shown.last_ts);
    }
}

export async function fetchState() {
    const { viewer } = model.route;
    const state = await ask('state', viewer ? { viewer } : {});
    model.state = state;
    model.fetchedAt = performance.now();
    start ||= String(Date.parse(state.now) / 1000);
}

let begun = 0;
let shownOf = 0;

/** What stands on the screen, anew; of two looks under way at once the one begun later stays. */
export async function fetchShown() {
    const { viewer, place: shown } = model.route;
    const mine = ++begun;
    const mayRead = isMember(channel(shown));
    const [messages, views, home] = await Promise.all([
        mayRead ? ask('messages', { channel: shown, viewer }) : { messages: [] },
        ask('views', { viewer }),
        showsHome() ? ask('home', { viewer }) : { view: null },
    ]);
    if (viewer !== model.route.viewer || shown !== model.route.place) {
        return; // gone elsewhere meanwhile; that look is under way
    }
    if (mine < shownOf) {
        return;
    }
    shownOf = mine;
    model.messages = messages.messages;
    model.views = views.views.filter((view) => !model.closing.has(view.id));
    model.home = home.view;
    forgetEdits();
}

/** Of forms that are closed, and of messages that are gone or not on the screen. */
function forgetEdits() {
    const shown = new Set([...model.views, model.home].map((view) => view?.id).concat(model.messages.map((one) => one.ts)));
    for (const key of model.edits.keys()) {
        if (!shown.has(key)) {
            model.edits.delete(key);
        }
    }
}

let lastSeq = -1;

/** What went over the wire since the last look; tells of refusals that are new. */
export async function fetchWire(refused) {
    const first = lastSeq < 0;
    const { wire, first: kept } = await ask('wire', first ? {} : { since: lastSeq });
    model.wire = model.wire.filter((one) => one.id >= kept);
    for (const exchange of wire) {
        lastSeq = Math.max(lastSeq, exchange.seq);
        const known = model.wire.findIndex((one) => one.id === exchange.id);
        if (known >= 0) {
            model.wire[known] = exchange;
        } else {
            model.wire.push(exchange);
            if (!first && isRefusedContent(exchange.refused)) {
                refused(exchange);
            }
        }
    }
}

/** What the app sent was not as Slack wants it; other refusals (no such channel, too many requests) it is to deal with. */
function isRefusedContent(refused) {
    return Boolean(refused) && (refused.pointers.length > 0 || /^invalid_|_too_l/.test(refused.error));
}

export function forgetWire() {
    model.wire = [];
    lastSeq = -1;
}
