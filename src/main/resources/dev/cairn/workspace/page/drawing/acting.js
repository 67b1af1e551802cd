// What happens when somebody uses an element.

import { controlId } from './ids.js';
import { keepsValue } from './values.js';

/** Presses under way, by control: a second click before the first is answered must not press twice. */
const underWay = new Set();

export function isBusy(element, place, block) {
    return place.busy?.has(`${block.block_id}/${element.action_id}`) ?? false;
}

/** Somebody presses a button or picks from a menu: asks for confirmation, then reaches the app. */
export async function press(element, place, block, value) {
    const control = controlId(element, place, block);
    if (underWay.has(control) || isBusy(element, place, block)) {
        return;
    }
    underWay.add(control);
    try {
        if (!element.confirm || await place.confirm(element.confirm, place)) {
            await place.press(block, element, value);
        }
    } finally {
        underWay.delete(control);
    }
}

/**
 * Somebody chooses or types. A field of a form keeps it, and tells the app when it dispatches; elsewhere the app is
 * told, and the page keeps it too, so that drawing the message again does not take it back.
 *
 * @param undo puts the control back when the choice is not confirmed
 */
export async function choose(element, place, block, value, undo) {
    if (block.type === 'input') {
        place.fill(block, element, value);
        if (block.dispatch_action) {
            await place.press(block, element, value);
        }
        return;
    }
    if (element.confirm && !await place.confirm(element.confirm, place)) {
        undo();
        return;
    }
    if (keepsValue(element)) {
        place.fill(block, element, value);
    }
    await place.press(block, element, value);
}

const waiting = new Map();

/** Does it once nothing more of the kind came for a while; `now` ends the wait. */
export function afterPause(key, millis, what) {
    clearTimeout(waiting.get(key)?.timer);
    const run = () => {
        waiting.delete(key);
        what();
    };
    waiting.set(key, { timer: setTimeout(run, millis), run });
}

/** Does at once what was waiting under that key. */
export function withoutPause(key) {
    const due = waiting.get(key);
    if (due) {
        clearTimeout(due.timer);
        due.run();
    }
}

/** Forgets what was waiting under that key. */
export function dropPause(key) {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
}
