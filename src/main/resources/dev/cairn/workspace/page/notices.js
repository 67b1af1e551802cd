// Short words about what just happened: above what is shown, or in the form that lies over it; read out by a screen reader.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { model } from './model.js';
import { redraw } from './redraw.js';

const STAYS = 12_000;
const AT_ONCE = 4;
let last = 0;

/**
 * @param kind 'done', 'trouble' or 'refused'
 * @param more `lines` under the sentence, an `action` with its `label`, and what it is `about`: a newer word about that
 *     takes the place of this one
 */
export function notice(kind, text, { lines = [], label, action, about } = {}) {
    const id = ++last;
    const others = model.notices.filter((one) => !about || one.about !== about);
    model.notices = [...others, { id, kind, text, lines, label, action, about }].slice(-AT_ONCE);
    if (kind === 'done') {
        setTimeout(() => dismiss(id), STAYS);
    }
    redraw();
}

/** A word about one place means nothing in another; what Slack refused stays until it was seen. */
export function forgetNotices() {
    model.notices = model.notices.filter((one) => one.kind === 'refused');
}

function dismiss(id) {
    model.notices = model.notices.filter((one) => one.id !== id);
    redraw();
}

export function drawNotices() {
    return html`<div class="notices" role="status" aria-label="Notices">${repeat(model.notices, (one) => one.id, drawNotice)}</div>`;
}

function drawNotice(one) {
    const act = () => {
        dismiss(one.id);
        one.action();
    };
    return html`<div class="notice notice-${one.kind}">
        <div class="notice-words">
            <p>${one.text}</p>
            ${one.lines.map((line) => html`<p class="notice-line">${line}</p>`)}
            ${one.action ? html`<button type="button" class="link-button" @click=${act}>${one.label}</button>` : nothing}
        </div>
        <button type="button" class="icon-button" aria-label="Dismiss" @click=${() => dismiss(one.id)}>✕</button>
    </div>`;
}
