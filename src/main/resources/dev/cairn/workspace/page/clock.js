// The workspace's clock, and turning it.
import { html } from '/webjars/lit-html/lit-html.js';
import { channel, model, now, person, zone } from './model.js';
import { attempt, look } from './deeds.js';
import { tell } from './server.js';
import { notice } from './notices.js';
import { goTo } from './route.js';
import { redraw } from './redraw.js';
import { city, dayAndTime } from './time.js';

const TURNS = [
    ['An hour', 'PT1H'],
    ['A day', 'P1D'],
    ['30 days', 'P30D'],
];

export function drawClock() {
    const waiting = model.state.scheduled_messages.length;
    return html`<section class="clock" aria-label="Clock">
        <time class="clock-time" datetime=${now().toISOString()} title="The workspace’s time in ${city(zone())}">${dayAndTime(now(), zone())}</time>
        <div class="clock-turns" role="group" aria-label="Turn the clock">
            <span class="clock-word">${model.turning ? 'Turning…' : 'Turn the clock:'}</span>
            ${TURNS.map(
                ([label, by]) => html`<button type="button" class="button button-small" ?disabled=${model.turning}
                    @click=${() => turn(by)}>${label}</button>`,
            )}
            <button type="button" class="button button-small" ?disabled=${model.turning || waiting === 0}
                title=${waiting === 0 ? 'Nothing is scheduled with Slack now' : 'The next of what is scheduled with Slack'}
                @click=${() => turn('next-delivery')}>To the next scheduled message</button>
        </div>
    </section>`;
}

async function turn(by) {
    const before = model.state.scheduled_messages;
    model.turning = true;
    redraw();
    const turned = await attempt(() => tell('clock', { turn: by }));
    model.turning = false;
    await look();
    if (turned) {
        tellOf(turned, before);
    }
}

function tellOf(turned, before) {
    const time = dayAndTime(new Date(turned.to), zone());
    if (turned.stopped) {
        notice('trouble', `The clock stopped at ${time}. ${turned.stopped}`);
        return;
    }
    const arrived = turned.delivered === 1 ? '1 message arrived.' : `${turned.delivered} messages arrived.`;
    const where = turned.delivered > 0 ? placeOf(before.filter(isSent)) : undefined;
    notice('done', `It is ${time}. ${turned.delivered > 0 ? arrived : ''}`, where && {
        label: where.user ? `Look at it as ${person(where.user).real_name}` : 'Look at it',
        action: () => goTo({ viewer: where.user ?? model.route.viewer, place: where.id }),
    });
}

function isSent(scheduled) {
    return !model.state.scheduled_messages.some((one) => one.id === scheduled.id);
}

/** Where what was scheduled went, if all of it went to one place. */
function placeOf(sent) {
    const places = new Set(sent.map((one) => one.channel_id));
    return places.size === 1 ? channel([...places][0]) : undefined;
}
