// Reads the Markdown of a markdown block: https://docs.slack.dev/reference/block-kit/blocks/markdown-block
//
// A subset: headings, paragraphs, nested and ticked lists, quotes, fenced code, rules, tables; bold, italic, struck,
// code, links, addresses, emoji. Our own because a Markdown library gives HTML, and nothing on this page is put in as
// HTML. Tags in the text stay text. Imports nothing, so that it runs without a browser.

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*(\S*).*$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +)(.*)$/;
const TICK = /^\[([ xX])\] /;
const TABLE_LINE = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Quotes in quotes and lists in lists end somewhere; what is deeper is text. */
const DEEPEST = 10;

/** The text as a list of blocks. */
export function parseMarkdown(text) {
    return blocks(String(text ?? '').replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), 0);
}

function blocks(lines, depth) {
    if (depth > DEEPEST) {
        return [{ type: 'paragraph', children: paragraph(lines) }];
    }
    const nodes = [];
    let i = 0;
    while (i < lines.length) {
        if (lines[i].trim() === '') {
            i++;
            continue;
        }
        const [node, next] = block(lines, i, depth);
        nodes.push(node);
        i = next;
    }
    return nodes;
}

/** The block that begins at a line, and the line after it. */
function block(lines, i, depth) {
    const line = lines[i];
    const fence = FENCE.exec(line);
    if (fence) {
        return fenced(lines, i, fence[1]);
    }
    const heading = HEADING.exec(line);
    if (heading) {
        return [{ type: 'heading', level: heading[1].length, children: inline(heading[2]) }, i + 1];
    }
    if (RULE.test(line)) {
        return [{ type: 'rule' }, i + 1];
    }
    if (QUOTE.test(line)) {
        const end = endOf(lines, i, each => each.trim() !== '');
        const quoted = lines.slice(i, end).map(each => each.replace(QUOTE, ''));
        return [{ type: 'quote', children: blocks(quoted, depth + 1) }, end];
    }
    if (ITEM.test(line)) {
        return list(lines, i, depth);
    }
    if (line.includes('|') && TABLE_LINE.test(lines[i + 1] ?? '')) {
        return table(lines, i);
    }
    const end = endOf(lines, i + 1, each => each.trim() !== '' && !beginsBlock(each));
    return [{ type: 'paragraph', children: paragraph(lines.slice(i, end)) }, end];
}

function beginsBlock(line) {
    return [FENCE, HEADING, RULE, QUOTE, ITEM].some(kind => kind.test(line));
}

function endOf(lines, from, belongs) {
    let end = from;
    while (end < lines.length && belongs(lines[end])) {
        end++;
    }
    return end;
}

function fenced(lines, i, fence) {
    const closes = line => line.trim().startsWith(fence) && line.trim().replaceAll(fence[0], '') === '';
    const end = endOf(lines, i + 1, line => !closes(line));
    return [{ type: 'pre', text: lines.slice(i + 1, end).join('\n') }, end + 1];
}

function paragraph(lines) {
    return lines.flatMap((line, n) => [...(n > 0 ? [{ type: 'break' }] : []), ...inline(line.trim())]);
}

/** Items of one kind at one depth; what stands deeper, or goes on with the paragraph, belongs to the item above it. */
function list(lines, start, depth) {
    const [, indent, sign] = ITEM.exec(lines[start]);
    const ordered = /\d/.test(sign);
    const items = [];
    let i = start;
    for (let match; (match = itemAt(lines, i, indent.length + 1, ordered)) !== null;) {
        const within = match[1].length + match[2].length + 1;
        const end = endOf(lines, i + 1, line =>
            line.trim() !== '' && (leadingSpaces(line) >= within || !beginsBlock(line)));
        const tick = TICK.exec(match[4]);
        const content = [match[4].replace(TICK, ''), ...lines.slice(i + 1, end).map(line => unindented(line, within))];
        items.push({ ...(tick ? { ticked: tick[1] !== ' ' } : {}), children: blocks(content, depth + 1) });
        // A blank line may stand between two items.
        i = lines[end]?.trim() === '' && itemAt(lines, end + 1, indent.length + 1, ordered) ? end + 1 : end;
    }
    return [{ type: 'list', ordered, ...(ordered ? { start: parseInt(sign, 10) } : {}), items }, i];
}

function itemAt(lines, i, deepest, ordered) {
    const match = RULE.test(lines[i] ?? '') ? null : ITEM.exec(lines[i] ?? '');
    return match && match[1].length <= deepest && /\d/.test(match[2]) === ordered ? match : null;
}

function leadingSpaces(line) {
    return /^ */.exec(line)[0].length;
}

function unindented(line, by) {
    return line.slice(Math.min(by, leadingSpaces(line)));
}

function table(lines, i) {
    const aligns = cells(lines[i + 1]).map(cell => /^:-+:$/.test(cell) ? 'center' : /-:$/.test(cell) ? 'right' : 'left');
    const end = endOf(lines, i + 2, line => line.includes('|'));
    const rows = [lines[i], ...lines.slice(i + 2, end)].map(line => cells(line).map(cell => inline(cell)));
    return [{ type: 'table', aligns, rows }, end];
}

function cells(line) {
    return line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
}

const ADDRESS = '(?:https?:\\/\\/|mailto:)[^\\s<>]+';

/** Tried in this order at every place of a line. */
const INLINES = [
    [/\\([!-/:-@[-`{-~])/y, ([, sign]) => ({ type: 'text', text: sign })],
    [/(`+)(.+?)\1(?!`)/y, ([, , code]) => ({ type: 'code', text: code.trim() || code })],
    [/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+"[^"]*")?\s*\)/y,
        ([, label, url], depth) => ({ type: 'link', url, children: unlinked(inline(label || url, depth + 1)) })],
    [new RegExp(`<(${ADDRESS})>`, 'y'), ([, url]) => ({ type: 'link', url, children: [{ type: 'text', text: url }] })],
    [/https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'"*_~)\]]/y,
        ([url]) => ({ type: 'link', url, children: [{ type: 'text', text: url }] })],
    [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![*_])/y, ([, , text], depth) => ({ type: 'bold', children: inline(text, depth + 1) })],
    [/~~(?=\S)(.+?)(?<=\S)~~/y, ([, text], depth) => ({ type: 'strike', children: inline(text, depth + 1) })],
    [/\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)/y, ([, text], depth) => ({ type: 'italic', children: inline(text, depth + 1) })],
    [/(?<![\p{L}\p{N}])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/uy,
        ([, text], depth) => ({ type: 'italic', children: inline(text, depth + 1) })],
    [/:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/y,
        ([, name, tone]) => ({ type: 'emoji', name, ...(tone ? { tone: Number(tone) } : {}) })],
];

function inline(text, depth = 0) {
    if (depth > DEEPEST) {
        return [{ type: 'text', text }];
    }
    const nodes = [];
    let plain = '';
    let i = 0;
    while (i < text.length) {
        const [node, end] = inlineAt(text, i, depth) ?? [];
        if (node && node.type !== 'text') {
            nodes.push(...(plain ? [{ type: 'text', text: plain }] : []), node);
            plain = '';
        } else {
            plain += node ? node.text : text[i];
        }
        i = end ?? i + 1;
    }
    return plain ? [...nodes, { type: 'text', text: plain }] : nodes;
}

/** An address or an image in the label of a link leads where the link leads. */
function unlinked(nodes) {
    return nodes.flatMap(node => node.type === 'link' ? unlinked(node.children)
        : node.children ? [{ ...node, children: unlinked(node.children) }] : [node]);
}

function inlineAt(text, i, depth) {
    for (const [pattern, toNode] of INLINES) {
        pattern.lastIndex = i;
        const match = pattern.exec(text);
        if (match) {
            // The node may read on with the same pattern, which then forgets its place.
            const end = pattern.lastIndex;
            return [toNode(match, depth), end];
        }
    }
    return undefined;
}
