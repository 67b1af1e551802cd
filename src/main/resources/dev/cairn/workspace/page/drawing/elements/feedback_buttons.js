// Thumbs up, thumbs down: https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { isBusy, press } from '../acting.js';
import { controlId } from '../ids.js';
import { plainText } from '../mrkdwn.js';

export function draw(element, place, block) {
    return html`<span class="element-feedback" id=${controlId(element, place, block)}>
        ${one(element.positive_button, '👍', element, place, block)}
        ${one(element.negative_button, '👎', element, place, block)}
    </span>`;
}

function one(button, sign, element, place, block) {
    const busy = isBusy(element, place, block) ? 'true' : nothing;
    return html`<button type="button" class="element-button element-button-small"
        aria-label=${button?.accessibility_label ?? nothing} aria-busy=${busy} aria-disabled=${busy}
        @click=${() => press(element, place, block, button?.value)}><span aria-hidden="true">${sign}</span>
        ${plainText(button?.text, place)}</button>`;
}
