// Elements in a row: https://docs.slack.dev/reference/block-kit/blocks/actions-block

import { html } from '/webjars/lit-html/lit-html.js';
import { drawElement } from '../elements.js';

export function draw(block, place) {
    return html`<div class="block-actions">${(block.elements ?? []).map(element =>
        html`<div class="block-actions-element">${drawElement(element, place, block)}</div>`)}</div>`;
}
