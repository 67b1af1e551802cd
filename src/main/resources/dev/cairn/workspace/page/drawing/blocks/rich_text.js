// Text formatted piece by piece: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import { html } from '/webjars/lit-html/lit-html.js';
import { richText } from '../rich-text.js';

export function draw(block, place) {
    return html`<div class="block-rich-text">${richText(block, place)}</div>`;
}
