package dev.cairn.conversation;

import java.time.Instant;

/**
 * Something chosen in a form that is not sent yet.
 *
 * @param form all it holds by then
 * @param enteredAt when, by Slack's clock; several may be worked on out of order
 */
public record FormInput(FormSubmission form, Instant enteredAt) {}
