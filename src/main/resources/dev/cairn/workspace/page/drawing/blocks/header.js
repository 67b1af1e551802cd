// Large plain text: https://docs.slack.dev/reference/block-kit/blocks/header-block

import { html } from '/webjars/lit-html/lit-html.js';
import { plainText } from '../mrkdwn.js';

/** Below the heading of the page, and of a form or a channel. */
const HIGHEST = { home: 2, modal: 3, message: 3 };

export function draw(block, place) {
    const level = Math.min(4, Math.max(1, block.level ?? 1));
    return html`<div class="block-header block-header-${level}" role="heading"
        aria-level=${(HIGHEST[place.surface] ?? 3) + level - 1}>${plainText(block.text, place)}</div>`;
}
