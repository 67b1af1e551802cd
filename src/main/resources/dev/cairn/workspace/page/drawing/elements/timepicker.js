// A time of day: https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element

import { timeField } from '../time-field.js';

export function draw(element, place, block) {
    return timeField(element, place, block, 'time', 'Choose a time');
}
