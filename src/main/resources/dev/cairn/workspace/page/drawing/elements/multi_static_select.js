// Several of the options given:
// https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#static_multi_select

import { optionGroups } from '../choice-text.js';
import { many } from '../many.js';

export function draw(element, place, block) {
    return many(element, place, block, optionGroups(element, place));
}
