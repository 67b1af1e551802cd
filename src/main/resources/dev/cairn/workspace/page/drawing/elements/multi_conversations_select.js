// Several channels and direct messages:
// https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#conversation_multi_select

import { conversations } from '../pickable.js';
import { many } from '../many.js';

export function draw(element, place, block) {
    return many(element, place, block, conversations(element, place, block), 'Conversations');
}
