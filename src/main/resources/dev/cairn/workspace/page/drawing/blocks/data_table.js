// Rows of data under a caption: https://docs.slack.dev/reference/block-kit/blocks/data-table-block

import { drawCells } from '../cells.js';
import { table } from '../table.js';

/** All rows at once: Slack pages, sorts and filters them. */
export function draw(block, place) {
    return table({
        name: block.caption ?? 'Table',
        caption: block.caption,
        rows: drawCells(block.rows, place),
        heading: block.row_header_column_index,
    });
}
