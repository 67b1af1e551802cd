// A number, kept as its digits: https://docs.slack.dev/reference/block-kit/block-elements/number-input-element

import { textField } from '../text-field.js';

export function draw(element, place, block) {
    return textField(element, place, block, 'number', {
        step: element.is_decimal_allowed ? 'any' : '1',
        min: element.min_value,
        max: element.max_value,
    });
}
