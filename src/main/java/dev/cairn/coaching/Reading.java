package dev.cairn.coaching;

import java.util.Optional;

/**
 * What a sentence is.
 *
 * @param request what it asks for
 * @param reason whether it says why, or what would happen
 * @param states whether it says something in particular of how things are, which explains a request beside it
 * @param praise whether it praises and does nothing else
 * @param praised the word after the praise it opens with, where that could be said of anything; 0 where it opens with none
 * @param judges whether it only judges, in words that could be said of anything
 * @param adds whether it begins a point of its own with a word such as also
 */
record Reading(
        Sentence sentence,
        Optional<Request> request,
        boolean reason,
        boolean states,
        boolean praise,
        int praised,
        boolean judges,
        boolean adds) {}
