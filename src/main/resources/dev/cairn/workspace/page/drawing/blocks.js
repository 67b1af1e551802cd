// Every block this page can draw, by its type.

import { html } from '/webjars/lit-html/lit-html.js';
import { draw as actions } from './blocks/actions.js';
import { draw as context } from './blocks/context.js';
import { draw as divider } from './blocks/divider.js';
import { draw as header } from './blocks/header.js';
import { draw as image } from './blocks/image.js';
import { draw as input } from './blocks/input.js';
import { draw as rich_text } from './blocks/rich_text.js';
import { draw as section } from './blocks/section.js';
import { unknown } from './unknown.js';

/** Type to draw(block, place). */
export const BLOCKS = {
    actions,
    context,
    divider,
    header,
    image,
    input,
    rich_text,
    section,
};

/** The blocks of a message, a form or the Home tab, one below the other. */
export function drawBlocks(blocks, place) {
    return html`<div class="blocks">${(blocks ?? []).map(block => drawBlock(block, place))}</div>`;
}

export function drawBlock(block, place) {
    return Object.hasOwn(BLOCKS, block?.type) ? BLOCKS[block.type](block, place) : unknown(block);
}
