// One message as its viewer sees it.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { classMap } from '/webjars/lit-html/directives/class-map.js';
import { drawBlocks } from './drawing/blocks.js';
import { mrkdwn } from './drawing/mrkdwn.js';
import { app, model, person, zone } from './model.js';
import { look, runShortcut } from './deeds.js';
import { avatar } from './avatar.js';
import { drawFiles } from './files.js';
import { menu } from './menu.js';
import { goTo } from './route.js';
import { inMessage } from './surroundings.js';
import { dateOf, dayAndTime, timeOfDay } from './time.js';

const SLACKBOT = 'USLACKBOT';

export function author(message) {
    return person(message.user) ?? (message.bot_id ? app() : undefined) ?? { id: message.user, real_name: message.user };
}

/** @param follows the one before is by the same person, a moment ago; @param inThread it stands in the thread's panel */
export function drawMessage(place, message, { follows = false, inThread = false } = {}) {
    const who = author(message);
    const at = dateOf(message.ts);
    const surroundings = inMessage(place, message);
    const blocks = message.blocks ?? [];
    return html`<article class=${classMap({ message: true, follows, ephemeral: Boolean(message.is_ephemeral) })}
        aria-label="${who.real_name}, ${timeOfDay(at, zone())}" data-ts=${message.ts}>
        ${message.is_ephemeral ? html`<p class="only-you"><span aria-hidden="true">👁</span> Only visible to you</p>` : nothing}
        <div class="message-side">${follows ? nothing : avatar(who)}</div>
        <div class="message-body">
            ${follows ? nothing : drawHead(who, at)}
            <div class="message-text">
                ${blocks.length > 0 ? drawBlocks(blocks, surroundings) : mrkdwn(message.text ?? '', surroundings)}
                ${message.edited ? html`<span class="edited" title="Changed ${dayAndTime(dateOf(message.edited.ts), zone())}">(edited)</span>` : nothing}
            </div>
            ${message.files ? drawFiles(message.files) : nothing}
            ${!inThread && message.reply_count ? drawReplies(place, message) : nothing}
        </div>
        ${drawTools(place, message, inThread)}
    </article>`;
}

function drawHead(who, at) {
    const outside = who.is_stranger ? html`<span class="badge" title="From another organisation">External</span>` : nothing;
    const isApp = who.is_bot && who.id !== SLACKBOT ? html`<span class="badge">APP</span>` : nothing;
    return html`<p class="message-head"><b class="message-author">${who.real_name}</b>${isApp}${outside}
        <time class="quiet" datetime=${at.toISOString()} title=${dayAndTime(at, zone())}>${timeOfDay(at, zone())}</time></p>`;
}

function drawReplies(place, message) {
    const words = message.reply_count === 1 ? '1 reply' : `${message.reply_count} replies`;
    return html`<button type="button" class="link-button" @click=${() => openThread(place, message)}>${words}</button>`;
}

function openThread(place, message) {
    goTo({ ...model.route, place: place.id, thread: message.thread_ts ?? message.ts });
}

/** An ephemeral message has neither threads nor shortcuts in Slack. */
function drawTools(place, message, inThread) {
    if (message.is_ephemeral) {
        return nothing;
    }
    const items = model.state.shortcuts
        .filter((one) => one.type === 'message')
        .map((one) => ({ label: one.name, hint: one.description, act: () => shortcut(place, message, one.callback_id) }));
    return html`<div class="message-tools">
        ${inThread ? nothing : html`<button type="button" class="icon-button" aria-label="Reply in thread" title="Reply in thread"
            @click=${() => openThread(place, message)}>💬</button>`}
        ${menu({ id: `more-${inThread ? 'thread-' : ''}${message.ts}`, label: 'Message shortcuts', text: '⋯', items })}
    </div>`;
}

async function shortcut(place, message, callbackId) {
    await runShortcut(callbackId, { channel: place.id, ts: message.ts });
    await look();
}
