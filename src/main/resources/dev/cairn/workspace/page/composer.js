// The box to type in: commands, messages, and what can be meant while typing.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { model } from './model.js';
import { look, runShortcut, typeCommand, writeMessage } from './deeds.js';
import { complete, usageHint } from './completion.js';
import { menu } from './menu.js';
import { notice } from './notices.js';
import { redraw } from './redraw.js';
import { toEnd } from './scroll.js';

const BOX = 'box';

/** What is offered below the cursor, and which of it is chosen; one box has the cursor at a time. */
let offer = null;

function boxKey(place, thread) {
    return [model.route.viewer, place.id, thread].filter(Boolean).join('/');
}

function draft(key) {
    return model.drafts.get(key) ?? '';
}

/** Puts a text into the box and the cursor behind it. */
export function startTyping(place, text) {
    const key = boxKey(place);
    const box = document.getElementById(BOX);
    box.focus();
    put(box, key, text);
    offerFor(key, text);
}

function offerFor(key, text) {
    const completion = complete(text);
    offer = completion && { key, chosen: 0, ...completion };
}

/** @param thread the ts of the message that is answered, when it is */
export function drawComposer(place, name, thread) {
    const key = boxKey(place, thread);
    const text = draft(key);
    const offered = offer?.key === key ? offer : null;
    const hint = offered ? null : usageHint(text);
    const id = thread ? 'thread-box' : BOX;
    const label = thread ? `Reply in ${name}` : `Message ${name}`;
    return html`<form class="composer" @submit=${(event) => sent(event, place, thread)}>
        ${offered ? drawOffer(offered, id) : nothing}
        <div class="composer-row">
            ${thread ? nothing : drawShortcuts()}
            <textarea id=${id} rows="1" placeholder=${label} aria-label=${label} .value=${live(text)}
                role="combobox" aria-autocomplete="list" aria-expanded=${offered ? 'true' : 'false'}
                aria-controls=${offered ? `${id}-offer` : nothing}
                aria-activedescendant=${offered ? `${id}-offer-${offered.chosen}` : nothing}
                aria-describedby="${id}-hint"
                @input=${(event) => typed(event, key)}
                @keydown=${(event) => pressed(event, key, place, thread)}
                @blur=${() => forget(key)}></textarea>
            <button type="submit" class="send" aria-label="Send" title="Send (Enter)" ?disabled=${text.trim() === ''}>➤</button>
        </div>
        <p id="${id}-hint" class="composer-hint">
            ${hint ? html`<b>${hint.command}</b> ${hint.usage_hint ?? ''}` : html`<span class="composer-keys">Enter sends, Shift+Enter begins a line${thread ? '' : ', / lists the commands'}</span>`}
        </p>
    </form>`;
}

function drawShortcuts() {
    const items = model.state.shortcuts
        .filter((one) => one.type === 'global')
        .map((one) => ({ label: one.name, hint: one.description, act: () => shortcut(one.callback_id) }));
    return menu({ id: 'shortcuts', label: 'Shortcuts', text: '⚡', items });
}

async function shortcut(callbackId) {
    await runShortcut(callbackId);
    await look();
}

function drawOffer(offered, id) {
    return html`<ul class="offer" role="listbox" aria-label="Suggestions" id="${id}-offer">
        ${offered.options.map(
            (option, index) => html`<li role="option" id="${id}-offer-${index}" class="offer-option"
                aria-selected=${index === offered.chosen ? 'true' : 'false'}
                @mousedown=${(event) => taken(event, offered, index, id)}>
                <b>${option.name}</b> <span class="offer-hint">${option.hint}</span> <span class="offer-about">${option.about}</span>
            </li>`,
        )}
    </ul>`;
}

function taken(event, offered, index, id) {
    event.preventDefault();
    insert(document.getElementById(id), offered, index);
}

function insert(box, offered, index) {
    const before = box.value.slice(0, offered.from) + offered.options[index].insert;
    const after = box.value.slice(box.selectionStart);
    offer = null;
    put(box, offered.key, before + after, before.length);
}

/** At once, because the next key may come before the page is drawn anew. */
function put(box, key, text, cursor = text.length) {
    box.value = text;
    box.setSelectionRange(cursor, cursor);
    model.drafts.set(key, text);
    redraw();
}

function typed(event, key) {
    const box = event.target;
    model.drafts.set(key, box.value);
    offerFor(key, box.value.slice(0, box.selectionStart));
    redraw();
}

function forget(key) {
    if (offer?.key === key) {
        offer = null;
        redraw();
    }
}

function pressed(event, key, place, thread) {
    const box = event.target;
    if (event.isComposing) {
        return; // an input method is at work: its Enter is not ours
    }
    if (offer?.key === key && chose(event, box)) {
        event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        send(place, thread);
    } else if (event.key === 'ArrowUp' && box.value === '' && model.typed.has(key)) {
        event.preventDefault();
        put(box, key, model.typed.get(key));
    }
}

/** @returns whether the key was meant for what is offered */
function chose(event, box) {
    const count = offer.options.length;
    switch (event.key) {
        case 'ArrowDown':
            offer.chosen = (offer.chosen + 1) % count;
            break;
        case 'ArrowUp':
            offer.chosen = (offer.chosen + count - 1) % count;
            break;
        case 'Tab':
            if (event.shiftKey) {
                return false;
            }
            insert(box, offer, offer.chosen);
            break;
        case 'Enter':
            if (event.shiftKey || isWhole(box)) {
                return false;
            }
            insert(box, offer, offer.chosen);
            break;
        case 'Escape':
            offer = null;
            break;
        default:
            return false;
    }
    redraw();
    return true;
}

/** What is chosen stands there already, so Enter sends it. */
function isWhole(box) {
    return box.value.slice(offer.from) === offer.options[offer.chosen].name;
}

function sent(event, place, thread) {
    event.preventDefault();
    send(place, thread);
}

async function send(place, thread) {
    const key = boxKey(place, thread);
    const text = draft(key).trim();
    if (text === '') {
        return;
    }
    const isCommand = /^\/[^\s/]/.test(text);
    if (isCommand && thread) {
        notice('trouble', 'Slack does not run commands in threads. Type it in the channel.');
        return;
    }
    offer = null;
    model.typed.set(key, text);
    model.drafts.delete(key);
    redraw();
    if (!thread) {
        toEnd();
    }
    const done = isCommand ? await typeCommand(place.id, text) : await writeMessage(place.id, text, thread);
    if (!done && draft(key) === '') {
        model.drafts.set(key, text); // nothing typed is lost
    }
    await look();
}
