// A day: https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element

import { timeField } from '../time-field.js';

export function draw(element, place, block) {
    return timeField(element, place, block, 'date', 'Choose a date');
}
