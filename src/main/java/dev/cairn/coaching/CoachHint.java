package dev.cairn.coaching;

/**
 * A kind word about a draft of a review comment.
 *
 * @param ruleId by which what people say of the hint is kept
 * @param quote the words that were noticed, as typed, shortened
 * @param why why they hinder, in a sentence or two
 * @param citation where the blueprint, or who else, says so, as people read it
 * @param suggestion what to write instead, in the author's own words as far as that can be done; {@code …} is for the author to fill
 */
public record CoachHint(String ruleId, About about, String quote, String why, String citation, String suggestion) {}
