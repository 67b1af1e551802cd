// What this page cannot draw: shown as it came.

import { html } from '/webjars/lit-html/lit-html.js';

export function unknown(thing) {
    return html`<details class="unknown">
        <summary>This page cannot draw ${thing?.type ?? 'this'}</summary>
        <pre class="unknown-json">${JSON.stringify(thing, null, 2)}</pre>
    </details>`;
}
