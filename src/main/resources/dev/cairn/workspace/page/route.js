// Who looks at what stands in the address, so that two windows can be two people, and a reload stays where it was:
// #/U0ANA/C0GENERAL, #/U0ANA/home, #/U0ANA/C0GENERAL/1760000000.000100 for a thread.

export const HOME = 'home';
/** The direct message with the app that nobody has opened yet. */
export const MESSAGES = 'messages';

export function parseRoute(hash) {
    const [viewer = '', place = '', thread = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
    return { viewer, place, thread };
}

export function hrefOf({ viewer, place, thread }) {
    return '#/' + [viewer, place, thread].filter(Boolean).map(encodeURIComponent).join('/');
}

export function goTo(route) {
    location.hash = hrefOf(route);
}
