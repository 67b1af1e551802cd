// A menu behind three dots: https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { isBusy, press } from '../acting.js';
import { controlId } from '../ids.js';
import { isSafe } from '../links.js';
import { plainText } from '../mrkdwn.js';

export function draw(element, place, block) {
    const id = controlId(element, place, block);
    const busy = isBusy(element, place, block) ? 'true' : nothing;
    return html`<span class="element-overflow">
        <button type="button" class="element-button element-overflow-button" id=${id}
            aria-label=${element.accessibility_label ?? 'More actions'} aria-haspopup="menu" aria-expanded="false"
            aria-controls="${id}-menu" aria-busy=${busy} popovertarget="${id}-menu" @keydown=${openByArrow}>⋯</button>
        <div class="element-overflow-menu" id="${id}-menu" role="menu" popover aria-label="More actions"
            @toggle=${toggled} @keydown=${move}>
            ${(element.options ?? []).map(option => item(option, element, place, block))}
        </div>
    </span>`;
}

function item(option, element, place, block) {
    const pick = event => {
        event.currentTarget.closest('[popover]').hidePopover();
        press(element, place, block, option.value);
    };
    const text = html`${plainText(option.text, place)}${option.description
        ? html`<span class="element-choice-description">${plainText(option.description, place)}</span>` : nothing}`;
    return isSafe(option.url)
        ? html`<a class="element-overflow-item" role="menuitem" tabindex="-1" href=${option.url} target="_blank"
            rel="noopener noreferrer" @click=${pick}>${text}</a>`
        : html`<button type="button" class="element-overflow-item" role="menuitem" tabindex="-1"
            @click=${pick}>${text}</button>`;
}

function buttonOf(menu) {
    return menu.parentElement.querySelector('[aria-haspopup]');
}

function items(menu) {
    return [...menu.querySelectorAll('[role=menuitem]')];
}

function openByArrow(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        event.currentTarget.parentElement.querySelector('[popover]').showPopover();
    }
}

/** The menu stands above everything, so it is told where its button is. */
function toggled({ currentTarget: menu, newState }) {
    const button = buttonOf(menu);
    const open = newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    if (open) {
        const at = button.getBoundingClientRect();
        const { offsetWidth: width, offsetHeight: height } = menu;
        const below = at.bottom + height < innerHeight ? at.bottom + 4 : at.top - height - 4;
        menu.style.top = `${Math.max(4, below)}px`;
        menu.style.left = `${Math.max(4, Math.min(at.right - width, innerWidth - width - 4))}px`;
        items(menu)[0]?.focus();
    }
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function move(event) {
    const menu = event.currentTarget;
    const all = items(menu);
    const at = all.indexOf(document.activeElement);
    const next = event.key in STEPS ? (at + STEPS[event.key] + all.length) % all.length
        : { Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
        event.preventDefault();
        all[next].focus();
    } else if (event.key === 'Tab') {
        menu.hidePopover();
    }
}
