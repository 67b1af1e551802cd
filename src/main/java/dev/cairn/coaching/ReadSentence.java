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
            "please",
            "pls",
            "also",
            "not",
            "more",
            "less",
            "another",
            "such",
            "no",
            "rather");

    /** {@code Retry with jitter is what we need}. */
    private static final Set<String> PREPOSITIONS =
            Set.of("to", "into", "in", "on", "from", "with", "by", "at", "for", "as", "over");

    private static final Set<String> SUBJECTS = Set.of(
            "it", "this", "that", "which", "who", "there", "they", "we", "he", "she", "these", "those", "i", "you",
            "one");

    private static final Set<String> APPROVING = Set.of(
            "+1",
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

    private static final Set<String> OURS =
            Set.of("this", "that", "it", "these", "those", "we", "you", "code", "also", "still", "probably");
    private static final Set<String> QUESTION_WORDS =
            Set.of("which", "what", "who", "why", "how", "when", "where", "whose");
    private static final Set<String> DID = Set.of("did", "does", "do", "has", "have", "is", "are", "was");
    private static final int SHORT = 10;

    private static final Set<String> JOINING =
            Set.of("and", "or", "but", "then", "please", "not", "to", "also", "too", "instead", "which");

    private static final int OFFERED_WITHIN = 6;
    private static final int LONGEST_REPLACEMENT = 8;
    private static final int LONGEST_ARROW = 7;
    private static final Set<String> MAY = Set.of("can", "could");
    /** What a reviewer points at when the code itself is meant. */
    private static final Set<String> OURS_FIRST =
            Set.of("this", "that", "these", "those", "it", "they", "the", "all", "both", "most", "you", "we", "`code`");

    private static final Set<String> BEFORE_ALL_NOUNS = Set.of(
            "the", "this", "that", "these", "those", "a", "an", "it", "them", "your", "our", "all", "every", "each",
            "any");

    private static final Set<String> ALONE = Set.of("rename", "split", "move", "drop", "wrap", "inline", "revert");

    private static final Set<String> NAMING =
            Set.of("on", "with", "in", "for", "about", "of", "to", "by", "that", "how", "use", "catch", ",");

    private static final Set<String> DENYING = Set.of("not", "no", "needs", "need", "hardly", "less", "lacks");

    /** {@code No space before the brace} says what is missing. */
    private static final Set<String> FORMATS = Set.of(
            "space",
            "spaces",
            "blank",
            "newline",
            "newlines",
            "test",
            "tests",
            "timeout",
            "index",
            "readiness",
            "check",
            "lock",
            "error",
            "validation");

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
    private final Phrases adjectives;
    private final Phrases orderless;
    private final Phrases offers;
    private final Phrases own;
    private final Phrases cheering;
    private final Phrases answering;
    private final Phrases warmth;
    private final Phrases turning;

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
        adjectives = vocabulary.list("adjectives");
        orderless = vocabulary.list("orderless");
        offers = vocabulary.list("offers");
        own = vocabulary.list("own");
        cheering = vocabulary.list("cheering");
        answering = vocabulary.list("answering");
        warmth = vocabulary.list("warmth");
        turning = vocabulary.list("turning");
    }

    Reading read(Comment comment, Sentence sentence) {
        List<Word> words = comment.words();
        Optional<Request> request =
                request(words, sentence).or(() -> offer(words, sentence)).or(() -> replacement(comment, sentence));
        boolean reason = reason(words, sentence);
        boolean praising = request.isEmpty()
                && praises(words, sentence)
                && (has(words, sentence, praise) || approves(comment, sentence))
                && !sentence.asks();
        boolean judging = !praising
                && request.filter(each -> each.form() != Form.TOLD && each.verb() < each.end())
                        .isEmpty()
                && has(words, sentence, vague)
                && !announces(words, sentence)
                && judges(words, sentence);
        boolean states = !praising
                && !judging
                && (reason
                        || (specific(words, sentence) > 2
                                && statesSomething(words, sentence, request)
                                && !authority(words, sentence)));
        return new Reading(
                sentence,
                request,
                reason,
                states,
                praising,
                praised(words, sentence),
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
                        .allMatch(word -> approving(
                                comment.text().substring(word.from(), word.to()).strip()));
    }

    /** Whether it praises and nothing else; one noun may name it all ({@code nice analysis}), but not what is good about it. */
    private boolean praises(List<Word> words, Sentence sentence) {
        int rest = rest(words, sentence, praise);
        if (denies(words, sentence)) {
            return false;
        }
        return rest == 0
                || (rest == 1
                        && sentence.words() <= SHORT
                        && praise.begin(words, sentence.first())
                        && words.subList(sentence.first(), sentence.end()).stream()
                                .noneMatch(word -> word.is(Comment.CODE) || NAMING.contains(word.lower())));
    }

    /** Where the praise ends that it opens with, before a comma, an emoji or a word such as but; 0 where it names something. */
    private int praised(List<Word> words, Sentence sentence) {
        int end = sentence.first();
        while (end < sentence.end()
                && !words.get(end).parts()
                && !words.get(end).is(Comment.EMOJI)
                && (end == sentence.first() || !turning.begin(words, end))) {
            end++;
        }
        Sentence opening = sentence.until(end);
        return end > sentence.first()
                        && rest(words, opening, praise) == 0
                        && has(words, opening, cheering)
                        && !has(words, opening, answering)
                        && !denies(words, opening)
                ? end
                : 0;
    }

    /** Whether what would be praise is said not to be so. */
    private boolean denies(List<Word> words, Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); ) {
            int length = Math.max(length(praise, words, at, sentence), length(fillers, words, at, sentence));
            // “Too clever” and “can do better” have words of praise in them.
            if (length(vague, words, at, sentence) > Math.max(1, length(praise, words, at, sentence))) {
                return true;
            }
            if (length <= 1 && DENYING.contains(words.get(at).lower())) {
                return true;
            }
            at += Math.max(1, length);
        }
        return false;
    }

    /** One such sign, or several in a row. */
    private static boolean approving(String emoji) {
        return APPROVING.contains(emoji)
                || emoji.codePoints()
                        .allMatch(point -> APPROVING.contains(Character.toString(point)) || point == 0xFE0F);
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
            int told = length(telling, words, at, sentence);
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
            boolean may = MAY.contains(words.get(at).lower());
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
                            && OURS_FIRST.contains(words.get(first).lower()));
            if (length > 0 && ours && words.subList(at, sentence.end()).stream().noneMatch(ReadSentence::conditions)) {
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
        return code ? 2 : length(offers, words, at, sentence);
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
            if (FINITE.contains(word.lower()) || STATING.contains(word.lower()) || SUBJECTS.contains(word.lower())) {
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
            if (FINITE.contains(words.get(look).lower())) {
                return false;
            }
        }
        return !praise.begin(words, at) && !FORMATS.contains(words.get(at + 1).lower());
    }

    /** {@code Which of these should win?} asks for an answer, not for a deed. */
    private static boolean asksOpenly(List<Word> words, Sentence sentence) {
        String first = words.get(sentence.first()).lower();
        return sentence.asks() && (QUESTION_WORDS.contains(first) || DID.contains(first));
    }

    /** {@code The gateway needs a header} states a fact; {@code this needs a test} asks for one. */
    private static boolean othersNeed(List<Word> words, int at, Sentence sentence) {
        int subject = subject(words, at, sentence);
        boolean needs = words.get(at).is("needs") || words.get(at).is("need");
        return needs && subject < at && !OURS.contains(words.get(subject).lower());
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
            return unknownVerb(words, at, sentence);
        }
        int next = at + length;
        boolean noun = nouns.begin(words, at);
        if (next >= sentence.end() || words.get(next).parts()) {
            return !noun
                    || (at == sentence.first()
                            && sentence.words() == length
                            && ALONE.contains(words.get(at).lower()));
        }
        Word after = words.get(next);
        if (FINITE.contains(after.lower()) || (noun && (after.is("of") || SUBJECTS_OF_NOUN.contains(after.lower())))) {
            return false;
        }
        if (DETERMINERS.contains(after.lower()) && !(noun && PREPOSITIONS.contains(after.lower()))) {
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
                && BEFORE_ALL_NOUNS.contains(words.get(at + 1).lower())
                && !orderless.begin(words, at)
                && !fillers.begin(words, at)
                && !reasons.begin(words, at)
                && !praise.begin(words, at);
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
        if (request.isPresent() && request.get().form() == Form.TOLD && leadsOn(words, request.get())) {
            return true;
        }
        if (request.isPresent() && request.get().form() != Form.TOLD) {
            end = endOfFirstClause(words, request.get());
        }
        for (int at = sentence.first(); at < sentence.end(); at++) {
            boolean outside = at < from || at > end;
            if (outside && (STATING.contains(words.get(at).lower()) || verbLike(words, at, sentence))) {
                return at > sentence.first();
            }
        }
        return false;
    }

    /** {@code Up is positive here, so gravity has to be negative}. */
    private static boolean leadsOn(List<Word> words, Request request) {
        boolean stated = false;
        for (int at = request.from(); at < Math.min(request.verb(), request.end()); at++) {
            stated |= STATING.contains(words.get(at).lower());
            if (stated && words.get(at).is("so") && at > request.from() + 2) {
                return true;
            }
        }
        return false;
    }

    /** What stands after a comma, and goes on with nothing more to do, explains. */
    private int endOfFirstClause(List<Word> words, Request request) {
        for (int at = request.verb(); at + 1 < request.end(); at++) {
            Word next = words.get(at + 1);
            if (words.get(at).parts() && !JOINING.contains(next.lower()) && !verbs.begin(words, at + 1)) {
                return at + 1;
            }
        }
        return request.end();
    }

    /** {@code the loop reads}: a word of another's doing after the one who does it. */
    private static boolean verbLike(List<Word> words, int at, Sentence sentence) {
        String word = words.get(at).lower();
        return at > sentence.first()
                && word.length() > 3
                && ((word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("ed"))
                && !words.get(at - 1).parts();
    }

    /** {@code I'll have another look}, {@code my mistake}: the reviewer speaks of themselves. */
    private boolean announces(List<Word> words, Sentence sentence) {
        boolean will = sentence.words() > 1
                && (words.get(sentence.first()).is("i")
                        || words.get(sentence.first()).is("we"))
                && words.get(sentence.first() + 1).is("will");
        return will || has(words, sentence, own);
    }

    /** Whether all words but a few are of this list or could be said of anything. */
    private boolean judges(List<Word> words, Sentence sentence) {
        int rest = rest(words, sentence, vague);
        return rest == 0
                || (rest == 1
                        && sentence.words() <= SHORT
                        && words.subList(sentence.first(), sentence.end()).stream()
                                .noneMatch(word -> word.lower().startsWith("`")
                                        || word.is("when")
                                        || word.is("if")
                                        || word.is("for")));
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
            if (these == praise) {
                length = Math.max(length, length(warmth, words, at, sentence));
            }
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
