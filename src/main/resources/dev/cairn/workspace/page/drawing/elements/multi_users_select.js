// Several people: https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#users_multi_select

import { people } from '../pickable.js';
import { many } from '../many.js';

export function draw(element, place, block) {
    return many(element, place, block, people(element, place, block), 'People');
}
