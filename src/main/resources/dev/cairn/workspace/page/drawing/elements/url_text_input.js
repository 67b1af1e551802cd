// An address of the web: https://docs.slack.dev/reference/block-kit/block-elements/url-input-element

import { textField } from '../text-field.js';

export function draw(element, place, block) {
    return textField(element, place, block, 'url');
}
