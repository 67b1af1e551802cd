// Text, fields in two columns, and one element beside them: https://docs.slack.dev/reference/block-kit/blocks/section-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { drawElement } from '../elements.js';
import { textObject } from '../mrkdwn.js';
import { shortened } from '../shortened.js';

export function draw(block, place) {
    return html`<div class="block-section">
        <div class="block-section-body">
            ${block.text ? text(block, place) : nothing}
            ${block.fields?.length > 0 ? html`<div class="block-section-fields">${block.fields.map(field =>
                html`<div class="block-section-field">${textObject(field, place)}</div>`)}</div>` : nothing}
        </div>
        ${block.accessory ? html`<div class="block-section-accessory">${
            drawElement(block.accessory, place, block)}</div>` : nothing}
    </div>`;
}

function text(block, place) {
    const drawn = html`<div class="block-section-text">${textObject(block.text, place)}</div>`;
    return place.surface === 'message' && !block.expand ? shortened(drawn, block.text.text) : drawn;
}
