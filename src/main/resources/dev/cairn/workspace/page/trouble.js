// Trouble on purpose: faults to come, the app removed, everything anew.
import { html, nothing } from '/webjars/lit-html/lit-html.js';
import { app, model } from './model.js';
import { install, order, reset, setActive } from './deeds.js';
import { ask } from './confirm.js';
import { redraw } from './redraw.js';

const KINDS = {
    rate_limited: 'answers “too many requests” (429)',
    server_error: 'fails with an internal error (500)',
    silence: 'never answers',
    answer_lost: 'does it, but the answer is lost',
    twice: 'reaches the app twice',
};

const chosen = { target: '*', kind: '', times: 1, retry_after: 5 };

export function drawTrouble() {
    return html`${drawOrder()} ${drawOrdered()} ${drawInstallation()} ${drawAccounts()} ${drawReset()}`;
}

function kinds() {
    return model.state.fault_targets.find((one) => one.target === chosen.target)?.kinds ?? Object.keys(KINDS);
}

function drawOrder() {
    const offered = kinds();
    if (!offered.includes(chosen.kind)) {
        chosen.kind = offered[0];
    }
    const choose = (field) => (event) => {
        chosen[field] = event.target.type === 'number' ? event.target.valueAsNumber : event.target.value;
        redraw();
    };
    const ordered = (event) => {
        event.preventDefault();
        order({ ...chosen });
    };
    return html`<form class="trouble" @submit=${ordered}>
        <h3>Have something go wrong</h3>
        <div class="field">
            <label for="fault-target">What</label>
            <select id="fault-target" @change=${choose('target')}>
                ${model.state.fault_targets.map(
                    (one) => html`<option value=${one.target} ?selected=${one.target === chosen.target}>${one.target === '*' ? 'the next of anything' : one.target}</option>`,
                )}
            </select>
        </div>
        <div class="field">
            <label for="fault-kind">How</label>
            <select id="fault-kind" @change=${choose('kind')}>
                ${offered.map((kind) => html`<option value=${kind} ?selected=${kind === chosen.kind}>${KINDS[kind] ?? kind}</option>`)}
            </select>
        </div>
        ${drawNumber('times', 'How often', 1000, choose)}
        ${chosen.kind === 'rate_limited' ? drawNumber('retry_after', 'Try again after, in seconds', 3600, choose) : nothing}
        <button type="submit" class="button">Order it</button>
    </form>`;
}

function drawNumber(field, label, most, choose) {
    return html`<div class="field">
        <label for="fault-${field}">${label}</label>
        <input id="fault-${field}" type="number" min="1" max=${most} required .value=${String(chosen[field])} @change=${choose(field)}>
    </div>`;
}

function drawOrdered() {
    const { faults } = model.state;
    if (faults.length === 0) {
        return nothing;
    }
    return html`<section aria-label="Ordered">
        <h3>Ordered</h3>
        <ul class="faults">
            ${faults.map((one) => html`<li><code>${one.target}</code> ${KINDS[one.kind] ?? one.kind}, ${one.times === 1 ? 'once' : `${one.times} times`}</li>`)}
        </ul>
        <button type="button" class="button" @click=${() => order({ clear: true })}>Call it off</button>
    </section>`;
}

function drawInstallation() {
    const name = app().real_name;
    return html`<section aria-label="Installation">
        <h3>Installation</h3>
        ${model.state.installed
            ? html`<p>${name} is installed.</p><button type="button" class="button" @click=${remove}>Remove ${name}</button>`
            : html`<p>${name} is removed: its token is worth nothing.</p>
                    <button type="button" class="button button-primary" @click=${() => install(true)}>Install ${name} again</button>`}
    </section>`;
}

async function remove() {
    const name = app().real_name;
    if (await ask(`Remove ${name}?`, `${name} is told, and can do nothing here until it is installed again.`, 'Remove it')) {
        await install(false);
    }
}

function drawAccounts() {
    const accounts = model.state.people.filter((one) => !one.is_bot && !one.is_stranger);
    return html`<section aria-label="Accounts">
        <h3>Accounts</h3>
        <ul class="accounts">
            ${accounts.map(
                (one) => html`<li><span>${one.real_name}</span>
                    <button type="button" class="button button-small" ?disabled=${one.id === model.route.viewer}
                        aria-label="${one.deleted ? 'Bring back' : 'Deactivate'} ${one.real_name}"
                        @click=${() => setActive(one.id, one.deleted)}>${one.deleted ? 'Bring back' : 'Deactivate'}</button></li>`,
            )}
        </ul>
    </section>`;
}

function drawReset() {
    return html`<section aria-label="Start over">
        <h3>Start over</h3>
        <p>People, channels and messages as at the start. The clock goes on, and the app keeps what it has stored.</p>
        <button type="button" class="button button-danger" @click=${startOver}>Start over</button>
    </section>`;
}

async function startOver() {
    if (await ask('Start over?', 'All messages here are lost.', 'Start over')) {
        await reset();
    }
}
