// A moment, kept as seconds since 1970 and shown in the viewer's zone:
// https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element

import { fromLocal, toLocal } from '../dates.js';
import { timeField } from '../time-field.js';

export function draw(element, place, block) {
    return timeField(element, place, block, 'datetime-local', 'Choose a date and a time', {
        toText: epoch => epoch === null ? '' : toLocal(epoch, place.zone),
        fromText: text => fromLocal(text, place.zone) ?? null,
    });
}
