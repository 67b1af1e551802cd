// How a control is called and what explains it, for those who cannot see it.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { errorId, hintId } from './ids.js';
import { plainText, words } from './mrkdwn.js';

/**
 * What a control is called in so many words; nothing where its label stands beside it.
 *
 * @param otherwise when the payload says nothing
 */
export function nameOf(element, place, block, otherwise) {
    if (element.accessibility_label) {
        return element.accessibility_label;
    }
    if (block.type === 'input') {
        return nothing;
    }
    return element.placeholder ? words(element.placeholder, place) : otherwise;
}

/** The placeholder in so many words; nothing when there is none. */
export function placeholderOf(element, place) {
    return element.placeholder ? words(element.placeholder, place) : nothing;
}

/** The ids of hint and error below a field; nothing when there are none. */
export function describedBy(place, block) {
    const ids = [
        ...(block.hint ? [hintId(block, place)] : []),
        ...(errorOf(place, block) ? [errorId(block, place)] : []),
    ];
    return block.type === 'input' && ids.length > 0 ? ids.join(' ') : nothing;
}

/** "true" when the form came back with an error for this field; nothing otherwise. */
export function invalid(place, block) {
    return errorOf(place, block) ? 'true' : nothing;
}

export function errorOf(place, block) {
    return place.errors?.[block.block_id];
}

/** The label of a field, with what Slack adds to one that may stay empty. */
export function labelOf(place, block) {
    return html`${plainText(block.label, place)}${block.optional
        ? html` <span class="block-input-optional">(optional)</span>`
        : nothing}`;
}

/** What a group of choices is called; seen only where the group is a field of a form. */
export function legendOf(element, place, block, otherwise) {
    if (block.type === 'input') {
        return html`<legend class="block-input-label">${labelOf(place, block)}</legend>`;
    }
    const name = nameOf(element, place, block, undefined)
        ?? (block.type === 'section' && block.text ? words(block.text, place) : otherwise);
    return html`<legend class="drawn-unseen">${name}</legend>`;
}
