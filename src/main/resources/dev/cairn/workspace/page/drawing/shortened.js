// Long texts in messages show their beginning, and the rest when asked.

import { html } from '/webjars/lit-html/lit-html.js';

/** Slack does not say where it cuts; this page leaves be what a person takes in at a glance. */
const LONG = 1500;
const MANY_LINES = 16;

/** @param text what is measured; @param drawn how it looks */
export function shortened(drawn, text) {
    return text.length <= LONG && text.split('\n').length <= MANY_LINES
        ? drawn
        : html`<div class="shortened">
            <div class="shortened-text">${drawn}</div>
            <button type="button" class="shortened-more" aria-expanded="false" @click=${toggle}>See more</button>
        </div>`;
}

function toggle({ currentTarget: button }) {
    const open = button.parentElement.classList.toggle('shortened-open');
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'See less' : 'See more';
}
