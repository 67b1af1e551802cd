// A video. The page plays nothing from other hosts, so it says what it is and where:
// https://docs.slack.dev/reference/block-kit/blocks/video-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { link } from '../links.js';
import { plainText } from '../mrkdwn.js';

export function draw(block, place) {
    const title = plainText(block.title, place);
    const from = [block.author_name, block.provider_name].filter(Boolean).join(', ');
    return html`<div class="block-video">
        <div class="block-card-title">${block.title_url ? link(block.title_url, title) : title}</div>
        ${block.description ? html`<div>${plainText(block.description, place)}</div>` : nothing}
        ${from ? html`<div class="block-card-small">${from}</div>` : nothing}
        <div class="picture picture-elsewhere picture-large">
            <span aria-hidden="true">▶</span><span>${block.alt_text}</span>
            <span class="picture-address">${link(block.video_url, block.video_url)}</span>
        </div>
    </div>`;
}
