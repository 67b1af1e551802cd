// Small print, with small images: https://docs.slack.dev/reference/block-kit/blocks/context-block

import { html } from '/webjars/lit-html/lit-html.js';
import { drawElement } from '../elements.js';
import { textObject } from '../mrkdwn.js';

const TEXTS = ['mrkdwn', 'plain_text'];

export function draw(block, place) {
    return html`<div class="block-context">${(block.elements ?? []).map(element => TEXTS.includes(element.type)
        ? html`<span class="block-context-text">${textObject(element, place)}</span>`
        : drawElement(element, place, block))}</div>`;
}
