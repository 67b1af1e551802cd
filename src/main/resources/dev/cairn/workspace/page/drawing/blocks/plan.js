// Tasks under a title: https://docs.slack.dev/reference/block-kit/blocks/plan-block

import { html } from '/webjars/lit-html/lit-html.js';
import { drawBlock } from '../blocks.js';

export function draw(block, place) {
    return html`<div class="block-plan">
        <div class="block-plan-title">${block.title}</div>
        <ol class="block-plan-tasks">${(block.tasks ?? []).map(task => html`<li>${drawBlock(task, place)}</li>`)}</ol>
    </div>`;
}
