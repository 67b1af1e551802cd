// A notice in a form: https://docs.slack.dev/reference/block-kit/blocks/alert-block

import { html } from '/webjars/lit-html/lit-html.js';
import { textObject } from '../mrkdwn.js';

/** A sign and its word: a colour alone says nothing to many. */
const LEVELS = {
    info: ['ℹ', 'Information'],
    warning: ['⚠', 'Warning'],
    error: ['⛔', 'Error'],
    success: ['✔', 'Success'],
};

export function draw(block, place) {
    const [sign, word] = LEVELS[block.level] ?? ['•', 'Note'];
    return html`<div class="block-alert ${block.level === 'error' ? 'block-alert-error' : ''}" role="note">
        <span role="img" aria-label=${word}>${sign}</span>
        <div>${textObject(block.text, place)}</div>
    </div>`;
}
