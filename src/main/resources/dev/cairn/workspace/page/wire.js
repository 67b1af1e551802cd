// What went between the workspace and the app, newest first.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { channel, model, zone } from './model.js';
import { nameOf } from './channel.js';
import { exactTime } from './time.js';

const SHOWN = 200;

export function drawWire() {
    if (model.wire.length === 0) {
        return html`<p class="empty">Nothing went over the wire yet. Type a command.</p>`;
    }
    return html`<ol class="wire">
        ${repeat(model.wire.slice(-SHOWN).reverse(), (one) => one.id, drawExchange)}
    </ol>`;
}

export function isTrouble(exchange) {
    return Boolean(exchange.refused || exchange.problem) || exchange.status !== 200 || exchange.response?.ok === false;
}

function drawExchange(one) {
    const toApp = one.direction === 'to_app';
    const arrow = html`<span class="wire-arrow" aria-hidden="true">${toApp ? '→' : '←'}</span>`;
    const times = one.times > 1 ? html`<span class="badge">${one.times}×</span>` : nothing;
    return html`<li>
        <details class="exchange ${isTrouble(one) ? 'exchange-trouble' : ''}" data-id=${one.id}>
            <summary>
                ${arrow}<span class="visually-hidden">${toApp ? 'To the app:' : 'From the app:'}</span>
                <span class="wire-what">${one.what} <span class="quiet">${subjectOf(one.request)}</span></span>${times}
                <span class="wire-status">${one.refused?.error ?? outcome(one)}</span>
                <span class="quiet">${one.millis} ms</span>
            </summary>
            <p class="quiet">${exactTime(new Date(one.at), zone())}, ${one.status === 0 ? 'no answer' : `HTTP ${one.status}`}</p>
            ${one.refused ? drawRefused(one.refused) : nothing}
            ${one.problem ? html`<p class="refused">${one.problem}</p>` : nothing}
            ${drawJson(toApp ? 'Sent to the app' : 'Asked by the app', one.request)}
            ${drawJson(toApp ? 'The app’s ack' : 'Slack’s answer', one.response)}
        </details>
    </li>`;
}

/** What of the many of its kind it is: a command's name, an action's id, a channel. */
function subjectOf(request) {
    const named = request?.command ?? request?.actions?.[0]?.action_id ?? request?.view?.callback_id ?? request?.callback_id ?? request?.event?.type;
    const place = channel(request?.channel ?? request?.channel_id);
    return named ?? (place ? nameOf(place) : '');
}

function outcome(one) {
    if (one.status === 0) {
        return 'no answer';
    }
    return one.response?.error ?? (one.status === 200 ? 'ok' : one.status);
}

/** As Slack would say it: the error's code, and where in the payload. */
function drawRefused(refused) {
    return html`<div class="refused">
        <p>Slack refuses this: <code>${refused.error}</code></p>
        <ul>${(refused.pointers ?? []).map((one) => html`<li><code>${one.pointer}</code> ${one.reason}</li>`)}</ul>
    </div>`;
}

function drawJson(title, body) {
    const empty = body === null || body === undefined || body === '' || (typeof body === 'object' && Object.keys(body).length === 0);
    return html`<h4>${title}</h4>
        ${empty ? html`<p class="quiet">nothing</p>` : html`<pre class="json" tabindex="0" aria-label=${title}>${typeof body === 'string' ? body : JSON.stringify(unfolded(body), null, 2)}</pre>`}`;
}

/** Blocks and views travel as JSON within texts; they are shown as what they hold. */
function unfolded(body) {
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, isJson(value) ? JSON.parse(value) : value]));
}

function isJson(value) {
    if (typeof value !== 'string' || !/^[[{]/.test(value)) {
        return false;
    }
    try {
        JSON.parse(value);
        return true;
    } catch {
        return false;
    }
}
