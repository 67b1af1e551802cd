// A button with a short list under it. The browser closes it on a click elsewhere and on Escape.
import { html, nothing } from '/webjars/lit-html/lit-html.js';

/** @param items `{label, hint, act}` each; nothing is drawn for none */
export function menu({ id, label, text, items, className = 'icon-button' }) {
    if (items.length === 0) {
        return nothing;
    }
    return html`<button type="button" class=${className} aria-label=${label} title=${label} aria-haspopup="menu"
            popovertarget=${id}>${text}</button>
        <div id=${id} class="menu" popover role="menu" aria-label=${label} @toggle=${opened} @keydown=${moved}>
            ${items.map((item) => drawItem(id, item))}
        </div>`;
}

function drawItem(id, item) {
    const act = () => {
        document.getElementById(id).hidePopover();
        item.act();
    };
    return html`<button type="button" role="menuitem" class="menu-item" @click=${act}>
        ${item.label}${item.hint ? html`<span class="menu-hint">${item.hint}</span>` : nothing}
    </button>`;
}

function opened(event) {
    if (event.newState !== 'open') {
        return;
    }
    const menu = event.currentTarget;
    const button = document.querySelector(`[popovertarget="${menu.id}"]`).getBoundingClientRect();
    const left = Math.min(button.left, innerWidth - menu.offsetWidth - 8);
    const below = button.bottom + menu.offsetHeight + 8 < innerHeight;
    menu.style.left = `${Math.max(8, left)}px`;
    menu.style.top = `${below ? button.bottom + 4 : Math.max(8, button.top - menu.offsetHeight - 4)}px`;
    menu.querySelector('[role=menuitem]').focus();
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function moved(event) {
    const step = STEPS[event.key];
    if (!step) {
        return;
    }
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll('[role=menuitem]')];
    items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
}
