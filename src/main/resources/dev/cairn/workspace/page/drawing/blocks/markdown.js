// Standard Markdown: https://docs.slack.dev/reference/block-kit/blocks/markdown-block

import { html } from '/webjars/lit-html/lit-html.js';
import { link } from '../links.js';
import { emoji } from '../mrkdwn.js';
import { parseMarkdown } from '../parse-markdown.js';
import { table } from '../table.js';

export function draw(block) {
    return html`<div class="block-markdown">${drawn(parseMarkdown(block.text))}</div>`;
}

function drawn(nodes) {
    return nodes.map(node => DRAWN[node.type](node));
}

const DRAWN = {
    heading: node => html`<div class="block-header block-header-${Math.min(4, node.level)}" role="heading"
        aria-level=${Math.min(6, node.level + 2)}>${drawn(node.children)}</div>`,
    paragraph: node => html`<p class="block-markdown-paragraph">${drawn(node.children)}</p>`,
    rule: () => html`<hr class="block-divider">`,
    quote: node => html`<blockquote class="mrkdwn-quote">${drawn(node.children)}</blockquote>`,
    pre: node => html`<pre class="mrkdwn-pre">${node.text}</pre>`,
    list: node => node.ordered
        ? html`<ol class="block-markdown-list" start=${node.start}>${node.items.map(item)}</ol>`
        : html`<ul class="block-markdown-list">${node.items.map(item)}</ul>`,
    table: node => table({
        name: 'Table',
        columns: node.aligns.map(align => ({ align, isWrapped: true })),
        rows: node.rows.map(row => row.map(drawn)),
    }),
    text: node => node.text,
    break: () => html`<br>`,
    bold: node => html`<b>${drawn(node.children)}</b>`,
    italic: node => html`<i>${drawn(node.children)}</i>`,
    strike: node => html`<s>${drawn(node.children)}</s>`,
    code: node => html`<code class="mrkdwn-code">${node.text}</code>`,
    link: node => link(node.url, drawn(node.children)),
    emoji: node => emoji(node),
};

function item({ ticked, children }) {
    // A single paragraph stands in its item without the space of a paragraph.
    const content = children.flatMap((child, i) => i === 0 && child.type === 'paragraph' ? child.children : [child]);
    return ticked === undefined
        ? html`<li>${drawn(content)}</li>`
        : html`<li class="block-markdown-ticked"><span role="img" aria-label=${ticked ? 'done' : 'open'}>${
            ticked ? '☑' : '☐'}</span> ${drawn(content)}</li>`;
}
