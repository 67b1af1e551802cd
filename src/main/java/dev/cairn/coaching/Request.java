package dev.cairn.coaching;

/**
 * Something a sentence asks the author to do.
 *
 * @param form how it is asked
 * @param from the word it begins with: the subject where it has one
 * @param verb the verb that says what to do, in its base form; the word after the last where there is none
 * @param end the word after its last
 * @param negated whether it is to be left undone
 */
record Request(Form form, int from, int verb, int end, boolean negated) {
    /** How something is asked. */
    enum Form {
        /** {@code Rename this}. */
        IMPERATIVE,
        /** {@code This should be renamed}. */
        TOLD,
        /** {@code Could you rename this}. */
        ASKED,
        /** A block of suggested code. */
        PROPOSED
    }

    boolean order() {
        return form == Form.IMPERATIVE || form == Form.TOLD;
    }
}
