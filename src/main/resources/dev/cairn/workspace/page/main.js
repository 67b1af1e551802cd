// The page: three columns over what the model holds, drawn anew whenever the workspace changes.
import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { mrkdwn, plainText } from './drawing/mrkdwn.js';
import { app, dmWithApp, fetchShown, fetchState, fetchWire, isMember, markSeen, model, people, place, showsHome } from './model.js';
import { attempt, join, openDm, openHome } from './deeds.js';
import { follow } from './server.js';
import { goTo, HOME, hrefOf, parseRoute } from './route.js';
import { drawWith, redraw } from './redraw.js';
import { drawChannel, nameOf } from './channel.js';
import { drawClock } from './clock.js';
import { drawConfirm } from './confirm.js';
import { drawForms } from './forms.js';
import { drawHome } from './home.js';
import { drawNotices, notice } from './notices.js';
import { drawPanels, showPanel, togglePanels } from './panels.js';
import { drawSidebar } from './sidebar.js';
import { inView } from './surroundings.js';

const FIRST_CHANNEL = 'general';
const CLOCK_TICK = 15_000;
const FETCH_PAUSE = 120;

function drawPage() {
    if (!model.state || !model.route.viewer) {
        return html`<p class="empty">Opening the workspace…</p>`;
    }
    markSeen();
    document.title = `${titleOfPlace()} · ${model.state.team.name}`;
    return html`<div class="page ${model.panel.open ? 'with-panels' : ''} ${model.drawer ? 'with-drawer' : ''}">
        <header class="top">
            <button type="button" class="icon-button drawer-button" aria-label="Channels" aria-expanded=${model.drawer ? 'true' : 'false'}
                @click=${toggleDrawer}>☰</button>
            <h1 class="team">${model.state.team.name}</h1>
            ${drawClock()}
            <button type="button" class="icon-button" aria-label="Details" title="Details" aria-expanded=${model.panel.open ? 'true' : 'false'}
                @click=${togglePanels}>◨</button>
        </header>
        ${drawSidebar()}
        <main class="main" aria-label=${titleOfPlace()}>${drawHead()} ${drawPlace()}</main>
        ${model.panel.open ? drawPanels() : nothing}
        ${model.there ? nothing : html`<p class="gone" role="alert">The workspace does not answer. This page goes on by itself once it is back.</p>`}
        ${drawForms()} ${drawConfirm(words)} ${drawNotices()}
    </div>`;
}

function words(text) {
    const surroundings = inView({ id: 'confirm', type: 'modal', state: { values: {} } });
    return text.type === 'mrkdwn' ? mrkdwn(text.text, surroundings) : plainText(text, surroundings);
}

function titleOfPlace() {
    const shown = place();
    return showsHome() || !shown ? app().real_name : nameOf(shown);
}

function drawHead() {
    const shown = place();
    if (showsHome() || shown?.is_im) {
        return drawAppHead();
    }
    if (!shown) {
        return nothing;
    }
    const hasApp = shown.members.includes(model.state.app_user);
    return html`<header class="main-head">
        <h2>${nameOf(shown)}</h2>
        <span class="quiet">${shown.members.length} members</span>
        ${hasApp || !isMember(shown) ? nothing : drawAbsent(shown)}
    </header>`;
}

function drawAbsent(shown) {
    return html`<span class="quiet">without ${app().real_name}</span>
        <button type="button" class="button button-small" @click=${() => join(model.state.app_user, shown.id)}>Add ${app().real_name}</button>`;
}

function drawAppHead() {
    return html`<header class="main-head">
        <h2>${app().real_name}</h2>
        <ul class="app-tabs">
            <li><a href=${hrefOf({ viewer: model.route.viewer, place: HOME })} aria-current=${showsHome() ? 'page' : nothing}>Home</a></li>
            <li><a href=${hrefOf({ viewer: model.route.viewer, place: dmWithApp()?.id ?? HOME })} aria-current=${showsHome() ? nothing : 'page'}
                @click=${toMessages}>Messages</a></li>
        </ul>
    </header>`;
}

async function toMessages(event) {
    if (!dmWithApp()) {
        event.preventDefault();
        const opened = await openDm();
        if (opened) {
            goTo({ viewer: model.route.viewer, place: opened });
        }
    }
}

function drawPlace() {
    if (showsHome()) {
        return drawHome();
    }
    const shown = place();
    return shown ? drawChannel(shown) : html`<p class="empty">There is no such channel here. Choose one on the left.</p>`;
}

function toggleDrawer() {
    model.drawer = !model.drawer;
    redraw();
}

/** What the address says, or the first person in #general. */
function readAddress() {
    const route = parseRoute(location.hash);
    const known = people().some((one) => one.id === route.viewer);
    const viewer = known ? route.viewer : people()[0].id;
    const first = model.state.channels.find((one) => one.name === FIRST_CHANNEL) ?? model.state.channels[0];
    model.route = { viewer, place: route.place || first.id, thread: route.thread };
}

async function moved() {
    const before = model.route;
    readAddress();
    model.drawer = false;
    model.messages = before.place === model.route.place && before.viewer === model.route.viewer ? model.messages : [];
    if (model.route.thread && model.route.thread !== before.thread) {
        showPanel('thread');
    }
    if (model.route.viewer !== before.viewer) {
        await attempt(fetchState);
    }
    if (showsHome() && model.state.app_home?.home_tab_enabled && (before.place !== HOME || before.viewer !== model.route.viewer)) {
        openHome();
    }
    await fetchAll();
}

let fetching = false;
let again = false;

/** One look at a time; what changes meanwhile leads to one more. */
async function fetchAll() {
    if (fetching) {
        again = true;
        return;
    }
    fetching = true;
    do {
        again = false;
        await attempt(async () => {
            await fetchState();
            await fetchShown();
            await fetchWire(tellOfRefusal);
        });
        await new Promise((resolve) => setTimeout(resolve, FETCH_PAUSE));
    } while (again);
    fetching = false;
}

function tellOfRefusal(exchange) {
    const { error, pointers = [] } = exchange.refused;
    notice('refused', `Slack refuses ${exchange.what}: ${error}`, {
        lines: pointers.map((one) => `${one.pointer} ${one.reason}`),
        label: 'Look at the wire',
        action: () => showPanel('wire'),
    });
}

function there(nowThere) {
    const back = nowThere && !model.there;
    model.there = nowThere;
    redraw();
    if (back) {
        fetchAll();
    }
}

async function start() {
    drawWith(() => render(drawPage(), document.getElementById('page')));
    redraw();
    await attempt(fetchState);
    if (!model.state) {
        return;
    }
    await moved();
    addEventListener('hashchange', moved);
    document.addEventListener('visibilitychange', redraw);
    follow(fetchAll, there);
    setInterval(redraw, CLOCK_TICK);
}

start();
