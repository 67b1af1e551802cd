package dev.cairn.answer;

/**
 * What the button carries that takes a gap out.
 *
 * @param page the page it stands on, to show again
 */
record DoneGap(int page, String id) {
    String toValue() {
        return page + " " + id;
    }

    static DoneGap of(String value) {
        String[] parts = value.split(" ", 2);
        return new DoneGap(Integer.parseInt(parts[0]), parts[1]);
    }
}
