// Files: https://docs.slack.dev/reference/block-kit/block-elements/file-input-element

import { html } from '/webjars/lit-html/lit-html.js';
import { controlId } from '../ids.js';
import { nameOf } from '../naming.js';

/** The workspace keeps no files of people, so nothing can be put in. */
export function draw(element, place, block) {
    return html`<input class="element-file" id=${controlId(element, place, block)} type="file" disabled
            aria-label=${nameOf(element, place, block, 'Files')}>
        <p class="element-note">This workspace takes no files in forms.</p>`;
}
