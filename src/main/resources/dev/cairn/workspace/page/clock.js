// The workspace's clock, and turning it.
import { html } from '/webjars/lit-html/lit-html.js';
import { app, channel, model, now, person, zone } from './model.js';
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
    return html`<section class="clock" aria-label="Clock">
        <time class="clock-time" datetime=${now().toISOString()} title="The workspace’s time in ${city(zone())}">${dayAndTime(now(), zone())}</time>
        <div class="clock-turns" role="group" aria-label="Turn the clock">
            <span class="clock-word">${model.turning ? 'Turning…' : 'Turn the clock:'}</span>
            ${TURNS.map(
                ([label, by]) => html`<button type="button" class="button button-small" ?disabled=${model.turning}
                    @click=${() => turn(by)}>${label}</button>`,
            )}
            <button type="button" class="button button-small" ?disabled=${model.turning}
                @click=${() => turn('next-delivery')}>To the next scheduled message</button>
        </div>
    </section>`;
}

async function turn(by) {
    model.turning = true;
    redraw();
    const turned = await attempt(() => tell('clock', { turn: by }));
    model.turning = false;
    await look();
    if (turned) {
        tellOf(turned);
    }
}

function tellOf(turned) {
    const time = dayAndTime(new Date(turned.to), zone());
    if (turned.stopped) {
        notice('trouble', `The clock stopped at ${time}. ${turned.stopped}`, { about: 'clock' });
        return;
    }
    if (turned.steps === 0) {
        notice('done', `It is still ${time}: no message is scheduled, and ${app().real_name} has nothing to do later.`, { about: 'clock' });
        return;
    }
    const arrived = turned.delivered === 1 ? '1 message arrived.' : `${turned.delivered} messages arrived.`;
    const places = new Set(turned.delivered_to);
    const where = places.size === 1 ? channel([...places][0]) : undefined;
    const look = where && {
        label: where.user ? `Look at it as ${person(where.user).real_name}` : 'Look at it',
        action: () => goTo({ viewer: where.user ?? model.route.viewer, place: where.id }),
    };
    notice('done', `It is ${time}. ${turned.delivered > 0 ? arrived : ''}`, { about: 'clock', ...look });
}
