// One of the options given: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select

import { optionGroups } from '../choice-text.js';
import { select } from '../select.js';

export function draw(element, place, block) {
    return select(element, place, block, optionGroups(element, place));
}
