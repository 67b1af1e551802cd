// A date, a time, or both, in the browser's own field.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { live } from '/webjars/lit-html/directives/live.js';
import { afterPause, choose, isBusy, withoutPause } from './acting.js';
import { controlId } from './ids.js';
import { describedBy, invalid, nameOf } from './naming.js';
import { valueOf } from './values.js';

/** While a date is typed key by key, every key may make another date. */
const TYPING_PAUSE = 600;

/**
 * @param type of the browser's own field: date, time or datetime-local
 * @param toText and fromText translate between what the element keeps and what the field shows
 */
export function timeField(element, place, block, type, otherwise, {
    toText = value => value ?? '', fromText = text => text || null,
} = {}) {
    const id = controlId(element, place, block);
    const shown = toText(valueOf(element, place, block));
    const change = ({ target }) => {
        const value = fromText(target.value);
        const tell = () => choose(element, place, block, value, () => target.value = shown);
        if (block.type === 'input') {
            tell();
        } else {
            afterPause(id, TYPING_PAUSE, tell);
        }
    };
    return html`<input class="element-time" id=${id} type=${type}
        aria-label=${nameOf(element, place, block, otherwise)}
        aria-describedby=${describedBy(place, block)} aria-invalid=${invalid(place, block)}
        aria-busy=${isBusy(element, place, block) ? 'true' : nothing}
        ?autofocus=${element.focus_on_load} .value=${live(shown)}
        @change=${change} @blur=${() => withoutPause(id)}>`;
}
