// Formatted text: https://docs.slack.dev/reference/block-kit/block-elements/rich-text-input-element
//
// Simpler than Slack's: a plain field. What is typed becomes a rich_text of one section with one unformatted text;
// of a text that came formatted only the words are kept once somebody types.

import { textField } from '../text-field.js';

export function draw(element, place, block) {
    return textField(element, place, block, 'textarea', { toText: unformatted, fromText: oneSection });
}

function oneSection(text) {
    return text === '' ? null : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
    };
}

function unformatted(value) {
    return (value?.elements ?? []).map(wordsOf).join('\n');
}

function wordsOf(piece) {
    return piece.type === 'rich_text_list'
        ? piece.elements.map(item => `• ${wordsOf(item)}`).join('\n')
        : (piece.elements ?? []).map(part => part.text ?? part.url ?? part.name ?? '').join('');
}
