// Text objects, drawn: mrkdwn and plain_text.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { formatDate } from './dates.js';
import { emojiNamed } from './emoji.js';
import { link } from './links.js';
import { parse, parsePlain } from './parse.js';

/** A mrkdwn text as its reader sees it. */
export function mrkdwn(text, place, { verbatim = false } = {}) {
    return drawn(parse(text, { verbatim }), place);
}

/** A plain_text object: emoji and line breaks, nothing else. */
export function plainText(object, place) {
    return drawn(parsePlain(object?.text, { emoji: object?.emoji !== false }), place);
}

/** A text object of either kind. */
export function textObject(object, place) {
    return object?.type === 'mrkdwn'
        ? mrkdwn(object.text, place, { verbatim: object.verbatim === true })
        : plainText(object, place);
}

/** A text object as bare words, for labels and placeholders. */
export function words(object, place) {
    const nodes = object?.type === 'mrkdwn'
        ? parse(object.text)
        : parsePlain(object?.text, { emoji: object?.emoji !== false });
    return spoken(nodes, place);
}

function drawn(nodes, place) {
    return nodes.map(node => DRAWN[node.type](node, place));
}

const DRAWN = {
    text: node => node.text,
    break: () => html`<br>`,
    bold: (node, place) => html`<b>${drawn(node.children, place)}</b>`,
    italic: (node, place) => html`<i>${drawn(node.children, place)}</i>`,
    strike: (node, place) => html`<s>${drawn(node.children, place)}</s>`,
    code: (node, place) => html`<code class="mrkdwn-code">${drawn(node.children, place)}</code>`,
    pre: (node, place) => html`<pre class="mrkdwn-pre">${drawn(node.children, place)}</pre>`,
    quote: (node, place) => html`<blockquote class="mrkdwn-quote">${drawn(node.children, place)}</blockquote>`,
    link: (node, place) => link(node.url, node.children ? drawn(node.children, place) : shownAddress(node.url)),
    emoji: node => emoji(node),
    user: (node, place) => userMention(node.id, node.label, place),
    channel: (node, place) => channelMention(node.id, node.label, place),
    usergroup: node => mention(groupName(node)),
    broadcast: node => mention(`@${node.range}`, true),
    date: (node, place) => date(node, place),
};

/** An emoji, or its name between colons when there is none of that name. */
export function emoji({ name, tone }) {
    const character = emojiNamed(name, tone);
    return character === undefined
        ? written({ name, tone })
        : html`<span class="mrkdwn-emoji" role="img" aria-label=${name.replaceAll('_', ' ')}>${character}</span>`;
}

/** Somebody's name; the viewer's own stands out. */
export function userMention(id, label, place) {
    return mention(userName(id, label, place), id === place.viewer);
}

/** A channel's name, leading there when the viewer can see it. */
export function channelMention(id, label, place) {
    const known = place.channel(id);
    return known
        ? html`<a class="mrkdwn-channel" href="#/${place.viewer}/${id}">${channelName(id, label, place)}</a>`
        : mention(channelName(id, label, place));
}

/** A mention that names many, or somebody. */
export function mention(name, reachesViewer = false) {
    return html`<span class=${reachesViewer ? 'mrkdwn-mention mrkdwn-mention-own' : 'mrkdwn-mention'}>${name}</span>`;
}

/** A moment in the viewer's zone; its fallback when it cannot be written as asked. */
export function date({ timestamp, format, url, fallback }, place) {
    const text = formatDate(timestamp, format, place) ?? fallback ?? '';
    const exact = formatDate(timestamp, '{date_long_full}, {time}', place) ?? nothing;
    const shown = html`<span class="mrkdwn-date" title=${exact}>${text}</span>`;
    return url ? link(url, shown) : shown;
}

function userName(id, label, place) {
    const person = place.person(id);
    return `@${person?.real_name || person?.name || label || id}`;
}

function channelName(id, label, place) {
    const name = place.channel(id)?.name || label;
    return name ? `#${name}` : 'a private channel';
}

function groupName({ id, label }) {
    return label ? `@${label.replace(/^@/, '')}` : `@${id}`;
}

function shownAddress(url) {
    return url.replace(/^mailto:/i, '');
}

function written({ name, tone }) {
    return `:${name}:${tone ? `:skin-tone-${tone}:` : ''}`;
}

function spoken(nodes, place) {
    return nodes.map(node => SPOKEN[node.type]?.(node, place) ?? spoken(node.children ?? [], place)).join('');
}

const SPOKEN = {
    text: node => node.text,
    break: () => ' ',
    link: (node, place) => node.children ? spoken(node.children, place) : shownAddress(node.url),
    emoji: node => emojiNamed(node.name, node.tone) ?? written(node),
    user: (node, place) => userName(node.id, node.label, place),
    channel: (node, place) => channelName(node.id, node.label, place),
    usergroup: node => groupName(node),
    broadcast: node => `@${node.range}`,
    date: (node, place) => formatDate(node.timestamp, node.format, place) ?? node.fallback,
};
