// What the drawing of a payload knows of its surroundings.
import { channel, isMember, model, now, people, person, zone } from './model.js';
import { askToConfirm } from './confirm.js';
import { press } from './deeds.js';
import { edit, laidOver, stillThere } from './edits.js';
import { redraw } from './redraw.js';

function common(key) {
    return {
        key,
        zone: zone(),
        now: now(),
        viewer: model.route.viewer,
        person,
        channel,
        people: people(),
        channels: model.state.channels.filter((one) => !one.is_im && isMember(one)),
        confirm: askToConfirm,
        busy: busyWithin(key),
    };
}

/** Of everything being pressed, what stands in this message or view. */
function busyWithin(key) {
    const prefix = `${key}/`;
    return new Set([...model.busy].filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)));
}

function filled(key, block, element, value) {
    edit(key, block, element, value);
    redraw();
}

export function inMessage(place, message) {
    return {
        ...common(message.ts),
        surface: 'message',
        values: model.edits.get(message.ts) ?? {},
        errors: {},
        press: (block, element, value) => press({ channel: place.id, ts: message.ts }, block, element, value),
        fill: (block, element, value) => filled(message.ts, block, element, value),
    };
}

export function inView(view) {
    const edits = () => stillThere(view.state.values, model.edits.get(view.id));
    return {
        ...common(view.id),
        surface: view.type,
        values: laidOver(view.state.values, edits()),
        errors: view.errors ?? {},
        press: (block, element, value) => press({ view: view.id, values: edits() }, block, element, value),
        fill: (block, element, value) => filled(view.id, block, element, value),
    };
}
