// What a person does here, and the word about it when it does not work.
import { tell, Refusal } from './server.js';
import { fetchShown, fetchState, forgetWire, model } from './model.js';
import { notice } from './notices.js';
import { redraw } from './redraw.js';

/** Looks again at everything on the screen. */
export async function look() {
    await attempt(async () => {
        await fetchState();
        await fetchShown();
    });
}

/** @returns what it answered, or undefined when it did not work and the person was told */
export async function attempt(deed) {
    try {
        return await deed();
    } catch (failed) {
        complain(failed);
        return undefined;
    } finally {
        redraw();
    }
}

async function failureOf(deed) {
    try {
        await deed();
        return null;
    } catch (failed) {
        return failed;
    }
}

function complain(failed) {
    if (!(failed instanceof Refusal)) {
        console.error(failed);
    }
    notice('trouble', failed instanceof Refusal ? failed.message : `This page failed: ${failed.message}`);
}

/** That the form closed last is closed there too. */
let closed = Promise.resolve();

/** Tells the workspace, once forms closed before are out of the way; then the person when the app did not take it well. */
async function deliver(name, body) {
    await closed;
    const { delivery } = await tell(name, body);
    if (delivery?.problem && name !== 'command') {
        // What became of a command is told in the channel, as Slack does.
        notice('trouble', `Cairn could not do this: ${delivery.problem}`);
    }
    return delivery;
}

export function typeCommand(channel, text) {
    return attempt(() => deliver('command', { user: model.route.viewer, channel, text }));
}

export function writeMessage(channel, text, thread) {
    return attempt(() =>
        deliver('message', { user: model.route.viewer, channel, text, ...(thread ? { thread_ts: thread } : {}) }),
    );
}

/** @param where `{channel, ts}` or `{view, values}` */
export async function press(where, block, element, value) {
    const key = `${where.ts ?? where.view}/${block.block_id}/${element.action_id}`;
    if (model.busy.has(key)) {
        return;
    }
    model.busy.add(key);
    redraw();
    await attempt(() =>
        deliver('press', {
            user: model.route.viewer,
            action: element.action_id,
            block: block.block_id,
            ...where,
            ...(value === undefined ? {} : { value }),
        }),
    );
    model.busy.delete(key);
    await look();
}

export async function submit(view, values) {
    model.busy.add(view.id);
    redraw();
    const failed = await failureOf(() => deliver('submit', { user: model.route.viewer, view: view.id, values }));
    model.busy.delete(view.id);
    await look();
    const errors = model.views.find((one) => one.id === view.id)?.errors ?? {};
    // What is wrong with a field stands under it.
    if (failed && Object.keys(errors).length === 0) {
        complain(failed);
    }
}

export async function closeView(view, all) {
    const gone = all ? model.views : [view];
    gone.forEach((one) => model.closing.add(one.id));
    model.views = model.views.filter((one) => !model.closing.has(one.id));
    redraw();
    closed = attempt(() => deliver('close-view', { user: model.route.viewer, view: view.id, all }));
    await closed;
    model.edits.delete(view.id);
    await look();
    gone.forEach((one) => model.closing.delete(one.id));
}

/** @param message `{channel, ts}` for a shortcut on a message */
export function runShortcut(callbackId, message = {}) {
    return attempt(() => deliver('shortcut', { user: model.route.viewer, callback_id: callbackId, ...message }));
}

export async function openHome() {
    await attempt(() => deliver('home', { user: model.route.viewer }));
    await look();
}

/** The app hears that its direct message is looked at. */
export async function openMessages() {
    await attempt(() => deliver('messages', { user: model.route.viewer }));
    await look();
}

export async function openDm() {
    return (await attempt(() => tell('dm', { user: model.route.viewer })))?.channel;
}

/** Someone, or the app, joins a channel or leaves it. */
export async function setMember(user, channel, member) {
    await attempt(() => tell('membership', { user, channel, member }));
    await look();
}

export async function setActive(user, active) {
    await attempt(() => tell('account', { user, active }));
    await look();
}

export async function order(fault) {
    await attempt(() => tell('faults', fault));
    await look();
}

export async function install(installed) {
    await attempt(() => tell('installation', { installed }));
    await look();
}

export async function reset() {
    const done = await attempt(() => tell('reset'));
    if (done) {
        forgetWire();
        model.edits.clear();
        model.seen.clear();
        notice('done', 'Everything is as at the start, but for the clock.');
    }
    await look();
}
