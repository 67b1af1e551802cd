// Blocks held together, perhaps to fold away: https://docs.slack.dev/reference/block-kit/blocks/container-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { drawBlocks } from '../blocks.js';
import { plainText, textObject } from '../mrkdwn.js';
import { picture } from '../picture.js';
import { richText } from '../rich-text.js';

export function draw(block, place) {
    const head = html`${block.icon ? picture(block.icon, 'small') : nothing}
        <span class="block-container-title">${block.rich_text_title
            ? richText(block.rich_text_title, place) : plainText(block.title, place)}</span>
        ${block.subtitle ? html`<span class="block-card-small">${textObject(block.subtitle, place)}</span>` : nothing}`;
    const look = block.has_header_divider ? 'block-container-head block-container-divided' : 'block-container-head';
    return block.is_collapsible
        ? html`<details class="block-container" ?open=${!block.default_collapsed}>
            <summary class=${look}>${head}</summary>${drawBlocks(block.child_blocks, place)}</details>`
        : html`<div class="block-container"><div class=${look}>${head}</div>${
            drawBlocks(block.child_blocks, place)}</div>`;
}
