// A card: https://docs.slack.dev/reference/block-kit/blocks/card-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { drawElement } from '../elements.js';
import { textObject } from '../mrkdwn.js';
import { picture } from '../picture.js';

export function draw(block, place) {
    return html`<div class="block-card">
        ${block.hero_image ? picture(block.hero_image, 'large') : nothing}
        <div class="block-card-head">
            ${block.icon ? picture(block.icon, 'small') : nothing}
            <div>
                ${line('block-card-title', block.title, place)}
                ${line('block-card-small', block.subtitle, place)}
            </div>
        </div>
        ${line('block-card-body', block.body, place)}
        ${line('block-card-small', block.subtext, place)}
        ${block.actions ? html`<div class="block-actions">${block.actions.map(element =>
            drawElement(element, place, block))}</div>` : nothing}
    </div>`;
}

function line(look, text, place) {
    return text ? html`<div class=${look}>${textObject(text, place)}</div>` : nothing;
}
