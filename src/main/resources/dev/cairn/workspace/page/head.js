// The line above the messages: where one is, and what can be done about who else is there.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { app, isMember, messagesPlace, model, place, showsHome } from './model.js';
import { setMember } from './deeds.js';
import { nameOf } from './channel.js';
import { menu } from './menu.js';
import { HOME, hrefOf } from './route.js';

export function titleOfPlace() {
    const shown = place();
    return showsHome() || !shown ? app().real_name : nameOf(shown);
}

export function drawHead() {
    const shown = place();
    if (showsHome() || shown?.is_im) {
        return drawAppHead();
    }
    return shown ? drawChannelHead(shown) : nothing;
}

function drawChannelHead(shown) {
    const { members } = shown;
    const absent = isMember(shown) && !hasApp(shown);
    return html`<header class="main-head">
        <h2>${nameOf(shown)}</h2>
        <span class="quiet">${members.length === 1 ? '1 member' : `${members.length} members`}${absent ? `, without ${app().real_name}` : ''}</span>
        ${isMember(shown) ? drawMembership(shown) : nothing}
    </header>`;
}

function hasApp(shown) {
    return shown.members.includes(model.state.app_user);
}

function drawMembership(shown) {
    const name = app().real_name;
    const items = [
        hasApp(shown)
            ? { label: `Remove ${name} from the channel`, act: () => setMember(model.state.app_user, shown.id, false) }
            : { label: `Add ${name} to the channel`, act: () => setMember(model.state.app_user, shown.id, true) },
        { label: 'Leave the channel', act: () => setMember(model.route.viewer, shown.id, false) },
    ];
    return menu({ id: 'membership', label: 'Members', text: '⋯', items });
}

function drawAppHead() {
    const { viewer } = model.route;
    const home = html`<li><a href=${hrefOf({ viewer, place: HOME })} aria-current=${showsHome() ? 'page' : nothing}>Home</a></li>`;
    return html`<header class="main-head">
        <h2>${app().real_name}</h2>
        <ul class="app-tabs">
            ${model.state.app_home.home_tab_enabled ? home : nothing}
            <li><a href=${hrefOf({ viewer, place: messagesPlace() })} aria-current=${showsHome() ? nothing : 'page'}>Messages</a></li>
        </ul>
    </header>`;
}
