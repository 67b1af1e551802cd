// Addresses that a payload may lead to.

import { html, nothing } from '/webjars/lit-html/lit-html.js';

/** True for http, https and mailto; anything else a browser might run is only ever shown. */
export function isSafe(url) {
    return /^(?:https?:\/\/[^/]|mailto:.)/i.test(String(url ?? '').trim());
}

/** A link in a new tab, or only its label when the address is none to follow. */
export function link(url, label, className = 'drawn-link') {
    return isSafe(url)
        ? html`<a class=${className} href=${url.trim()} target="_blank" rel="noopener noreferrer">${label}</a>`
        : html`${label}${label === url ? nothing : html` (${url})`}`;
}
