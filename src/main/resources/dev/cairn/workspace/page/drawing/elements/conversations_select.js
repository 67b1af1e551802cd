// A channel or a direct message:
// https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select

import { conversations } from '../pickable.js';
import { select } from '../select.js';

export function draw(element, place, block) {
    return select(element, place, block, conversations(element, place, block), 'Choose a conversation');
}
