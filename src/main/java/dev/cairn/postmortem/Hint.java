package dev.cairn.postmortem;

/**
 * A kind word about a text that blames a person.
 *
 * @param ruleId by which what people say of the hint is kept
 * @param quote the words that were noticed, as typed, shortened
 * @param why why they hinder learning
 * @param ask a question with how or what to ask instead
 * @param citation where the blueprint says so, as people read it
 */
public record Hint(String ruleId, String quote, String why, String ask, String citation) {}
