// A field to type in.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { afterPause, choose, dropPause } from './acting.js';
import { controlId } from './ids.js';
import { describedBy, invalid, nameOf, placeholderOf } from './naming.js';
import { valueOf } from './values.js';

const TYPING_PAUSE = 300;
const NEAR_THE_LIMIT = 20;

/**
 * @param type of the browser's own field, such as "email"; "textarea" for several lines
 * @param toText and fromText translate between what the element keeps and what is typed
 * @param more attributes of a number field: step, min, max
 */
export function textField(element, place, block, type, {
    toText = value => value ?? '', fromText = text => text, step, min, max, autocomplete = 'off',
} = {}) {
    const text = toText(valueOf(element, place, block));
    const id = controlId(element, place, block);
    const input = event => typed(element, place, block, id, fromText(event.target.value));
    const keydown = event => entered(event, element, place, block, id, fromText(event.target.value));
    const name = nameOf(element, place, block, 'Text');
    const placeholder = placeholderOf(element, place);
    const field = type === 'textarea'
        ? html`<textarea class="element-text element-text-long" id=${id} rows="3"
            aria-label=${name} aria-describedby=${describedBy(place, block)} aria-invalid=${invalid(place, block)}
            placeholder=${placeholder} ?autofocus=${element.focus_on_load}
            .value=${live(text)} @input=${input} @keydown=${keydown}></textarea>`
        : html`<input class="element-text" id=${id} type=${type} autocomplete=${autocomplete}
            aria-label=${name} aria-describedby=${describedBy(place, block)} aria-invalid=${invalid(place, block)}
            placeholder=${placeholder} ?autofocus=${element.focus_on_load}
            step=${step ?? nothing} min=${min ?? nothing} max=${max ?? nothing}
            .value=${live(text)} @input=${input} @keydown=${keydown}>`;
    return html`${field}${count(element, text)}${dispatchesOn(element, block, 'on_enter_pressed')
        ? html`<p class="element-note">Press Enter when you are done.</p>` : nothing}`;
}

function typed(element, place, block, id, value) {
    place.fill(block, element, value);
    if (dispatchesOn(element, block, 'on_character_entered')) {
        afterPause(id, TYPING_PAUSE, () => place.press(block, element, value));
    }
}

function entered(event, element, place, block, id, value) {
    const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (plainEnter && dispatchesOn(element, block, 'on_enter_pressed')) {
        event.preventDefault();
        dropPause(id);
        choose(element, place, block, value);
    }
}

/** Only a field that dispatches tells the app; by default when Enter is pressed. */
function dispatchesOn(element, block, trigger) {
    const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
    return block.dispatch_action === true && triggers.includes(trigger);
}

/** What is left of the length allowed, once that matters. Slack counts characters as Unicode does. */
function count(element, text) {
    const length = [...text].length;
    const left = (element.max_length ?? Infinity) - length;
    if (left < 0) {
        return html`<p class="element-count element-count-over" aria-live="polite">${-left} too many</p>`;
    }
    if (left <= NEAR_THE_LIMIT && left < element.max_length) {
        return html`<p class="element-count" aria-live="polite">${left} left</p>`;
    }
    return length > 0 && length < (element.min_length ?? 0)
        ? html`<p class="element-count">At least ${element.min_length} characters</p>`
        : nothing;
}
