// People, channels and conversations to choose from.

import { valueOf } from './values.js';

export function people(element, place, block) {
    const options = (place.people ?? []).map(person => ({ value: person.id, text: personName(person) }));
    return [{ options: withChosen(options, element, place, block) }];
}

export function channels(element, place, block) {
    const options = (place.channels ?? []).filter(channel => !channel.is_im && !channel.is_mpim).map(option(place));
    return [{ options: withChosen(options, element, place, block) }];
}

/** Channels and direct messages, as the element's filter lets through. */
export function conversations(element, place, block) {
    const wanted = element.filter?.include;
    const options = (place.channels ?? [])
        .filter(channel => !wanted || wanted.includes(kindOf(channel)))
        .map(option(place));
    return [{ options: withChosen(options, element, place, block) }];
}

function kindOf(channel) {
    return channel.is_im ? 'im' : channel.is_mpim ? 'mpim' : channel.is_private ? 'private' : 'public';
}

function option(place) {
    return channel => ({ value: channel.id, text: channelName(channel, place) });
}

/** Who was chosen before and has left since still shows. */
function withChosen(options, element, place, block) {
    const missing = [valueOf(element, place, block) ?? []].flat()
        .filter(id => !options.some(known => known.value === id))
        .map(id => ({ value: id, text: nameById(id, place) }));
    return [...options, ...missing];
}

function nameById(id, place) {
    const person = place.person(id);
    const channel = place.channel(id);
    return person ? personName(person) : channel ? channelName(channel, place) : id;
}

function personName(person) {
    return person.real_name || person.name || person.id;
}

function channelName(channel, place) {
    const other = channel.is_im ? place.person(channel.user) : undefined;
    return other ? personName(other) : channel.name ? `#${channel.name}` : channel.id;
}
