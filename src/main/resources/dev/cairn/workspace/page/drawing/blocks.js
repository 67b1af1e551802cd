// Every block this page can draw, by its type.

import { html } from '/webjars/lit-html/lit-html.js';
import { draw as actions } from './blocks/actions.js';
import { draw as alert } from './blocks/alert.js';
import { draw as card } from './blocks/card.js';
import { draw as carousel } from './blocks/carousel.js';
import { draw as container } from './blocks/container.js';
import { draw as context } from './blocks/context.js';
import { draw as context_actions } from './blocks/context_actions.js';
import { draw as data_table } from './blocks/data_table.js';
import { draw as data_visualization } from './blocks/data_visualization.js';
import { draw as divider } from './blocks/divider.js';
import { draw as file } from './blocks/file.js';
import { draw as header } from './blocks/header.js';
import { draw as image } from './blocks/image.js';
import { draw as input } from './blocks/input.js';
import { draw as markdown } from './blocks/markdown.js';
import { draw as plan } from './blocks/plan.js';
import { draw as rich_text } from './blocks/rich_text.js';
import { draw as section } from './blocks/section.js';
import { draw as table } from './blocks/table.js';
import { draw as task_card } from './blocks/task_card.js';
import { draw as video } from './blocks/video.js';
import { unknown } from './unknown.js';

/** Type to draw(block, place). */
export const BLOCKS = {
    actions,
    alert,
    card,
    carousel,
    container,
    context,
    context_actions,
    data_table,
    data_visualization,
    divider,
    file,
    header,
    image,
    input,
    markdown,
    plan,
    rich_text,
    section,
    table,
    task_card,
    video,
};

/** The blocks of a message, a form or the Home tab, one below the other. */
export function drawBlocks(blocks, place) {
    return html`<div class="blocks">${(blocks ?? []).map(block => drawBlock(block, place))}</div>`;
}

/** A payload may leave out what its block needs; that must not take the rest of the page with it. */
export function drawBlock(block, place) {
    try {
        return Object.hasOwn(BLOCKS, block?.type) ? BLOCKS[block.type](block, place) : unknown(block);
    } catch (failed) {
        console.warn('A block could not be drawn', block, failed);
        return unknown(block);
    }
}
