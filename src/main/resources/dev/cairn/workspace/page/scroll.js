// Keeps the newest message in sight, unless the person has scrolled up to read; who writes wants to see what comes.
import { nothing } from '/webjars/lit-html/lit-html.js';
import { Directive, directive } from '/webjars/lit-html/directive.js';

const NEAR = 80;

class Bottom extends Directive {
    render() {
        return nothing;
    }

    update(part, [place]) {
        const list = part.element;
        const fresh = place !== this.place;
        const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
        this.place = place;
        if (fresh || atEnd) {
            // Once this drawing is done, and before the person can have scrolled.
            queueMicrotask(() => (list.scrollTop = list.scrollHeight));
        }
        return nothing;
    }
}

export function toEnd() {
    const list = document.querySelector('.messages');
    list.scrollTop = list.scrollHeight;
}

/** @param place what is shown; another one begins at its end */
export const bottom = directive(Bottom);
