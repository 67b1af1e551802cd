// One of a few: https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element

import { html } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { choose } from '../acting.js';
import { choiceText } from '../choice-text.js';
import { controlId } from '../ids.js';
import { describedBy, legendOf } from '../naming.js';
import { valueOf } from '../values.js';

export function draw(element, place, block) {
    const id = controlId(element, place, block);
    const chosen = valueOf(element, place, block);
    const putBack = group => group.querySelectorAll('input').forEach(radio => radio.checked = radio.value === chosen);
    const change = event => choose(element, place, block, event.target.value,
        () => putBack(event.target.closest('fieldset')));
    return html`<fieldset class="element-choices" id=${id} aria-describedby=${describedBy(place, block)}>
        ${legendOf(element, place, block, 'Options')}
        ${(element.options ?? []).map((option, i) => html`<label class="element-choice">
            <input type="radio" name=${id} value=${option.value} .checked=${live(option.value === chosen)}
                ?autofocus=${element.focus_on_load && i === 0} @change=${change}>
            ${choiceText(option, place)}
        </label>`)}
    </fieldset>`;
}
