// A menu of which one is chosen, as the browser's own.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { choose, isBusy } from './acting.js';
import { controlId } from './ids.js';
import { describedBy, invalid, nameOf, placeholderOf } from './naming.js';
import { valueOf } from './values.js';

/**
 * @param groups of options as {label, options: [{value, text}]}; a group without a label stands by itself
 * @param otherwise what the menu is called when nothing else names it
 */
export function select(element, place, block, groups, otherwise = 'Choose an option') {
    const chosen = valueOf(element, place, block);
    const placeholder = placeholderOf(element, place);
    const change = event => choose(element, place, block, event.target.value || null,
        () => event.target.value = chosen ?? '');
    return html`<select class="element-select" id=${controlId(element, place, block)}
            aria-label=${nameOf(element, place, block, otherwise)}
            aria-describedby=${describedBy(place, block)} aria-invalid=${invalid(place, block)}
            aria-busy=${isBusy(element, place, block) ? 'true' : nothing}
            ?autofocus=${element.focus_on_load} @change=${change}>
        <option value="" .selected=${live(chosen === null)} ?disabled=${!block.optional}>${
            placeholder === nothing ? otherwise : placeholder}</option>
        ${groups.map(group => group.label
            ? html`<optgroup label=${group.label}>${options(group.options, chosen)}</optgroup>`
            : options(group.options, chosen))}
    </select>`;
}

function options(all, chosen) {
    return all.map(option => html`<option value=${option.value}
        .selected=${live(option.value === chosen)}>${option.text}</option>`);
}
