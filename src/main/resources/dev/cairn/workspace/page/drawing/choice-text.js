// An option beside its box: its text and what explains it.

import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { textObject, words } from './mrkdwn.js';

export function choiceText(option, place) {
    return html`<span class="element-choice-text">${textObject(option.text, place)}${option.description
        ? html`<span class="element-choice-description">${textObject(option.description, place)}</span>` : nothing}</span>`;
}

/** The options of a menu as {label, options: [{value, text, description}]}, all in so many words. */
export function optionGroups(element, place) {
    const spoken = options => (options ?? []).map(option => ({
        value: option.value,
        text: words(option.text, place),
        description: option.description && words(option.description, place),
    }));
    return element.option_groups
        ? element.option_groups.map(group => ({ label: words(group.label, place), options: spoken(group.options) }))
        : [{ options: spoken(element.options) }];
}
