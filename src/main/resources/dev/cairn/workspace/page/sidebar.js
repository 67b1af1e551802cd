// The left column: who one is, and where one can go.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { app, dmWithApp, isMember, isUnread, messagesPlace, model, people, showsHome, viewer } from './model.js';
import { goTo, HOME, hrefOf, MESSAGES } from './route.js';
import { avatar } from './avatar.js';
import { redraw } from './redraw.js';

export function drawSidebar() {
    const channels = model.state.channels.filter((one) => !one.is_im);
    const mine = channels.filter(isMember);
    // Somebody of another organisation sees what is shared with it, and nothing else.
    const others = viewer().is_stranger ? [] : channels.filter((one) => !isMember(one) && !one.is_private);
    return html`<nav class="sidebar" aria-label="Channels and messages">
        ${drawPerson()}
        <h2 class="sidebar-head">Channels</h2>
        <ul>${mine.map(drawChannelLink)}</ul>
        ${others.length > 0 ? html`<h2 class="sidebar-head">Not joined</h2><ul>${others.map(drawChannelLink)}</ul>` : nothing}
        ${viewer().is_stranger ? nothing : html`<h2 class="sidebar-head">Apps</h2><ul>${drawAppLink()}</ul>`}
    </nav>`;
}

function drawPerson() {
    const be = (event) => goTo({ ...model.route, viewer: event.target.value, thread: '', place: placeFor(event.target.value) });
    return html`<div class="you">
        <label class="you-label" for="you">You are</label>
        <select id="you" class="you-select" .value=${model.route.viewer} @change=${be}>
            ${people().map(
                (one) => html`<option value=${one.id} ?selected=${one.id === model.route.viewer}>${described(one)}</option>`,
            )}
        </select>
    </div>`;
}

function described(one) {
    const title = one.profile?.title ? `, ${one.profile.title.toLowerCase()}` : '';
    return one.real_name + title;
}

/** Another person looks at the same place, unless it is private to the one before. */
function placeFor(other) {
    const { place } = model.route;
    const shown = model.state.channels.find((one) => one.id === place);
    if (shown?.is_im) {
        return MESSAGES;
    }
    return shown?.is_private && !shown.members.includes(other) ? '' : place;
}

function closeDrawer() {
    model.drawer = false;
    redraw();
}

function drawLink(route, current, unread, content) {
    return html`<li><a class="place ${unread ? 'unread' : ''}" href=${hrefOf(route)} aria-current=${current ? 'page' : nothing}
        @click=${closeDrawer}>${content}${unread ? html`<span class="unread-mark">new</span>` : nothing}</a></li>`;
}

function drawChannelLink(one) {
    const { place } = model.route;
    const sign = html`<span class="place-sign" aria-hidden="true">${one.is_private ? '🔒' : '#'}</span>`;
    const name = html`<span class="place-name">${one.name}</span>`;
    const archived = one.is_archived ? html`<span class="place-note">archived</span>` : nothing;
    const unread = isMember(one) && isUnread(one) && place !== one.id;
    return drawLink({ viewer: model.route.viewer, place: one.id }, place === one.id, unread, html`${sign}${name}${archived}`);
}

function drawAppLink() {
    const dm = dmWithApp();
    const unread = Boolean(dm && isUnread(dm) && model.route.place !== dm.id);
    const current = showsHome() || model.route.place === dm?.id;
    const home = model.state.app_home.home_tab_enabled && !unread;
    const route = { viewer: model.route.viewer, place: home ? HOME : messagesPlace() };
    return drawLink(route, current, unread, html`${avatar(app())}<span class="place-name">${app().real_name}</span>`);
}
