// A button: https://docs.slack.dev/reference/block-kit/block-elements/button-element

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { isBusy, press } from '../acting.js';
import { controlId } from '../ids.js';
import { isSafe } from '../links.js';
import { plainText } from '../mrkdwn.js';

const STYLES = { primary: 'element-button element-button-primary', danger: 'element-button element-button-danger' };

export function draw(element, place, block) {
    const look = STYLES[element.style] ?? 'element-button';
    const label = element.accessibility_label ?? nothing;
    const click = () => press(element, place, block, element.value);
    if (isSafe(element.url)) {
        // The app hears of it as well, as in Slack.
        return html`<a class=${look} id=${controlId(element, place, block)} aria-label=${label} href=${element.url}
            target="_blank" rel="noopener noreferrer" @click=${click}>${plainText(element.text, place)}</a>`;
    }
    const busy = isBusy(element, place, block) ? 'true' : nothing;
    // Not the disabled attribute: it would take the focus away from whoever pressed by keyboard.
    return html`<button type="button" class=${look} id=${controlId(element, place, block)} aria-label=${label}
        aria-busy=${busy} aria-disabled=${busy} @click=${click}>${plainText(element.text, place)}</button>`;
}
