// What the app can be asked: its commands and shortcuts, ready to be typed.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { app, isMember, model, place, wide } from './model.js';
import { startTyping } from './composer.js';
import { look, runShortcut } from './deeds.js';
import { redraw } from './redraw.js';

export function drawCommands() {
    const { commands, shortcuts } = model.state;
    const global = shortcuts.filter((one) => one.type === 'global');
    const onMessage = shortcuts.filter((one) => one.type === 'message');
    return html`<p class="quiet">What ${app().real_name} offers here. Choose one to begin typing it.</p>
        <ul class="commands">${commands.map(drawCommand)}</ul>
        ${global.length > 0 ? html`<h3>Shortcuts</h3><ul class="commands">${global.map(drawShortcut)}</ul>` : nothing}
        ${onMessage.length > 0
            ? html`<h3>On a message</h3><ul class="commands">${onMessage.map((one) => html`<li><b>${one.name}</b> <span class="quiet">${one.description}</span></li>`)}</ul>`
            : nothing}`;
}

function drawCommand(one) {
    return html`<li>
        <button type="button" class="command" ?disabled=${!canType()} @click=${() => type(one)}>
            <b>${one.command}</b> <span class="command-hint">${one.usage_hint ?? ''}</span>
            <span class="command-about">${one.description ?? ''}</span>
        </button>
    </li>`;
}

function canType() {
    const shown = place();
    return isMember(shown) && !shown.is_archived;
}

function type(one) {
    if (!wide.matches) {
        model.panel.open = false;
        redraw();
    }
    startTyping(place(), `${one.command} `);
}

function drawShortcut(one) {
    const run = async () => {
        await runShortcut(one.callback_id);
        await look();
    };
    return html`<li><button type="button" class="command" @click=${run}><b>${one.name}</b>
        <span class="command-about">${one.description ?? ''}</span></button></li>`;
}
