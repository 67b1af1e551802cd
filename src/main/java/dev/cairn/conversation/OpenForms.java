package dev.cairn.conversation;

/** Reaches forms that are open before people. */
public interface OpenForms {
    /**
     * Draws a form anew.
     *
     * @param name what the form was opened with ({@code external_id})
     * @return {@link Problem#FORM_CLOSED} when nobody has it open any more
     */
    Outcome<String> redraw(String name, Form form);
}
