// An image with its title: https://docs.slack.dev/reference/block-kit/blocks/image-block

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { plainText } from '../mrkdwn.js';
import { picture } from '../picture.js';

export function draw(block, place) {
    return html`<figure class="block-image">
        ${block.title ? html`<figcaption class="block-image-title">${plainText(block.title, place)}</figcaption>` : nothing}
        ${picture(block, 'large')}
    </figure>`;
}
