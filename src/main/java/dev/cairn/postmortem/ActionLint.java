package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.postmortem.ActionWords.Kind;
import dev.cairn.postmortem.ActionWords.Verb;
import dev.cairn.wording.Word;
import dev.cairn.wording.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells whether an action item can be ticked off: it needs a verb that one can see done, and an outcome one could check. An
 * item is read in clauses, and one clause with both is enough: {@code investigate the leak and document it in the wiki}. The
 * words stand in {@code prompts/postmortem/actions.yaml}.
 */
public final class ActionLint {
    private static final Set<String> JOINS = Set.of("and", "then", "&", "plus");
    private static final Set<String> MODALS = Set.of("to", "should", "must", "will", "shall", "can");
    private static final Set<String> LEADS = Set.of(
            "we", "let", "us", "'s", "should", "must", "will", "shall", "need", "needs", "to", "have", "has", "want",
            "would", "todo", "ai", "action", "item", "going", "am", "are", "is", "ought", "could", "can", "not");
    private static final Set<String> REASONS = Set.of("because", "since", "due");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "all", "our", "each", "every", "any", "both");

    private final ActionWords lexicon;

    public ActionLint(Content content) {
        lexicon = new ActionWords(content.postmortem().actions());
    }

    /** What an action item lacks; nothing where it can stay as it is. */
    public record Result(Set<Missing> missing) {
        public Result {
            missing = missing.isEmpty() ? Set.of() : Set.copyOf(missing);
        }

        public boolean ok() {
            return missing.isEmpty();
        }

        /** What is missing and how to write it, in order. */
        public List<String> sentences() {
            return missing.stream().sorted().map(Missing::sentence).toList();
        }
    }

    /** Whatever is typed; the first 20,000 characters count. */
    public Result check(String text) {
        Set<Missing> missing = EnumSet.allOf(Missing.class);
        for (List<Word> clause : clauses(DueWords.without(Words.of(text)))) {
            Set<Missing> here = lacks(clause);
            if (here.isEmpty()) {
                return new Result(Set.of());
            }
            missing.retainAll(here);
        }
        return new Result(missing.isEmpty() ? EnumSet.of(Missing.OUTCOME) : missing);
    }

    /** A clause ends with its sentence, or where another verb begins after a comma or an "and". */
    private List<List<Word>> clauses(List<Word> words) {
        List<List<Word>> clauses = new ArrayList<>();
        List<Word> clause = new ArrayList<>();
        boolean reason = false;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            boolean ends = word.is(Word.BREAK)
                    || ((word.is(Word.COMMA) || JOINS.contains(word.lower()))
                            && verbAfter(words, at)
                            && !conditional(clause));
            if (ends) {
                clauses.add(clause);
                clause = new ArrayList<>();
                reason = false;
            } else {
                reason |= REASONS.contains(word.lower()) && !clause.isEmpty();
                if (!reason) {
                    clause.add(word);
                }
            }
        }
        clauses.add(clause);
        return clauses;
    }

    private boolean verbAfter(List<Word> words, int at) {
        int next = at + 1;
        if (next < words.size() && JOINS.contains(words.get(next).lower())) {
            next++;
        }
        if (next < words.size()
                && (words.get(next).is("also") || words.get(next).is("to"))) {
            next++;
        }
        return next < words.size() && lexicon.verb(words, next).isPresent();
    }

    private boolean conditional(List<Word> clause) {
        return !clause.isEmpty() && lexicon.condition(clause, 0).isPresent();
    }

    private Set<Missing> lacks(List<Word> words) {
        int start = start(words);
        if (start == words.size()) {
            return EnumSet.allOf(Missing.class);
        }
        boolean wished = IntStream.range(0, start).anyMatch(at -> lexicon.wish(words, at));
        Optional<Verb> head = wished ? Optional.empty() : head(words, start);
        return head.isPresent() ? lacks(head.get(), words) : withoutVerb(words, start);
    }

    /** Past who is to do it, "we should" and words that say nothing. */
    private int start(List<Word> words) {
        int at = 0;
        while (at < words.size()) {
            Optional<Integer> past = past(words, at);
            if (past.isEmpty()) {
                return at;
            }
            at = past.get();
        }
        return at;
    }

    /** Where it goes on, if these words only lead up to the verb. */
    private Optional<Integer> past(List<Word> words, int at) {
        boolean lead = LEADS.contains(words.get(at).lower());
        boolean wish = lexicon.wish(words, at);
        Optional<Verb> verb = lexicon.verb(words, at);
        if (verb.isPresent() && !wish && (!lead || verb.get().end() > at + 1)) {
            return Optional.empty();
        }
        return lead || wish ? Optional.of(at + 1) : lexicon.leadIn(words, at);
    }

    /** The verb at the beginning, or the one after "Ana to" and the like. */
    private Optional<Verb> head(List<Word> words, int start) {
        Optional<Verb> first = lexicon.verb(words, start);
        if (first.isPresent()) {
            return first;
        }
        for (int at = start; at + 1 < words.size(); at++) {
            if (lexicon.condition(words, at).isPresent()) {
                return Optional.empty();
            }
            if (!MODALS.contains(words.get(at).lower())) {
                continue;
            }
            int next = at + 1;
            while (next + 1 < words.size()
                    && lexicon.leadIn(words, next).isPresent()
                    && lexicon.verb(words, next).isEmpty()) {
                next++;
            }
            if (!words.get(next).is("be") && lexicon.verb(words, next).isPresent()) {
                return lexicon.verb(words, next);
            }
        }
        return Optional.empty();
    }

    private Set<Missing> lacks(Verb verb, List<Word> words) {
        int from = verb.end();
        boolean measured = figure(words, from);
        boolean conditioned = condition(words, from);
        return switch (verb.kind()) {
            case VERB ->
                measured || (specific(words, from) > 0 && !hollow(words, from))
                        ? Set.of()
                        : EnumSet.of(Missing.OUTCOME);
            case MEASURED -> measured ? Set.of() : EnumSet.of(Missing.OUTCOME);
            case GOAL -> measured ? Set.of() : EnumSet.allOf(Missing.class);
            case ASSURED ->
                measured || conditioned || deedWithin(words, from) ? Set.of() : EnumSet.allOf(Missing.class);
            case LIGHT ->
                measured || conditioned || (specific(words, from) > 1 && !wish(words, from) && !hollow(words, from))
                        ? Set.of()
                        : EnumSet.allOf(Missing.class);
            case THINKING -> measured || conditioned ? EnumSet.of(Missing.VERB) : EnumSet.allOf(Missing.class);
        };
    }

    /** A thing by itself ("Runbook for failover"), or a state to come ("Deploys stop when …"). */
    private Set<Missing> withoutVerb(List<Word> words, int start) {
        int specific = specific(words, start);
        boolean checkable = specific > 0 && (figure(words, start) || condition(words, start));
        boolean thing = IntStream.range(start, words.size())
                .anyMatch(at -> lexicon.artefact(words, at).isPresent());
        boolean wished = wish(words, 0);
        boolean commanded = start + 1 < words.size()
                && DETERMINERS.contains(words.get(start + 1).lower())
                && !ActionWords.small(words.get(start));
        boolean deed = deedWithin(words, start) && specific > 1;
        if (lexicon.condition(words, start).isPresent()) {
            return EnumSet.allOf(Missing.class);
        }
        if (checkable || (!wished && specific > 0 && (thing || commanded || deed))) {
            return Set.of();
        }
        return EnumSet.allOf(Missing.class);
    }

    private boolean figure(List<Word> words, int from) {
        return IntStream.range(from, words.size()).anyMatch(at -> lexicon.figure(words, at));
    }

    private boolean wish(List<Word> words, int from) {
        return IntStream.range(from, words.size()).anyMatch(at -> lexicon.wish(words, at));
    }

    /** Whether what is done is done to something that leaves nothing to see, such as "awareness". */
    private boolean hollow(List<Word> words, int from) {
        int at = from;
        while (at < words.size()
                && (ActionWords.small(words.get(at))
                        || lexicon.leadIn(words, at).isPresent()
                        || lexicon.wish(words, at))
                && !lexicon.hollow(words, at)) {
            at++;
        }
        return at < words.size() && lexicon.hollow(words, at);
    }

    private int specific(List<Word> words, int from) {
        return (int) IntStream.range(from, words.size())
                .filter(at -> lexicon.specific(words, at))
                .count();
    }

    /** Whether a condition says something in particular. "When to" begins none. */
    private boolean condition(List<Word> words, int from) {
        int lastSpecific = IntStream.iterate(words.size() - 1, at -> at >= from, at -> at - 1)
                .filter(at -> lexicon.specific(words, at))
                .findFirst()
                .orElse(-1);
        return IntStream.range(from, words.size())
                .anyMatch(at -> lexicon.condition(words, at)
                        .filter(end -> end <= lastSpecific && !words.get(end).is("to"))
                        .isPresent());
    }

    /** Whether a deed that one can see is done to something in particular; a word that may be a noun is none. */
    private boolean deedWithin(List<Word> words, int from) {
        boolean deed = IntStream.range(from, words.size())
                .anyMatch(at -> lexicon.artefact(words, at).isEmpty()
                        && lexicon.verb(words, at)
                                .filter(verb -> verb.kind() == Kind.VERB)
                                .isPresent());
        return deed && specific(words, from) > 1;
    }
}
