// Draws the page once per frame, however often it is asked to.
let draw = () => {};
let asked = false;

export function drawWith(newDraw) {
    draw = newDraw;
}

export function redraw() {
    if (!asked) {
        asked = true;
        // Not requestAnimationFrame: a window in the background is to show what is when one comes back to it.
        setTimeout(() => {
            asked = false;
            draw();
        });
    }
}
