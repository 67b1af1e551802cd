// One example of each block and element, to look at. What is pressed and typed stays here; there is no app.

import { html, nothing, render } from '/webjars/lit-html/lit-html.js';
import { BLOCKS, drawBlocks } from './drawing/blocks.js';
import { ELEMENTS } from './drawing/elements.js';
import { words } from './drawing/mrkdwn.js';
import { spelled, keepsValue } from './drawing/values.js';

const { people, channels, samples } = await (await fetch('/page/gallery.json')).json();
const values = samples.map(() => ({}));
const busy = new Set();
let heard = 'Nothing pressed yet.';

function placeOf(sample, i) {
    return {
        surface: sample.surface,
        key: `gallery-${i}`,
        zone: 'Europe/Lisbon',
        now: new Date('2026-11-23T09:00:00Z'),
        person: id => people.find(person => person.id === id),
        channel: id => channels.find(channel => channel.id === id),
        people: people.filter(person => !person.deleted),
        channels,
        viewer: 'U0ANA',
        values: values[i],
        errors: sample.errors ?? {},
        busy,
        fill: (block, element, value) => fill(i, block, element, value),
        press: (block, element, value) => press(block, element, value),
        confirm: async (asked, place) => window.confirm(
            [asked.title, asked.text].map(text => words(text, place)).join('\n\n')),
    };
}

function fill(i, block, element, value) {
    if (keepsValue(element)) {
        (values[i][block.block_id] ??= {})[element.action_id] = spelled(element, value);
    }
    heard = `Filled in: ${element.action_id} ${JSON.stringify(value)}`;
    draw();
}

/** Long enough to see the button at work. */
async function press(block, element, value) {
    const name = `${block.block_id}/${element.action_id}`;
    busy.add(name);
    draw();
    await new Promise(done => setTimeout(done, 700));
    busy.delete(name);
    heard = `Pressed: ${element.action_id} ${value === undefined ? '' : JSON.stringify(value)}`;
    draw();
}

/** Types that have no example here: whoever adds a type adds its example. */
function missing() {
    const shown = new Set();
    JSON.stringify(samples, (name, value) => {
        if (name === 'type') {
            shown.add(value);
        }
        return value;
    });
    return [...Object.keys(BLOCKS), ...Object.keys(ELEMENTS)].filter(type => !shown.has(type));
}

function draw() {
    const without = missing();
    render(html`<main>
        <h1>Everything this page can draw</h1>
        ${without.length > 0 ? html`<p>No example of ${without.join(', ')}.</p>` : nothing}
        <p class="gallery-heard" role="status">${heard}</p>
        ${samples.map((sample, i) => html`<section class="gallery-sample" aria-label=${sample.title}>
            <h2>${sample.title} · ${sample.surface}</h2>
            ${drawBlocks(sample.blocks, placeOf(sample, i))}
        </section>`)}
    </main>`, document.body);
}

draw();
