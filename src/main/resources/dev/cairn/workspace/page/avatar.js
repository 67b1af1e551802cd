// A person's initials on a colour of their own, for the eye only: the name always stands beside it.
import { html } from '/webjars/lit-html/lit-html.js';
import { model } from './model.js';

const COLOURS = 6;

export function avatar(who) {
    if (who?.id === model.state.app_user) {
        return html`<img class="avatar" src="/page/icon.svg" alt="">`;
    }
    const name = who?.real_name ?? '?';
    const initials = name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
    const colour = [...(who?.id ?? '')].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % COLOURS;
    return html`<span class="avatar avatar-${colour}" aria-hidden="true">${initials}</span>`;
}
