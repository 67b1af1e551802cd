// The page: three columns over what the model holds, drawn anew whenever the workspace changes.
import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { mrkdwn, plainText } from './drawing/mrkdwn.js';
import { fetchShown, fetchState, fetchWire, markSeen, model, people, place, showsHome, wide } from './model.js';
import { attempt, openDm, openHome, openMessages } from './deeds.js';
import { follow } from './server.js';
import { HOME, hrefOf, MESSAGES, parseRoute } from './route.js';
import { drawWith, redraw } from './redraw.js';
import { drawChannel } from './channel.js';
import { drawClock } from './clock.js';
import { drawConfirm } from './confirm.js';
import { drawForms } from './forms.js';
import { drawHead, titleOfPlace } from './head.js';
import { drawHome } from './home.js';
import { drawNotices, forgetNotices, notice } from './notices.js';
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
        ${drawSidebar()} ${model.drawer ? html`<div class="drawer-back" @click=${closeDrawer}></div>` : nothing}
        <main class="main" aria-label=${titleOfPlace()}>
            ${drawHead()} ${model.views.length === 0 ? drawNotices() : nothing} ${drawPlace()}
        </main>
        ${model.panel.open ? drawPanels() : nothing}
        ${model.there ? nothing : html`<p class="gone" role="alert">The workspace does not answer. This page goes on by itself once it is back.</p>`}
        ${drawForms()} ${drawConfirm(words)}
    </div>`;
}

function words(text) {
    const surroundings = inView({ id: 'confirm', type: 'modal', state: { values: {} } });
    return text.type === 'mrkdwn' ? mrkdwn(text.text, surroundings) : plainText(text, surroundings);
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

function closeDrawer() {
    model.drawer = false;
    redraw();
}

/** Dialogs and menus close themselves. */
function escaped(event) {
    if (event.key === 'Escape' && model.drawer) {
        closeDrawer();
    }
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
    if (!model.state) {
        await attempt(fetchState);
    }
    if (!model.state) {
        return;
    }
    const before = model.route;
    readAddress();
    const here = model.route;
    model.drawer = false;
    forgetNotices();
    model.messages = before.place === model.route.place && before.viewer === model.route.viewer ? model.messages : [];
    if (model.route.thread && model.route.thread !== before.thread) {
        showPanel('thread');
    }
    // Links lead on as whoever one is now.
    redraw();
    if (here.viewer !== before.viewer) {
        await attempt(fetchState);
    }
    if (here !== model.route) {
        return; // gone elsewhere meanwhile; that move is under way
    }
    if (here.place === MESSAGES) {
        await toMessages(here);
        return;
    }
    const arrived = before.place !== model.route.place || before.viewer !== model.route.viewer;
    if (showsHome() && model.state.app_home.home_tab_enabled && arrived) {
        openHome();
    } else if (place()?.is_im && arrived) {
        openMessages();
    }
    await fetchAll();
}

/** Opens the direct message with the app where nobody has yet. */
async function toMessages(here) {
    const opened = await openDm();
    if (opened && here === model.route) {
        location.replace(hrefOf({ viewer: here.viewer, place: opened }));
    }
}

let fetching = false;
let again = false;

/** One look at a time; what changes meanwhile leads to one more. */
async function fetchAll() {
    if (!model.state || fetching) {
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
        moved();
    }
}

function start() {
    drawWith(() => render(drawPage(), document.getElementById('page')));
    redraw();
    addEventListener('hashchange', moved);
    addEventListener('keydown', escaped);
    document.addEventListener('visibilitychange', redraw);
    wide.addEventListener('change', makeRoom);
    follow(fetchAll, there);
    setInterval(redraw, CLOCK_TICK);
    moved();
}

/** A window made narrow is to show the messages, not the right column over them. */
function makeRoom() {
    model.panel.open = wide.matches;
    redraw();
}

start();
