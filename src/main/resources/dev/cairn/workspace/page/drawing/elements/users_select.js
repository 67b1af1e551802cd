// Somebody: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#users_select

import { people } from '../pickable.js';
import { select } from '../select.js';

export function draw(element, place, block) {
    return select(element, place, block, people(element, place, block), 'Choose a person');
}
