// Cards side by side: https://docs.slack.dev/reference/block-kit/blocks/carousel-block

import { html } from '/webjars/lit-html/lit-html.js';
import { drawBlock } from '../blocks.js';

/** A card without a block_id of its own acts under the carousel's. */
export function draw(block, place) {
    return html`<ul class="block-carousel" aria-label="Cards">${(block.elements ?? []).map(card =>
        html`<li class="block-carousel-card">${drawBlock({ block_id: block.block_id, ...card }, place)}</li>`)}</ul>`;
}
