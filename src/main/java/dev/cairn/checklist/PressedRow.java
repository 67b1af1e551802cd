package dev.cairn.checklist;

/** What a row's button carries. */
record PressedRow(String listId, String rowId) {
    String toValue() {
        return listId + " " + rowId;
    }

    static PressedRow of(String value) {
        String[] parts = value.split(" ", 2);
        return new PressedRow(parts[0], parts.length < 2 ? "" : parts[1]);
    }
}
