// The form on top of the person's stack, as a dialog.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { keyed } from '/webjars/lit-html/directives/keyed.js';
import { drawBlocks } from './drawing/blocks.js';
import { model } from './model.js';
import { closeView, submit } from './deeds.js';
import { modal } from './modal.js';
import { drawNotices } from './notices.js';
import { inView } from './surroundings.js';
import { stillThere } from './edits.js';

export function drawForms() {
    const view = model.views.at(-1);
    return view ? keyed(view.id, drawForm(view)) : nothing;
}

function drawForm(view) {
    const busy = model.busy.has(view.id);
    const below = model.views.length - 1;
    return html`<dialog class="dialog" aria-labelledby="title-${view.id}" ${modal()}
        @close=${() => closeView(view, false)}>
        <form novalidate @submit=${(event) => sent(event, view)}>
            <header class="dialog-head">
                <h2 id="title-${view.id}" class="dialog-title">${view.title.text}</h2>
                ${below > 0 ? html`<span class="quiet">above ${below === 1 ? 'another form' : `${below} other forms`}</span>` : nothing}
                <button type="button" class="icon-button" aria-label=${below > 0 ? 'Close all forms' : 'Close the form'}
                    @click=${() => closeView(view, true)}>✕</button>
            </header>
            <div class="dialog-body">${drawBlocks(view.blocks, inView(view))}</div>
            ${drawNotices()}
            <footer class="dialog-foot">
                <button type="button" class="button" @click=${() => closeView(view, false)}>${view.close?.text ?? 'Cancel'}</button>
                ${view.submit ? drawSubmit(view, busy) : nothing}
            </footer>
        </form>
    </dialog>`;
}

function drawSubmit(view, busy) {
    return html`<button type="submit" class="button button-primary" ?disabled=${busy} aria-busy=${busy ? 'true' : 'false'}>
        ${view.submit.text}</button>`;
}

async function sent(event, view) {
    event.preventDefault();
    const form = event.target;
    await submit(view, stillThere(view.state.values, model.edits.get(view.id)));
    setTimeout(() => form.querySelector('[aria-invalid="true"]')?.focus(), 50);
}
