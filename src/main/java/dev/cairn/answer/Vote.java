package dev.cairn.answer;

import java.time.LocalDate;

/**
 * That somebody judged an answer.
 *
 * @param voter stands for person, question and answer together; the same person has another one at every other question
 *     or answer, and {@link RateAnswer} says why nobody can be found by it
 * @param about what was asked and answered, once: what a verdict of not helpful adds to the gaps
 */
record Vote(String voter, Verdict verdict, Gap about, LocalDate day) {}
