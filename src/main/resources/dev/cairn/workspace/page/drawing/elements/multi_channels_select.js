// Several channels: https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#channel_multi_select

import { channels } from '../pickable.js';
import { many } from '../many.js';

export function draw(element, place, block) {
    return many(element, place, block, channels(element, place, block), 'Channels');
}
