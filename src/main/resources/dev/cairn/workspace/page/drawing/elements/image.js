// An image in a context or beside a section:
// https://docs.slack.dev/reference/block-kit/block-elements/image-element

import { picture } from '../picture.js';

export function draw(element, place, block) {
    return picture(element, block.type === 'context' ? 'small' : 'medium');
}
