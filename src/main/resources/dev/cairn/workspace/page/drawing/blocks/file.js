// A file kept elsewhere: https://docs.slack.dev/reference/block-kit/blocks/file-block

import { html } from '/webjars/lit-html/lit-html.js';

/** All that the block says of it is its id. */
export function draw(block) {
    return html`<div class="block-file"><span aria-hidden="true">📄</span> Remote file ${block.external_id}</div>`;
}
