// The app's Home tab, as it was last published for this person.
import { html } from '/webjars/lit-html/lit-html.js';
import { drawBlocks } from './drawing/blocks.js';
import { app, model } from './model.js';
import { inView } from './surroundings.js';

export function drawHome() {
    if (!model.home) {
        return html`<p class="empty">${app().real_name} has put nothing here yet.</p>`;
    }
    return html`<div class="home" tabindex="0" role="group" aria-label="Home">
        <div class="home-blocks">${drawBlocks(model.home.blocks, inView(model.home))}</div>
    </div>`;
}
