// A line across: https://docs.slack.dev/reference/block-kit/blocks/divider-block

import { html } from '/webjars/lit-html/lit-html.js';

export function draw() {
    return html`<hr class="block-divider">`;
}
