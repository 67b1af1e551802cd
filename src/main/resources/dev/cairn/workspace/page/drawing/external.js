// A menu whose options the app would give while somebody types. This workspace does not ask for them.

import { html } from '/webjars/lit-html/lit-html.js';
import { controlId } from './ids.js';
import { words } from './mrkdwn.js';
import { legendOf, nameOf } from './naming.js';

const WHY = 'This workspace does not ask the app for options.';

export function externalSelect(element, place, block) {
    const shown = element.initial_option?.text ?? element.placeholder ?? { text: 'Choose an option' };
    return html`<select class="element-select" id=${controlId(element, place, block)} disabled
            aria-label=${nameOf(element, place, block, 'Choose an option')}><option>${words(shown, place)}</option></select>
        <p class="element-note">${WHY}</p>`;
}

export function externalMany(element, place, block) {
    const chosen = (element.initial_options ?? []).map(option => words(option.text, place)).join(', ');
    return html`<fieldset class="element-many" id=${controlId(element, place, block)} disabled>
        ${legendOf(element, place, block, 'Options')}
        <p class="element-many-chosen">${chosen || 'Nothing chosen yet'}</p>
        <p class="element-note">${WHY}</p>
    </fieldset>`;
}
