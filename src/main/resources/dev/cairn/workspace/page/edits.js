// What is typed or chosen and not yet sent, kept by the page under the id of its view or the ts of its message: block id,
// action id, value as payloads spell it.
import { spelled } from './drawing/values.js';
import { model } from './model.js';

export function edit(key, block, element, value) {
    const edits = structuredClone(model.edits.get(key) ?? {});
    edits[block.block_id] = { ...edits[block.block_id], [element.action_id]: spelled(element, value) };
    model.edits.set(key, edits);
}

/** What is filled in, with what was typed since laid over it. */
export function laidOver(values, edits) {
    const all = structuredClone(values ?? {});
    for (const [block, byAction] of Object.entries(edits ?? {})) {
        all[block] = { ...all[block], ...byAction };
    }
    return all;
}

/** Of the edits, those whose field is still in the form. */
export function stillThere(values, edits) {
    const kept = {};
    for (const [block, byAction] of Object.entries(edits ?? {})) {
        for (const [action, value] of Object.entries(byAction)) {
            if (values?.[block]?.[action]) {
                kept[block] = { ...kept[block], [action]: value };
            }
        }
    }
    return kept;
}
