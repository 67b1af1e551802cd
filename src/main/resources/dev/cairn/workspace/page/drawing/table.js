// A table that scrolls in its own box when it is wider than its place.

import { html, nothing } from '/webjars/lit-html/lit-html.js';

/**
 * @param name what the table is called
 * @param caption the name, seen
 * @param columns how each is set: {align, isWrapped}; may be fewer than there are
 * @param rows of drawn cells; the first row heads the columns when there are others
 * @param heading the column whose cells name their rows, if any
 */
export function table({ name, caption, columns = [], rows, heading }) {
    const [first, ...others] = rows;
    const look = i => `table-cell table-cell-${['center', 'right'].includes(columns[i]?.align) ? columns[i].align : 'left'}`
        + (columns[i]?.isWrapped ? '' : ' table-cell-unwrapped');
    const headed = others.length > 0;
    const row = cells => html`<tr>${cells.map((cell, i) => i === heading
        ? html`<th class=${look(i)} scope="row">${cell}</th>`
        : html`<td class=${look(i)}>${cell}</td>`)}</tr>`;
    return html`<div class="table-box" role="group" aria-label=${name} tabindex="0">
        <table class="table">
            ${caption ? html`<caption class="table-caption">${caption}</caption>` : nothing}
            ${headed ? html`<thead><tr>${first.map((cell, i) =>
                html`<th class=${look(i)} scope="col">${cell}</th>`)}</tr></thead>` : nothing}
            <tbody>${(headed ? others : rows).map(row)}</tbody>
        </table>
    </div>`;
}
