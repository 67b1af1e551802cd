// Starts a workflow in Slack: https://docs.slack.dev/reference/block-kit/block-elements/workflow-button-element

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { controlId } from '../ids.js';
import { plainText } from '../mrkdwn.js';

/** It never reaches the app, and this workspace has no workflows: a button that cannot be pressed. */
export function draw(element, place, block) {
    return html`<button type="button" class="element-button" id=${controlId(element, place, block)} disabled
        aria-label=${element.accessibility_label ?? nothing}
        title="Starts a workflow; this workspace has none">${plainText(element.text, place)}</button>`;
}
