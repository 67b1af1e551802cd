package dev.cairn.conversation;

/**
 * A button pressed in a form, where it matters what the form holds.
 *
 * @param form as it was filled in when the button was pressed; nobody has sent it
 * @param value what the button carries
 */
public record FormPress(FormSubmission form, String value) {}
