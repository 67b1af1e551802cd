// What waits to be posted at its time.
import { html } from '/webjars/lit-html/lit-html.js';
import { channel, model, person, zone } from './model.js';
import { nameOf } from './channel.js';
import { city, dayAndTime } from './time.js';

export function drawScheduled() {
    const waiting = model.state.scheduled_messages;
    if (waiting.length === 0) {
        return html`<p class="empty">Nothing is scheduled with Slack now. An app may hand messages over shortly before their time;
            turn the clock, and they show up here.</p>`;
    }
    return html`<ol class="scheduled">
        ${[...waiting].sort((one, other) => one.post_at - other.post_at).map(drawOne)}
    </ol>
    <p class="quiet">Times as in ${city(zone())}.</p>`;
}

function drawOne(message) {
    const place = channel(message.channel_id);
    const to = place.user ? person(place.user).real_name : nameOf(place);
    return html`<li class="scheduled-one">
        <p><b>${dayAndTime(new Date(message.post_at * 1000), zone())}</b></p>
        <p>to ${to}</p>
        <p class="quiet">${message.text}</p>
    </li>`;
}
