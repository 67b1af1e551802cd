// Emoji by their names.

const NAMES = await names();

// The page is of use without its emoji: their names stand there then.
async function names() {
    try {
        return await (await fetch('/webjars/node-emoji/lib/emoji.json')).json();
    } catch {
        return {};
    }
}

/** The character of a name such as "wave", perhaps in a skin tone from 2 to 6; undefined when there is none. */
export function emojiNamed(name, tone) {
    const character = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    return character !== undefined && tone ? character + (NAMES[`skin-tone-${tone}`] ?? '') : character;
}
