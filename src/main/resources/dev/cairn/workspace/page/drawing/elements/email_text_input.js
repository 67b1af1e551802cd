// An e-mail address: https://docs.slack.dev/reference/block-kit/block-elements/email-input-element

import { textField } from '../text-field.js';

export function draw(element, place, block) {
    return textField(element, place, block, 'email');
}
