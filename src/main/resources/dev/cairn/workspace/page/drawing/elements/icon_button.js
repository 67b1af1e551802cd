// A small button with an icon: https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { isBusy, press } from '../acting.js';
import { controlId } from '../ids.js';
import { plainText } from '../mrkdwn.js';

const SIGNS = { trash: '🗑' };

/** Nothing for those it is not meant for. */
export function draw(element, place, block) {
    const meantFor = element.visible_to_user_ids ?? [];
    if (meantFor.length > 0 && !meantFor.includes(place.viewer)) {
        return nothing;
    }
    const busy = isBusy(element, place, block) ? 'true' : nothing;
    return html`<button type="button" class="element-button element-button-small"
        id=${controlId(element, place, block)} aria-label=${element.accessibility_label ?? nothing}
        aria-busy=${busy} aria-disabled=${busy} @click=${() => press(element, place, block, element.value)}><span
        aria-hidden="true">${SIGNS[element.icon] ?? '•'}</span> ${plainText(element.text, place)}</button>`;
}
