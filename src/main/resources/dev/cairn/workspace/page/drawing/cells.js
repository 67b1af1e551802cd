// The cells of table and data_table: https://docs.slack.dev/reference/block-kit/blocks/table-block

import { plainText } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { unknown } from './unknown.js';

const CELLS = {
    raw_text: (cell, place) => plainText({ text: cell.text }, place),
    raw_number: cell => cell.text ?? String(cell.value ?? ''),
    rich_text: (cell, place) => richText(cell, place),
};

export function drawCells(rows, place) {
    return (rows ?? []).map(row => row.map(cell => (CELLS[cell?.type] ?? unknown)(cell, place)));
}
