// The right column: one panel at a time, by tabs.
import { html } from '/webjars/lit-html/lit-html.js';
import { model } from './model.js';
import { goTo } from './route.js';
import { redraw } from './redraw.js';
import { drawCommands } from './commands.js';
import { drawScheduled } from './scheduled.js';
import { drawThread } from './thread.js';
import { drawTrouble } from './trouble.js';
import { drawWire } from './wire.js';

const PANELS = {
    commands: { name: 'Commands', draw: drawCommands },
    thread: { name: 'Thread', draw: drawThread },
    scheduled: { name: 'Scheduled', draw: drawScheduled },
    wire: { name: 'Wire', draw: drawWire },
    trouble: { name: 'Trouble', draw: drawTrouble },
};

export function showPanel(tab) {
    model.panel = { open: true, tab };
    redraw();
}

export function togglePanels() {
    model.panel.open = !model.panel.open;
    redraw();
}

export function drawPanels() {
    const { tab } = model.panel;
    return html`<aside class="panels" aria-label="Details">
        <div class="tabs-row">
            <div class="tabs" role="tablist" aria-label="Details" @keydown=${moved}>${Object.entries(PANELS).map(drawTab)}</div>
            <button type="button" class="icon-button" aria-label="Close details" title="Close" @click=${close}>✕</button>
        </div>
        <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${tab}" tabindex="0">${PANELS[tab].draw()}</div>
    </aside>`;
}

function drawTab([key, { name }]) {
    const current = key === model.panel.tab;
    return html`<button type="button" role="tab" id="tab-${key}" class="tab" aria-selected=${current ? 'true' : 'false'}
        aria-controls="panel" tabindex=${current ? '0' : '-1'} @click=${() => showPanel(key)}>${name}</button>`;
}

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

function moved(event) {
    const step = STEPS[event.key];
    if (!step) {
        return;
    }
    const keys = Object.keys(PANELS);
    const next = keys.at((keys.indexOf(model.panel.tab) + step) % keys.length);
    showPanel(next);
    setTimeout(() => document.getElementById(`tab-${next}`).focus());
}

function close() {
    model.panel.open = false;
    if (model.route.thread) {
        goTo({ ...model.route, thread: '' });
    }
    redraw();
}
