package dev.cairn.coaching;

import dev.cairn.coaching.Request.Form;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Reach;
import dev.cairn.wording.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a sentence does. English has no form of its own for orders: a sentence is one where a clause begins with a verb in its
 * base form, and what follows is not the verb of a sentence of which that word is the subject ({@code Test this} and
 * {@code Test coverage is low}).
 */
final class ReadSentence {
    private static final int LOOK_AHEAD = 5;

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "does", "did", "should", "must", "would", "could", "can", "will", "may",
            "might", "looks", "seems", "feels", "needs", "makes", "gets", "goes", "comes", "fails", "breaks", "leaks",
            "throws", "takes", "returns", "happens", "works", "uses", "depends", "differs", "misses", "lacks", "'s");

    private static final Set<String> STATING = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could",
            "may", "might", "'s", "gets", "got", "means", "needs", "am");

    private static final Set<String> DETERMINERS = Set.of(
            "the",
            "this",
            "that",
            "these",
            "those",
            "a",
            "an",
            "it",
            "its",
            "them",
            "all",
            "each",
            "every",
            "both",
            "your",
            "our",
            "their",
            "any",
            "either",
            "some",
            "one",
            "two",
            "three",
            "everything",
            "me",
            "us",
            "only",
            "to",
            "into",
            "in",
            "on",
            "from",
            "up",
            "out",
            "down",
            "off",
            "back",
            "over",
            "here",
            "as",
            "with",
            "by",
            "at",
            "for",
            "instead",
            "more",
            "less",
            "another",
            "such",
            "no",
            "rather");

    private static final Set<String> SUBJECTS = Set.of(
            "it", "this", "that", "which", "who", "there", "they", "we", "he", "she", "these", "those", "i", "you",
            "one");

    private static final Set<String> APPROVING = Set.of(
            ":+1:",
            ":thumbsup:",
            ":tada:",
            ":rocket:",
            ":shipit:",
            ":clap:",
            ":heart:",
            ":fire:",
            ":100:",
            "👍",
            "👍🏻",
            "👍🏼",
            "👍🏽",
            "👍🏾",
            "👍🏿",
            "🎉",
            "🚀",
            "👏",
            "❤️",
            "❤",
            "🔥",
            "💯",
            "🙌",
            "👌",
            "✅",
            "🥇",
            "⭐",
            "💪",
            "😍",
            "👍👍",
            "🎉🎉");

    private final Phrases verbs;
    private final Phrases nouns;
    private final Phrases asides;
    private final Phrases asking;
    private final Phrases telling;
    private final Phrases predictions;
    private final Phrases reasons;
    private final Phrases consequences;
    private final Phrases authority;
    private final Phrases fillers;
    private final Phrases praise;
    private final Phrases generic;
    private final Phrases vague;
    private final Phrases adding;

    ReadSentence(Vocabulary vocabulary) {
        verbs = vocabulary.list("verbs");
        nouns = vocabulary.list("nouns");
        asides = vocabulary.list("asides");
        asking = vocabulary.list("asking");
        telling = vocabulary.list("telling");
        predictions = vocabulary.list("predictions");
        reasons = vocabulary.list("reasons");
        consequences = vocabulary.list("consequences");
        authority = vocabulary.list("authority");
        fillers = vocabulary.list("fillers");
        praise = vocabulary.list("praise");
        generic = vocabulary.list("generic");
        vague = vocabulary.list("vague");
        adding = vocabulary.list("adding");
    }

    Reading read(Comment comment, Sentence sentence) {
        List<Word> words = comment.words();
        Optional<Request> request = request(words, sentence);
        boolean reason = reason(words, sentence);
        boolean praising = only(words, sentence, praise)
                && (has(words, sentence, praise) || approves(comment, sentence))
                && !sentence.asks();
        boolean judging = !reason && has(words, sentence, vague) && only(words, sentence, vague);
        boolean states = !praising
                && !judging
                && (reason
                        || specific(words, sentence) > 2
                                && statesSomething(words, sentence, request)
                                && !authority(words, sentence));
        return new Reading(
                sentence,
                request,
                reason,
                states,
                praising,
                judging,
                sentence.words() > 0 && adding.begin(words, sentence.first()));
    }

    /** A thumb up and nothing else. */
    private static boolean approves(Comment comment, Sentence sentence) {
        List<Word> words = comment.words().subList(sentence.first(), sentence.end());
        return words.stream().anyMatch(word -> word.is(Comment.EMOJI))
                && words.stream().allMatch(word -> word.is(Comment.EMOJI) || word.parts())
                && words.stream()
                        .filter(word -> word.is(Comment.EMOJI))
                        .allMatch(word -> APPROVING.contains(
                                comment.text().substring(word.from(), word.to()).strip()));
    }

    private boolean authority(List<Word> words, Sentence sentence) {
        return has(words, sentence, authority);
    }

    private Optional<Request> request(List<Word> words, Sentence sentence) {
        boolean clause = true;
        for (int at = sentence.first(); at < sentence.end(); at++) {
            Word word = words.get(at);
            if (word.is(Comment.PROPOSAL)) {
                return Optional.of(new Request(Form.PROPOSED, at, at + 1, sentence.end(), false));
            }
            int asked = length(asking, words, at, sentence);
            if (asked > 0 && !excepted(words, at)) {
                int verb = pastAsides(words, at + asked, sentence);
                boolean negated = negation(words, verb, sentence) > 0;
                return Optional.of(new Request(
                        Form.ASKED,
                        at,
                        verb + negation(words, verb, sentence),
                        clauseEnd(words, verb, sentence),
                        negated));
            }
            int told = length(telling, words, at, sentence);
            if (told > 0 && !excepted(words, at)) {
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
                if (imperative(words, start + no, sentence) && !excepted(words, start)) {
                    return Optional.of(
                            new Request(Form.IMPERATIVE, at, start + no, clauseEnd(words, start, sentence), no > 0));
                }
            }
            clause = word.parts() || word.is("please") || word.is("pls") || word.is(Comment.EMOJI);
        }
        return Optional.empty();
    }

    private boolean excepted(List<Word> words, int at) {
        return predictions.begin(words, at) || at > 0 && predictions.begin(words, at - 1);
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
            int length = length(asides, words, at, sentence);
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
        int length = at < sentence.end() ? length(verbs, words, at, sentence) : 0;
        if (length == 0) {
            return false;
        }
        int next = at + length;
        boolean noun = nouns.begin(words, at);
        if (next >= sentence.end() || words.get(next).parts()) {
            return !noun
                    || at == sentence.first()
                            && sentence.words() == length
                            && words.get(at).is("rename");
        }
        Word after = words.get(next);
        if (FINITE.contains(after.lower())
                || after.is("of") && noun
                || SUBJECTS_OF_NOUN.contains(after.lower()) && noun) {
            return false;
        }
        if (!noun || DETERMINERS.contains(after.lower())) {
            return true;
        }
        for (int look = next; look < Math.min(sentence.end(), next + LOOK_AHEAD); look++) {
            Word word = words.get(look);
            if (FINITE.contains(word.lower())
                    && !SUBJECTS.contains(words.get(look - 1).lower())) {
                return false;
            }
            if (word.parts()) {
                break;
            }
        }
        return true;
    }

    private static final Set<String> SUBJECTS_OF_NOUN = Set.of("we", "i", "you", "they", "which", "and", "or");

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

    private boolean reason(List<Word> words, Sentence sentence) {
        return has(words, sentence, reasons) || has(words, sentence, consequences);
    }

    /** Whether a clause beside the request has a verb of its own. */
    private boolean statesSomething(List<Word> words, Sentence sentence, Optional<Request> request) {
        int from = request.map(Request::from).orElse(sentence.end());
        int end = request.map(Request::end).orElse(sentence.end());
        for (int at = sentence.first(); at < sentence.end(); at++) {
            boolean outside = at < from || at >= end;
            if (outside && (STATING.contains(words.get(at).lower()) || verbLike(words, at, sentence))) {
                return at > sentence.first();
            }
        }
        return false;
    }

    /** {@code the loop reads}: a word of another's doing after the one who does it. */
    private static boolean verbLike(List<Word> words, int at, Sentence sentence) {
        String word = words.get(at).lower();
        return at > sentence.first()
                && (word.length() > 3 && (word.endsWith("s") && !word.endsWith("ss") || word.endsWith("ed")))
                && !words.get(at - 1).parts();
    }

    /** Whether all words but a few are of this list or could be said of anything. */
    private boolean only(List<Word> words, Sentence sentence, Phrases these) {
        return rest(words, sentence, these) == 0;
    }

    private int specific(List<Word> words, Sentence sentence) {
        return rest(words, sentence, vague);
    }

    private int rest(List<Word> words, Sentence sentence, Phrases these) {
        int rest = 0;
        for (int at = sentence.first(); at < sentence.end(); ) {
            int length = Math.max(
                    Math.max(length(these, words, at, sentence), length(fillers, words, at, sentence)),
                    Math.max(length(generic, words, at, sentence), length(asides, words, at, sentence)));
            Word word = words.get(at);
            if (length == 0 && !word.parts() && !word.is(Comment.EMOJI) && !word.mentions()) {
                rest++;
            }
            at += Math.max(1, length);
        }
        return rest;
    }

    static boolean has(List<Word> words, Sentence sentence, Phrases these) {
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (length(these, words, at, sentence) > 0) {
                return true;
            }
        }
        return false;
    }

    static int length(Phrases phrases, List<Word> words, int at, Sentence sentence) {
        int length = Reach.longest(phrases.reach(words, at)).orElse(0);
        return at + length <= sentence.end() ? length : 0;
    }
}
