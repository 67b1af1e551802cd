// The workspace's JSON interface, as WorkspaceInterface.java describes it.

/** The workspace would not do it; the message is its sentence. */
export class Refusal extends Error {}

const UNREACHABLE = 'The workspace does not answer. Is the demo still running?';

async function answer(request) {
    let response;
    try {
        response = await request;
    } catch {
        throw new Refusal(UNREACHABLE);
    }
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
        throw new Refusal(body.problem ?? `The workspace answered with ${response.status}.`);
    }
    return body;
}

export function ask(name, params = {}) {
    return answer(fetch(`/workspace/${name}?${new URLSearchParams(params)}`));
}

export function tell(name, body = {}) {
    return answer(
        fetch(`/workspace/${name}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
        }),
    );
}

/** Calls back whenever something may look different, and with whether the workspace is there. */
export function follow(changed, there) {
    const stream = new EventSource('/workspace/changes');
    stream.onopen = () => there(true);
    stream.onmessage = () => changed();
    // The browser connects again by itself.
    stream.onerror = () => there(false);
}
