// A line of text, or several: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element

import { textField } from '../text-field.js';

export function draw(element, place, block) {
    return textField(element, place, block, element.multiline ? 'textarea' : 'text');
}
