// Rows of cells: https://docs.slack.dev/reference/block-kit/blocks/table-block

import { drawCells } from '../cells.js';
import { table } from '../table.js';

export function draw(block, place) {
    return table({
        name: 'Table',
        columns: (block.column_settings ?? []).map(column => ({ align: column?.align, isWrapped: column?.is_wrapped })),
        rows: drawCells(block.rows, place),
    });
}
