// The pieces of rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { link } from './links.js';
import { channelMention, date, emoji, mention, userMention } from './mrkdwn.js';
import { unknown } from './unknown.js';

/** What a rich_text object holds. */
export function richText(object, place) {
    return (object?.elements ?? []).map(piece => (PIECES[piece.type] ?? unknown)(piece, place));
}

const PIECES = {
    rich_text_section: (piece, place) => html`<div class="rich-text-section">${inlines(piece, place)}</div>`,
    rich_text_quote: (piece, place) => html`<blockquote class="mrkdwn-quote">${inlines(piece, place)}</blockquote>`,
    rich_text_preformatted: (piece, place) => html`<pre class=${bordered('mrkdwn-pre', piece)}>${
        inlines(piece, place)}</pre>`,
    rich_text_list: list,
};

/** Slack sends each level of a nested list as a list of its own, with its indent and the number it goes on from. */
function list(piece, place) {
    const indent = Math.min(8, piece.indent ?? 0);
    const look = bordered(`rich-text-list rich-text-list-${indent} rich-text-list-sign-${indent % 3}`, piece);
    const items = (piece.elements ?? []).map(item => html`<li>${inlines(item, place)}</li>`);
    return piece.style === 'ordered'
        ? html`<ol class=${look} start=${(piece.offset ?? 0) + 1}>${items}</ol>`
        : html`<ul class=${look}>${items}</ul>`;
}

function bordered(look, piece) {
    return piece.border === 1 ? `${look} rich-text-bordered` : look;
}

function inlines(piece, place) {
    return (piece.elements ?? []).map(inline => Object.hasOwn(INLINES, inline.type)
        ? styled(INLINES[inline.type](inline, place), inline.style)
        : unknown(inline));
}

const INLINES = {
    text: inline => lines(inline.text),
    link: inline => link(inline.url, inline.text || inline.url),
    emoji: inline => emoji({ name: inline.name, tone: inline.skin_tone }),
    user: (inline, place) => userMention(inline.user_id, undefined, place),
    channel: (inline, place) => channelMention(inline.channel_id, undefined, place),
    usergroup: inline => mention(`@${inline.usergroup_id}`),
    team: inline => mention(`@${inline.team_id}`),
    broadcast: inline => mention(`@${inline.range}`, true),
    date: (inline, place) => date(inline, { ...place, zone: inline.timezone || place.zone }),
    color: inline => inline.value,
    canvas: inline => mention(`Canvas ${inline.file_id}`),
};

function lines(text) {
    return String(text ?? '').split('\n').map((line, i) => i === 0 ? line : html`<br>${line}`);
}

function styled(drawn, style = {}) {
    const wrap = [
        [style.code, inner => html`<code class="mrkdwn-code">${inner}</code>`],
        [style.bold, inner => html`<b>${inner}</b>`],
        [style.italic, inner => html`<i>${inner}</i>`],
        [style.strike, inner => html`<s>${inner}</s>`],
        [style.underline, inner => html`<u>${inner}</u>`],
        [style.highlight || style.client_highlight, inner => html`<mark class="rich-text-highlight">${inner}</mark>`],
    ];
    return wrap.reduce((inner, [wanted, around]) => wanted ? around(inner) : inner, drawn ?? nothing);
}
