// Asks before something is done that is not easily undone.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { model } from './model.js';
import { modal } from './modal.js';
import { redraw } from './redraw.js';

/**
 * @param confirm Slack's confirmation dialog object: title, text, confirm, deny, style
 * @returns whether the person said yes
 */
export function askToConfirm(confirm) {
    return new Promise((resolve) => {
        model.confirming = { confirm, resolve };
        redraw();
    });
}

/** In words of this page. */
export function ask(title, text, yes) {
    const plain = (words) => ({ type: 'plain_text', text: words });
    return askToConfirm({ title: plain(title), text: plain(text), confirm: plain(yes), deny: plain('Cancel'), style: 'danger' });
}

function answer(yes) {
    model.confirming?.resolve(yes);
    model.confirming = null;
    redraw();
}

/** @param words draws a text object */
export function drawConfirm(words) {
    if (!model.confirming) {
        return nothing;
    }
    const { confirm } = model.confirming;
    const style = confirm.style === 'danger' ? 'danger' : 'primary';
    return html`<dialog class="dialog dialog-small" aria-labelledby="confirm-title" ${modal()} @close=${() => answer(false)}>
        <h2 id="confirm-title" class="dialog-title">${confirm.title.text}</h2>
        <div class="dialog-body">${words(confirm.text)}</div>
        <footer class="dialog-foot">
            <button type="button" class="button" @click=${() => answer(false)}>${confirm.deny?.text ?? 'Cancel'}</button>
            <button type="button" class="button button-${style}" autofocus @click=${() => answer(true)}>${confirm.confirm?.text ?? 'Yes'}</button>
        </footer>
    </dialog>`;
}
