// What may be meant by the word before the cursor: a command, a person, a channel.
import { app, isMember, model, viewer } from './model.js';

const AT_ONCE = 8;

/**
 * @param text what was typed, up to the cursor
 * @returns null, or what can take the place of the text from `from` on; each with its `insert`
 */
export function complete(text) {
    return commands(text) ?? mentions(text, '@', peopleLike) ?? mentions(text, '#', channelsLike);
}

/** The usage hint of the command that is being typed. */
export function usageHint(text) {
    const name = text.split(/\s/, 1)[0];
    const command = model.state.commands.find((one) => one.command === name);
    return command && text.length > name.length ? command : null;
}

function commands(text) {
    if (!/^\/\S*$/.test(text)) {
        return null;
    }
    const asked = text.toLowerCase();
    const options = model.state.commands
        .filter((one) => one.command.startsWith(asked))
        .map((one) => ({
            insert: `${one.command} `,
            name: one.command,
            hint: one.usage_hint ?? '',
            about: one.description ?? '',
        }));
    return offered(0, options);
}

function mentions(text, sign, like) {
    const typed = new RegExp(`(?:^|\\s)${sign}([\\w.-]*)$`).exec(text);
    return typed ? offered(text.length - typed[1].length - 1, like(typed[1].toLowerCase())) : null;
}

function offered(from, options) {
    return options.length === 0 ? null : { from, options: options.slice(0, AT_ONCE) };
}

function peopleLike(asked) {
    const all = model.state.people.filter((one) => !one.deleted && (!one.is_bot || one.id === app()?.id));
    return all
        .filter((one) => one.name.startsWith(asked) || one.real_name.toLowerCase().split(' ').some((word) => word.startsWith(asked)))
        .map((one) => ({ insert: `@${one.name} `, name: `@${one.name}`, hint: one.real_name, about: one.profile?.title ?? '' }));
}

function channelsLike(asked) {
    return model.state.channels
        .filter((one) => !one.is_im && (isMember(one) || !(one.is_private || viewer().is_stranger)) && one.name.startsWith(asked))
        .map((one) => ({ insert: `#${one.name} `, name: `#${one.name}`, hint: '', about: '' }));
}
