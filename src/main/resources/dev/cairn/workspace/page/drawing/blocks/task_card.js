// One task and how it stands: https://docs.slack.dev/reference/block-kit/blocks/task-card-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { link } from '../links.js';
import { richText } from '../rich-text.js';

const STATUS = {
    pending: ['○', 'To do'],
    in_progress: ['◐', 'Under way'],
    complete: ['✔', 'Done'],
    error: ['✖', 'Failed'],
};

export function draw(block, place) {
    const [sign, word] = STATUS[block.status] ?? STATUS.pending;
    return html`<div class="block-task">
        <div class="block-task-title"><span class=${block.status === 'error' ? 'block-task-failed' : 'block-task-sign'}
            role="img" aria-label=${word}>${sign}</span> ${block.title}</div>
        ${block.details ? html`<div class="block-task-details">${richText(block.details, place)}</div>` : nothing}
        ${block.output ? html`<div>${richText(block.output, place)}</div>` : nothing}
        ${block.sources?.length > 0 ? html`<div class="block-card-small">Sources: ${block.sources.map((source, i) =>
            html`${i > 0 ? ', ' : ''}${link(source.url, source.text || source.url)}`)}</div>` : nothing}
    </div>`;
}
