// A chart, as the table of its values: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block

import { html } from '/webjars/lit-html/lit-html.js';
import { table } from '../table.js';
import { unknown } from '../unknown.js';

export function draw(block) {
    const rows = rowsOf(block.chart ?? {});
    return rows === undefined ? unknown(block) : html`<div class="block-data-visualization">
        ${table({ name: block.title ?? 'Chart', caption: block.title, rows, heading: 0 })}
        <p class="element-note">A ${block.chart.type} chart in Slack.</p>
    </div>`;
}

function rowsOf({ segments, series, axis_config: axes }) {
    if (segments) {
        return [['Part', 'Value'], ...segments.map(segment => [segment.label, segment.value])];
    }
    if (!series) {
        return undefined;
    }
    const labels = axes?.categories ?? [...new Set(series.flatMap(each => each.data.map(point => point.label)))];
    const valueAt = (each, label) => each.data.find(point => point.label === label)?.value ?? '';
    return [
        [axes?.x_label ?? 'Label', ...series.map(each => each.name)],
        ...labels.map(label => [label, ...series.map(each => valueAt(each, label))]),
    ];
}
