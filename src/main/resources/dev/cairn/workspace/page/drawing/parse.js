// Reads Slack's mrkdwn into a tree of plain objects: https://docs.slack.dev/messaging/formatting-message-text
//
// Imports nothing, so that it runs without a browser. Three steps: the text falls into preformatted pieces, quotes and
// lines; a line falls into tokens (what stands in <>, emoji, addresses, formatting characters, words); the formatting
// characters that pair up by Slack's rules become nodes. Every node has a type; see `mrkdwn.js` for what each becomes.

const PREFORMATTED = /```([\s\S]+?)```/;
const QUOTED = /^(?:>|&gt;) ?/;
const QUOTED_TO_THE_END = /^(?:>>>|&gt;&gt;&gt;)\s?/;

const EMOJI = ':[a-z0-9_+\'-]+:(?::skin-tone-[2-6]:)?';
const ADDRESS = 'https?:\\/\\/[^\\s<>|]+';
const MARKS = '*_~';

/** Slack decodes these three and no other entity. */
function decoded(text) {
    return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/**
 * The tree of a text.
 *
 * @param verbatim addresses that are not written <…> stay text
 */
export function parse(text, { verbatim = false } = {}) {
    return blocks(String(text ?? '').replace(/\r\n?/g, '\n'), verbatim);
}

/** Text in which nothing but emoji means anything: plain_text, and the label of a link. */
export function parsePlain(text, { emoji = true } = {}) {
    const nodes = [];
    String(text ?? '').replace(/\r\n?/g, '\n').split('\n').forEach((line, i) => {
        if (i > 0) {
            nodes.push({ type: 'break' });
        }
        nodes.push(...(emoji ? withEmoji(line) : [{ type: 'text', text: line }]));
    });
    return joined(nodes);
}

function blocks(text, verbatim) {
    const start = text.split('\n').findIndex(line => QUOTED_TO_THE_END.test(line));
    // Three backticks that open before such a quote may close within it, and then it is none.
    const before = start < 0 ? text : text.split('\n').slice(0, start).join('\n');
    if (start < 0 || before.split('```').length % 2 === 0) {
        return preformatted(text, piece => lines(piece, verbatim));
    }
    const rest = text.split('\n').slice(start).join('\n').replace(QUOTED_TO_THE_END, '');
    return [
        ...(start > 0 ? preformatted(before, piece => lines(piece, verbatim)) : []),
        { type: 'quote', children: preformatted(rest, piece => unquoted(piece, verbatim)) },
    ];
}

/** Cuts out what is preformatted; the breaks around it are its own. */
function preformatted(text, between) {
    const nodes = [];
    let rest = text;
    for (let found; (found = PREFORMATTED.exec(rest)) !== null;) {
        nodes.push(
            ...between(rest.slice(0, found.index).replace(/\n$/, '')),
            { type: 'pre', children: codeContent(found[1].replace(/^\n/, '').replace(/\n$/, '')) });
        rest = rest.slice(found.index + found[0].length).replace(/^\n/, '');
    }
    return [...nodes, ...between(rest)];
}

/** Lines of a quote are one node, which stands on lines of its own and so needs no break around it. */
function lines(text, verbatim) {
    const nodes = [];
    text.split('\n').forEach((line, i, all) => {
        const afterQuote = i > 0 && QUOTED.test(all[i - 1]);
        const content = inline(line.replace(QUOTED, ''), verbatim);
        if (!QUOTED.test(line)) {
            nodes.push(...(i > 0 && !afterQuote ? [{ type: 'break' }] : []), ...content);
        } else if (afterQuote) {
            nodes.at(-1).children.push({ type: 'break' }, ...content);
        } else {
            nodes.push({ type: 'quote', children: content });
        }
    });
    return nodes;
}

function unquoted(text, verbatim) {
    return text.split('\n').flatMap((line, i) => [...(i > 0 ? [{ type: 'break' }] : []), ...inline(line, verbatim)]);
}

function inline(line, verbatim) {
    return joined(paired(tokens(line, verbatim)));
}

/** What formats, links or names somebody, as nodes; formatting characters as {mark}; everything else as text. */
function tokens(line, verbatim) {
    const pieces = new RegExp(
        ['`[^`\\n]+`', '<[^<>\\n]+>', EMOJI, ...(verbatim ? [] : [ADDRESS]), '[*_~]'].join('|'), 'g');
    const found = [];
    let from = 0;
    for (let match; (match = pieces.exec(line)) !== null;) {
        const [piece, end] = token(line, match);
        if (piece) {
            found.push({ type: 'text', text: decoded(line.slice(from, match.index)) }, piece);
            from = end;
        }
        // What only looked like a token may hold the beginning of one.
        pieces.lastIndex = piece ? end : match.index + 1;
    }
    found.push({ type: 'text', text: decoded(line.slice(from)) });
    return found.filter(piece => piece.type !== 'text' || piece.text !== '');
}

/** The token and where it ends; nothing when the characters only look like one. */
function token(line, match) {
    const text = match[0];
    const end = match.index + text.length;
    if (MARKS.includes(text)) {
        return [{ mark: text }, end];
    }
    if (text[0] === '`') {
        return apart(line, match.index, end)
            ? [{ type: 'code', children: codeContent(text.slice(1, -1)) }, end]
            : [];
    }
    if (text[0] === '<') {
        return [bracketed(text), end];
    }
    if (text[0] === ':') {
        return [emoji(text), end];
    }
    const address = withoutTail(text);
    return [{ type: 'link', url: decoded(address), bare: true }, match.index + address.length];
}

function apart(line, start, end) {
    return !isWordy(line.slice(0, start), -1) && !isWordy(line.slice(end), 0);
}

function emoji(text) {
    const [, name, tone] = /^:([^:]+):(?::skin-tone-([2-6]):)?$/.exec(text);
    return tone ? { type: 'emoji', name, tone: Number(tone) } : { type: 'emoji', name };
}

/** Punctuation at the end of an address belongs to the sentence, unless it closes a bracket of the address. */
function withoutTail(address) {
    let kept = address;
    for (;;) {
        const shorter = kept.replace(/(?:[.,;:!?'"*_~`]|&gt;|&lt;)$/, '');
        const unbalanced = /\)$/.test(shorter) && count(shorter, ')') > count(shorter, '(');
        const next = unbalanced ? shorter.slice(0, -1) : shorter;
        if (next === kept) {
            return kept;
        }
        kept = next;
    }
}

function count(text, character) {
    return text.split(character).length - 1;
}

/** What stands in <>: https://docs.slack.dev/messaging/formatting-message-text, advanced formatting. */
function bracketed(text) {
    const [target, label] = split(text.slice(1, -1), '|');
    const named = label === undefined ? {} : { label: decoded(label) };
    const mention = /^([@#])([A-Z0-9]+)$/.exec(target);
    if (mention) {
        return { type: mention[1] === '@' ? 'user' : 'channel', id: mention[2], ...named };
    }
    const group = /^!subteam\^([A-Z0-9]+)$/.exec(target);
    if (group) {
        return { type: 'usergroup', id: group[1], ...named };
    }
    const date = /^!date\^(-?\d+)\^([^^]+)(?:\^(.+))?$/.exec(target);
    if (date) {
        return {
            type: 'date',
            timestamp: Number(date[1]),
            format: decoded(date[2]),
            ...(date[3] ? { url: decoded(date[3]) } : {}),
            fallback: decoded(label ?? ''),
        };
    }
    const broadcast = /^!(here|channel|everyone)$/.exec(target);
    if (broadcast) {
        return { type: 'broadcast', range: broadcast[1] };
    }
    if (target[0] === '!') {
        return { type: 'text', text: decoded(label ?? text) };
    }
    if (/^(?:https?:\/\/|mailto:)./i.test(target)) {
        const shown = label ? { children: withEmoji(label).map(decodedNode) } : {};
        return { type: 'link', url: decoded(target), ...shown };
    }
    // Neither a mention nor an address one may follow: shown as it was written.
    return { type: 'text', text: decoded(text) };
}

function decodedNode(node) {
    return node.type === 'text' ? { ...node, text: decoded(node.text) } : node;
}

function split(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** In code nothing formats, but addresses in <> still lead somewhere and mentions still name. */
function codeContent(text) {
    return joined(text.split(/(<[^<>\n]+>)/).filter(Boolean).map(piece =>
        /^<[^<>\n]+>$/.test(piece) ? bracketed(piece) : { type: 'text', text: decoded(piece) }));
}

function withEmoji(text) {
    return text.split(new RegExp(`(${EMOJI})`)).filter(Boolean).map(piece =>
        new RegExp(`^${EMOJI}$`).test(piece) ? emoji(piece) : { type: 'text', text: piece });
}

const STYLES = { '*': 'bold', '_': 'italic', '~': 'strike' };

/** Pairs formatting characters: one that opens with the next of its kind that closes; the others stay text. */
function paired(all) {
    const nodes = [];
    for (let i = 0; i < all.length; i++) {
        const { mark } = all[i];
        const end = mark && opens(all, i) ? closing(all, i) : -1;
        if (end > 0) {
            nodes.push({ type: STYLES[mark], children: joined(paired(all.slice(i + 1, end))) });
            i = end;
        } else {
            nodes.push(mark ? { type: 'text', text: mark } : all[i]);
        }
    }
    return nodes;
}

function opens(all, i) {
    const next = all[i + 1];
    return isEdge(all[i - 1], all[i].mark, -1) && next !== undefined && next.mark !== all[i].mark && !isBlank(next, 0);
}

function closing(all, from) {
    const { mark } = all[from];
    for (let i = from + 2; i < all.length; i++) {
        if (all[i].mark === mark && isEdge(all[i + 1], mark, 0)
                && all[i - 1].mark !== mark && !isBlank(all[i - 1], -1)) {
            return i;
        }
    }
    return -1;
}

/** Formatting begins and ends at the edge of a word, and not beside its own character. */
function isEdge(neighbour, mark, at) {
    return neighbour === undefined
        || (neighbour.mark !== undefined ? neighbour.mark !== mark : !isWordy(neighbour.text ?? '', at));
}

function isWordy(text, at) {
    const characters = at < 0 ? text.slice(-2) : text;
    return at < 0 ? /[\p{L}\p{N}]$/u.test(characters) : /^[\p{L}\p{N}]/u.test(characters);
}

function isBlank(token, at) {
    return token.type === 'text' && (at < 0 ? /\s$/ : /^\s/).test(token.text);
}

/** Neighbouring texts become one. */
function joined(nodes) {
    const result = [];
    for (const node of nodes) {
        const last = result.at(-1);
        if (node.type === 'text' && last?.type === 'text') {
            result[result.length - 1] = { type: 'text', text: last.text + node.text };
        } else {
            result.push(node);
        }
    }
    return result;
}
