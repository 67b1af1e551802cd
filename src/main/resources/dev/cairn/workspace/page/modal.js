// Opens a dialog over everything else as soon as it is drawn; the browser then keeps the focus inside and gives it back.
import { nothing } from '/webjars/lit-html/lit-html.js';
import { directive } from '/webjars/lit-html/directive.js';
import { AsyncDirective } from '/webjars/lit-html/async-directive.js';

class Modal extends AsyncDirective {
    render() {
        return nothing;
    }

    update(part) {
        if (!this.asked) {
            this.asked = true;
            setTimeout(() => this.open(part.element));
        }
        return nothing;
    }

    open(dialog) {
        if (dialog.isConnected) {
            this.before = document.activeElement;
            dialog.showModal();
        }
    }

    disconnected() {
        // The browser gives the focus back when a dialog is closed, not when its element goes. It goes right after this
        // call, and until then nothing behind it can have the focus.
        queueMicrotask(() => this.before?.focus?.());
    }
}

export const modal = directive(Modal);
