package dev.cairn.coaching;

import dev.cairn.coaching.Request.Form;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a sentence asks for. English has no form of its own for orders: a sentence is one where a clause begins with a verb in its
 * base form, and what follows is not the verb of a sentence of which that word is the subject ({@code Test this} and
 * {@code Test coverage is low}).
 */
final class FindRequest {
    private static final int LOOK_AHEAD = 5;
    private static final int OFFERED_WITHIN = 6;
    private static final int LONGEST_REPLACEMENT = 8;
    private static final int LONGEST_ARROW = 7;

    private final Phrases verbs;
    private final Phrases nouns;
    private final Phrases adjectives;
    private final Phrases asides;
    private final Phrases asking;
    private final Phrases telling;
    private final Phrases predictions;
    private final Phrases offers;
    private final Phrases orderless;
    private final Phrases fillers;
    private final Phrases reasons;
    private final Phrases praise;
    private final Phrases lacking;
    private final Phrases alone;

    FindRequest(Vocabulary vocabulary) {
        verbs = vocabulary.list("verbs");
        nouns = vocabulary.list("nouns");
        adjectives = vocabulary.list("adjectives");
        asides = vocabulary.list("asides");
        asking = vocabulary.list("asking");
        telling = vocabulary.list("telling");
        predictions = vocabulary.list("predictions");
        offers = vocabulary.list("offers");
        orderless = vocabulary.list("orderless");
        fillers = vocabulary.list("fillers");
        reasons = vocabulary.list("reasons");
        praise = vocabulary.list("praise");
        lacking = vocabulary.list("lacking");
        alone = vocabulary.list("alone");
    }

    /** However it is put: told, asked, offered, or only what is to stand in place of what. */
    Optional<Request> in(Comment comment, Sentence sentence) {
        List<Word> words = comment.words();
        return request(words, sentence).or(() -> offer(words, sentence)).or(() -> replacement(comment, sentence));
    }

    private Optional<Request> request(List<Word> words, Sentence sentence) {
        boolean clause = true;
        for (int at = sentence.first(); at < sentence.end(); at++) {
            Word word = words.get(at);
            if (word.is(Comment.PROPOSAL)) {
                return Optional.of(new Request(Form.PROPOSED, at, at + 1, sentence.end(), false));
            }
            int asked = sentence.length(words, at, asking);
            // “Let's use” asks, “which lets one pass” does not.
            if (asked > 0 && !excepted(words, at) && (clause || !word.is("lets"))) {
                int verb = pastAsides(words, at + asked, sentence);
                boolean negated = negation(words, verb, sentence) > 0;
                return Optional.of(new Request(
                        Form.ASKED,
                        at,
                        verb + negation(words, verb, sentence),
                        clauseEnd(words, verb, sentence),
                        negated));
            }
            int told = sentence.length(words, at, telling);
            if (told > 0 && !excepted(words, at) && !asksOpenly(words, sentence) && !othersNeed(words, at, sentence)) {
                int verb = at + told;
                boolean negated = verb < sentence.end() && words.get(verb).is("not");
                return Optional.of(new Request(
                        Form.TOLD,
                        subject(words, at, sentence),
                        negated ? verb + 1 : verb,
                        clauseEnd(words, verb, sentence),
                        negated));
            }
            if (clause) {
                int start = pastAsides(words, at, sentence);
                int no = negation(words, start, sentence);
                if (forbids(words, start, sentence)) {
                    int end = clauseEnd(words, start, sentence);
                    return Optional.of(new Request(Form.TOLD, start, end, end, true));
                }
                if (imperative(words, start + no, sentence) && !excepted(words, start)) {
                    return Optional.of(
                            new Request(Form.IMPERATIVE, at, start + no, clauseEnd(words, start, sentence), no > 0));
                }
            }
            clause = word.parts() || word.is("please") || word.is("pls") || word.is(Comment.EMOJI);
        }
        return Optional.empty();
    }

    /** {@code This could be a record}, {@code Can this be moved?}: what may be done to the code, and not what may happen to it. */
    private Optional<Request> offer(List<Word> words, Sentence sentence) {
        int first = pastAsides(words, sentence.first(), sentence);
        for (int at = first; at < Math.min(sentence.end(), first + OFFERED_WITHIN); at++) {
            boolean may = EnglishWords.MAY.contains(words.get(at).lower());
            int length = may ? offered(words, at + 1, sentence) : 0;
            int subject = at;
            if (may && length == 0 && at == first && sentence.asks()) {
                // The question has its subject between the two.
                subject = at + 1;
                for (int be = at + 2; be < Math.min(sentence.end(), at + OFFERED_WITHIN) && length == 0; be++) {
                    length = offered(words, be, sentence);
                }
            }
            boolean ours = (at == first && length > 0)
                    || (subject > first
                            && subject == at
                            && EnglishWords.OURS_FIRST.contains(words.get(first).lower()));
            if (length > 0 && ours && words.subList(at, sentence.end()).stream().noneMatch(FindRequest::conditions)) {
                return Optional.of(
                        new Request(Form.TOLD, first, sentence.end(), clauseEnd(words, first, sentence), false));
            }
            if (words.get(at).parts()) {
                break;
            }
        }
        return Optional.empty();
    }

    private int offered(List<Word> words, int at, Sentence sentence) {
        boolean code = at + 1 < sentence.end() && words.get(at).is("be") && named(words.get(at + 1));
        return code ? 2 : sentence.length(words, at, offers);
    }

    private static boolean conditions(Word word) {
        return word.is("by") || word.is("when") || word.is("if") || word.is("while") || word.is("anyone");
    }

    /** {@code const instead of let}, {@code `a` → `b`}, {@code `Long`, not `long`}: no verb, and what is wanted all the same. */
    private static Optional<Request> replacement(Comment comment, Sentence sentence) {
        List<Word> words = comment.words();
        if (sentence.words() > LONGEST_REPLACEMENT || sentence.words() < 1) {
            return Optional.empty();
        }
        boolean instead = false;
        for (int at = sentence.first(); at < sentence.end(); at++) {
            Word word = words.get(at);
            if (EnglishWords.FINITE.contains(word.lower())
                    || EnglishWords.STATING.contains(word.lower())
                    || EnglishWords.SUBJECTS.contains(word.lower())) {
                return Optional.empty();
            }
            boolean between = at > sentence.first() && at + 1 < sentence.end();
            instead |= (word.is("instead") && at > sentence.first())
                    || (between && word.is("rather") && words.get(at + 1).is("than"))
                    || (between
                            && (word.is("not") || word.is("over"))
                            && named(words.get(at + 1))
                            && (named(words.get(at - 1)) || words.get(at - 1).parts()));
        }
        String prose = sentence.span().of(comment.prose());
        boolean arrow = (prose.contains("→") || prose.contains("->") || prose.contains("=>"))
                && sentence.words() <= LONGEST_ARROW;
        return instead || arrow
                ? Optional.of(new Request(
                        Form.TOLD,
                        sentence.first(),
                        clauseEnd(words, sentence.first(), sentence),
                        clauseEnd(words, sentence.first(), sentence),
                        false))
                : Optional.empty();
    }

    private static boolean named(Word word) {
        return word.is(Comment.CODE);
    }

    /** {@code No static imports}: there is no verb of another's doing after it. */
    private boolean forbids(List<Word> words, int at, Sentence sentence) {
        if (at + 1 >= sentence.end()
                || !words.get(at).is("no")
                || excepted(words, at)
                || words.get(at + 1).parts()) {
            return false;
        }
        for (int look = at + 1; look < sentence.end() && !words.get(look).parts(); look++) {
            if (EnglishWords.FINITE.contains(words.get(look).lower())) {
                return false;
            }
        }
        return !praise.begin(words, at) && !lacking.begin(words, at + 1);
    }

    /** {@code Which of these should win?} asks for an answer, not for a deed. */
    private static boolean asksOpenly(List<Word> words, Sentence sentence) {
        String first = words.get(sentence.first()).lower();
        return sentence.asks() && (EnglishWords.QUESTION_WORDS.contains(first) || EnglishWords.DID.contains(first));
    }

    /** {@code The gateway needs a header} states a fact; {@code this needs a test} asks for one. */
    private static boolean othersNeed(List<Word> words, int at, Sentence sentence) {
        int subject = subject(words, at, sentence);
        boolean needs = words.get(at).is("needs") || words.get(at).is("need");
        return needs
                && subject < at
                && !EnglishWords.OURS.contains(words.get(subject).lower());
    }

    private boolean excepted(List<Word> words, int at) {
        return predictions.begin(words, at) || (at > 0 && predictions.begin(words, at - 1));
    }

    /** How many words say that the following is to be left undone. */
    private static int negation(List<Word> words, int at, Sentence sentence) {
        if (at + 1 >= sentence.end()) {
            return 0;
        }
        if (words.get(at).is("do") && words.get(at + 1).is("not")) {
            return at + 2 < sentence.end() && words.get(at + 2).is("ever") ? 3 : 2;
        }
        return words.get(at).is("never") || words.get(at).is("not") ? 1 : 0;
    }

    private int pastAsides(List<Word> words, int from, Sentence sentence) {
        int at = from;
        while (at < sentence.end()) {
            int length = sentence.length(words, at, asides);
            if (length == 0) {
                break;
            }
            at += length;
            if (at < sentence.end() && words.get(at).is(Word.COMMA)) {
                at++;
            }
        }
        return at;
    }

    private boolean imperative(List<Word> words, int at, Sentence sentence) {
        int length = at < sentence.end() ? sentence.length(words, at, verbs) : 0;
        if (length == 0) {
            return unknownVerb(words, at, sentence);
        }
        int next = at + length;
        boolean noun = nouns.begin(words, at);
        if (next >= sentence.end() || words.get(next).parts()) {
            return !noun || (at == sentence.first() && sentence.words() == length && alone.begin(words, at));
        }
        Word after = words.get(next);
        if (EnglishWords.FINITE.contains(after.lower())
                || (noun && (after.is("of") || EnglishWords.SUBJECTS_OF_NOUN.contains(after.lower())))) {
            return false;
        }
        if (EnglishWords.DETERMINERS.contains(after.lower())
                && !(noun && EnglishWords.PREPOSITIONS.contains(after.lower()))) {
            return true;
        }
        if (adjectives.begin(words, at)) {
            return after.is(Comment.CODE);
        }
        if (!noun) {
            return true;
        }
        for (int look = next; look < Math.min(sentence.end(), next + LOOK_AHEAD); look++) {
            Word word = words.get(look);
            if (EnglishWords.FINITE.contains(word.lower())
                    && !EnglishWords.SUBJECTS.contains(words.get(look - 1).lower())) {
                return false;
            }
            if (word.parts()) {
                break;
            }
        }
        return true;
    }

    /** {@code Ditch the flag}: only a verb stands at the beginning before an article, if it is none of the small words. */
    private boolean unknownVerb(List<Word> words, int at, Sentence sentence) {
        if (at + 2 >= sentence.end() || at > pastAsides(words, sentence.first(), sentence)) {
            return false;
        }
        String word = words.get(at).lower();
        boolean base = word.length() > 2
                && word.chars().allMatch(Character::isLetter)
                && !word.endsWith("ing")
                && !word.endsWith("ed")
                && !word.endsWith("ly")
                && !(word.endsWith("s") && !word.endsWith("ss"));
        return base
                && EnglishWords.BEFORE_ALL_NOUNS.contains(words.get(at + 1).lower())
                && !orderless.begin(words, at)
                && !fillers.begin(words, at)
                && !reasons.begin(words, at)
                && !praise.begin(words, at);
    }

    private static int subject(List<Word> words, int modal, Sentence sentence) {
        int at = modal;
        while (at > sentence.first()
                && !words.get(at - 1).parts()
                && !words.get(at - 1).is(Comment.EMOJI)) {
            at--;
        }
        return at;
    }

    /** Up to whatever ends the sentence; a bracket or a colon within does not end what is asked. */
    private static int clauseEnd(List<Word> words, int from, Sentence sentence) {
        int end = sentence.end();
        while (end > from && (words.get(end - 1).parts() || words.get(end - 1).is(Comment.EMOJI))) {
            end--;
        }
        return Math.max(from, end);
    }
}
