// A channel or a direct message: what was said, by day, and the box to say something.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { app, isMember, model, zone } from './model.js';
import { setMember } from './deeds.js';
import { drawComposer } from './composer.js';
import { author, drawMessage } from './message.js';
import { bottom } from './scroll.js';
import { dateOf, day } from './time.js';

const MOMENT = 300; // seconds within which messages of one author stand together

/** As people write it. */
export function nameOf(place) {
    return place.is_im ? app().real_name : `${place.is_private ? '🔒' : '#'}${place.name}`;
}

export function drawChannel(place) {
    if (!isMember(place)) {
        return drawOutside(place);
    }
    return html`${drawList(place)} ${drawBox(place)}`;
}

function drawOutside(place) {
    return html`<div class="empty">
        <p>You are not in ${nameOf(place)}.</p>
        <button type="button" class="button button-primary" @click=${() => setMember(model.route.viewer, place.id, true)}>Join the channel</button>
    </div>`;
}

function drawBox(place) {
    const closed = whyClosed(place);
    return closed ? html`<p class="composer-closed">${closed}</p>` : drawComposer(place, nameOf(place));
}

function whyClosed(place) {
    if (place.is_archived) {
        return `${nameOf(place)} is archived. It can be read, and nothing can be written here.`;
    }
    const readOnly = place.is_im && model.state.app_home.messages_tab_read_only_enabled;
    return readOnly ? `${nameOf(place)} takes no messages here. Type its commands in a channel.` : null;
}

function drawList(place) {
    const shown = rows(model.messages.filter((one) => !isReply(one)));
    return html`<div class="messages" tabindex="0" role="group" aria-label="Messages in ${nameOf(place)}" ${bottom(`${model.route.viewer}/${place.id}`)}>
        ${shown.length === 0 ? html`<p class="empty">Nothing was said here yet. Type / to see what can be done.</p>` : nothing}
        <ol class="message-list">
            ${repeat(shown, (row) => row.message.ts, (row) => drawRow(place, row))}
        </ol>
    </div>`;
}

function drawRow(place, { message, newDay, follows }) {
    return html`<li>
        ${newDay ? html`<h3 class="day">${newDay}</h3>` : nothing}
        ${drawMessage(place, message, { follows })}
    </li>`;
}

export function isReply(message) {
    return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

function rows(messages) {
    let before = null;
    return messages.map((message) => {
        const newDay = dayOf(message) === dayOf(before) ? null : dayOf(message);
        const row = { message, newDay, follows: !newDay && belongTogether(before, message) };
        before = message;
        return row;
    });
}

function dayOf(message) {
    return message && day(dateOf(message.ts), zone());
}

function belongTogether(before, message) {
    return (
        author(before).id === author(message).id &&
        Boolean(before.is_ephemeral) === Boolean(message.is_ephemeral) &&
        Number(message.ts) - Number(before.ts) < MOMENT
    );
}
