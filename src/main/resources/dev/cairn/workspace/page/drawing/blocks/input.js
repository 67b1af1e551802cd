// A field of a form: https://docs.slack.dev/reference/block-kit/blocks/input-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { drawElement } from '../elements.js';
import { controlId, errorId, hintId, labelId } from '../ids.js';
import { plainText } from '../mrkdwn.js';
import { errorOf, labelOf } from '../naming.js';

/** Elements of several controls carry the label as their legend. */
const GROUPS = new Set(['checkboxes', 'radio_buttons', 'multi_static_select', 'multi_external_select',
    'multi_users_select', 'multi_channels_select', 'multi_conversations_select']);

export function draw(block, place) {
    const element = block.element ?? {};
    const error = errorOf(place, block);
    return html`<div class=${error ? 'block-input block-input-wrong' : 'block-input'}>
        ${GROUPS.has(element.type) ? nothing : html`<label class="block-input-label" id=${labelId(block, place)}
            for=${controlId(element, place, block)}>${labelOf(place, block)}</label>`}
        ${drawElement(element, place, block)}
        ${error ? html`<p class="block-input-error" id=${errorId(block, place)}>${error}</p>` : nothing}
        ${block.hint ? html`<p class="block-input-hint" id=${hintId(block, place)}>${
            plainText(block.hint, place)}</p>` : nothing}
    </div>`;
}
