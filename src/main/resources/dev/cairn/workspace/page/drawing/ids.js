// Ids for what labels and describes a control.

/** An id without the spaces and signs that block and action ids may hold. */
function idOf(place, ...parts) {
    return [place.key, ...parts].join('/').replace(/[^A-Za-z0-9]/g, sign => `_${sign.codePointAt(0).toString(36)}`);
}

/** Of the control an element is drawn as. */
export function controlId(element, place, block) {
    return idOf(place, block.block_id ?? '', element.action_id ?? element.type);
}

export function labelId(block, place) {
    return idOf(place, block.block_id ?? '', 'label');
}

export function hintId(block, place) {
    return idOf(place, block.block_id ?? '', 'hint');
}

export function errorId(block, place) {
    return idOf(place, block.block_id ?? '', 'error');
}
