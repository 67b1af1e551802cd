// Files of a message: named and offered to keep, never opened in this page.
import { html } from '/webjars/lit-html/lit-html.js';

function size(bytes) {
    const units = ['bytes', 'kB', 'MB'];
    let amount = bytes;
    let unit = 0;
    while (amount >= 1000 && unit < units.length - 1) {
        amount /= 1000;
        unit++;
    }
    return `${unit === 0 ? amount : amount.toFixed(1)} ${units[unit]}`;
}

export function drawFiles(files) {
    return html`<ul class="files">
        ${files.map(
            (file) => html`<li class="file"><span aria-hidden="true">📄</span>
                <a href=${file.url_private} download=${file.name}>${file.title || file.name}</a>
                <span class="quiet">${file.mimetype}, ${size(file.size)}</span></li>`,
        )}
    </ul>`;
}
