// A channel: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#channels_select

import { channels } from '../pickable.js';
import { select } from '../select.js';

export function draw(element, place, block) {
    return select(element, place, block, channels(element, place, block), 'Choose a channel');
}
