// Boxes to tick: https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element

import { html } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { choose } from '../acting.js';
import { choiceText } from '../choice-text.js';
import { controlId } from '../ids.js';
import { describedBy, invalid, legendOf } from '../naming.js';
import { valueOf } from '../values.js';

export function draw(element, place, block) {
    const chosen = valueOf(element, place, block);
    return html`<fieldset class="element-choices" id=${controlId(element, place, block)}
            aria-describedby=${describedBy(place, block)}>
        ${legendOf(element, place, block, 'Options')}
        ${(element.options ?? []).map((option, i) => html`<label class="element-choice">
            <input type="checkbox" .checked=${live(chosen.includes(option.value))}
                aria-invalid=${invalid(place, block)} ?autofocus=${element.focus_on_load && i === 0}
                @change=${event => change(event, option, element, place, block)}>
            ${choiceText(option, place)}
        </label>`)}
    </fieldset>`;
}

function change({ target }, option, element, place, block) {
    const before = valueOf(element, place, block);
    // In the order of the options, as Slack sends them.
    const after = (element.options ?? []).map(each => each.value).filter(value =>
        value === option.value ? target.checked : before.includes(value));
    choose(element, place, block, after, () => target.checked = before.includes(option.value));
}
