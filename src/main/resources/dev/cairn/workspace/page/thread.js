// A message with its replies, in the right column.
import { html } from '/webjars/lit-html/lit-html.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { model, place } from './model.js';
import { nameOf } from './channel.js';
import { drawComposer } from './composer.js';
import { drawMessage } from './message.js';

export function drawThread() {
    const shown = place();
    const { thread } = model.route;
    const messages = model.messages.filter((one) => one.ts === thread || one.thread_ts === thread);
    if (!shown || messages.length === 0) {
        return html`<p class="empty">Choose “Reply in thread” at a message to see its thread here.</p>`;
    }
    return html`<div class="thread">
        <ol class="message-list" aria-label="Thread in ${nameOf(shown)}">
            ${repeat(messages, (one) => one.ts, (one) => html`<li>${drawMessage(shown, one, { inThread: true })}</li>`)}
        </ol>
        ${shown.is_archived ? '' : drawComposer(shown, 'thread', thread)}
    </div>`;
}
