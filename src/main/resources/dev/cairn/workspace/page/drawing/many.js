// A list of which several are chosen: the chosen ones above, a filter when it is long, a box to tick for each.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { choose } from './acting.js';
import { controlId } from './ids.js';
import { describedBy, invalid, legendOf, placeholderOf } from './naming.js';
import { valueOf } from './values.js';

const LONG = 7;

/**
 * @param groups of options as {label, options: [{value, text, description}]}; texts in so many words
 * @param otherwise what the list is called when nothing else names it
 */
export function many(element, place, block, groups, otherwise = 'Options') {
    const chosen = valueOf(element, place, block);
    const all = groups.flatMap(group => group.options);
    const most = element.max_selected_items ?? Infinity;
    const id = controlId(element, place, block);
    const state = { element, place, block, chosen, full: chosen.length >= most };
    return html`<fieldset class="element-many" id=${id} aria-describedby=${describedBy(place, block)}>
        ${legendOf(element, place, block, otherwise)}
        <p class="element-many-chosen" aria-live="polite">${chosenLine(element, place, all, chosen)}</p>
        ${all.length > LONG ? html`<input class="element-many-filter" type="search" placeholder="Filter"
            aria-label="Filter the list" autocomplete="off" @input=${filter}>` : nothing}
        <div class="element-many-list">
            ${groups.map((group, i) => group.label
                ? html`<div role="group" aria-labelledby="${id}-${i}" class="element-many-group">
                    <p class="element-many-heading" id="${id}-${i}">${group.label}</p>
                    ${group.options.map(option => box(option, state))}</div>`
                : group.options.map(option => box(option, state)))}
        </div>
        ${state.full && all.length > chosen.length ? html`<p class="element-note">${
            most === 1 ? 'Only one can be chosen.' : `No more than ${most} can be chosen.`}</p>` : nothing}
    </fieldset>`;
}

function chosenLine(element, place, all, chosen) {
    const names = chosen.map(value => all.find(option => option.value === value)?.text ?? value);
    const placeholder = placeholderOf(element, place);
    return names.length > 0 ? names.join(', ') : placeholder === nothing ? 'Nothing chosen yet' : placeholder;
}

function box(option, { element, place, block, chosen, full }) {
    const isChosen = chosen.includes(option.value);
    const change = event => choose(element, place, block,
        event.target.checked ? [...chosen, option.value] : chosen.filter(value => value !== option.value),
        () => event.target.checked = isChosen);
    return html`<label class="element-choice">
        <input type="checkbox" .checked=${live(isChosen)} ?disabled=${full && !isChosen}
            aria-invalid=${invalid(place, block)} @change=${change}>
        <span class="element-choice-text">${option.text}${option.description
            ? html`<span class="element-choice-description">${option.description}</span>` : nothing}</span>
    </label>`;
}

/** Hides what does not hold the typed words; what is chosen stays in the line above. */
function filter(event) {
    const typed = event.target.value.trim().toLowerCase();
    for (const choice of event.target.closest('fieldset').querySelectorAll('.element-choice')) {
        choice.hidden = !choice.textContent.toLowerCase().includes(typed);
    }
}
