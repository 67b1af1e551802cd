// Images. The page loads nothing from other hosts, so one from elsewhere is a frame with its description.

import { html } from '/webjars/lit-html/lit-html.js';
import { isSafe, link } from './links.js';

/** @param size small (in a context), medium (beside a section) or large */
export function picture(image, size) {
    const url = image.image_url;
    if (isOurs(url)) {
        return html`<img class="picture picture-${size}" src=${url} alt=${image.alt_text ?? ''}>`;
    }
    const where = url ?? image.slack_file?.url;
    return html`<span class="picture picture-elsewhere picture-${size}">
        <span class="picture-sign" aria-hidden="true">🖼</span>
        <span class="picture-alt">${image.alt_text || 'An image'}</span>
        ${size === 'large' ? html`<span class="picture-address">${
            where ? link(where, where) : `Slack file ${image.slack_file?.id ?? ''}`}</span>` : ''}
    </span>`;
}

function isOurs(url) {
    return /^data:image\//.test(url ?? '') || (isSafe(url) && new URL(url).origin === location.origin);
}
