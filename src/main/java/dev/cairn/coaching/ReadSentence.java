package dev.cairn.coaching;

import dev.cairn.coaching.Request.Form;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a sentence does besides asking for something: whether it gives a reason, states, praises or judges. */
final class ReadSentence {
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

    private static final int SHORT = 10;

    private final FindRequest requests;
    private final Phrases verbs;
    private final Phrases asides;
    private final Phrases reasons;
    private final Phrases consequences;
    private final Phrases authority;
    private final Phrases fillers;
    private final Phrases praise;
    private final Phrases generic;
    private final Phrases vague;
    private final Phrases adding;
    private final Phrases own;
    private final Phrases cheering;
    private final Phrases answering;
    private final Phrases warmth;
    private final Phrases turning;

    ReadSentence(Vocabulary vocabulary) {
        requests = new FindRequest(vocabulary);
        verbs = vocabulary.list("verbs");
        asides = vocabulary.list("asides");
        reasons = vocabulary.list("reasons");
        consequences = vocabulary.list("consequences");
        authority = vocabulary.list("authority");
        fillers = vocabulary.list("fillers");
        praise = vocabulary.list("praise");
        generic = vocabulary.list("generic");
        vague = vocabulary.list("vague");
        adding = vocabulary.list("adding");
        own = vocabulary.list("own");
        cheering = vocabulary.list("cheering");
        answering = vocabulary.list("answering");
        warmth = vocabulary.list("warmth");
        turning = vocabulary.list("turning");
    }

    Reading read(Comment comment, Sentence sentence) {
        List<Word> words = comment.words();
        Optional<Request> request = requests.in(comment, sentence);
        boolean reason = reason(words, sentence);
        boolean praising = request.isEmpty()
                && praises(words, sentence)
                && (sentence.has(words, praise) || approves(comment, sentence))
                && !sentence.asks();
        boolean judging = !praising
                && request.filter(each -> each.form() != Form.TOLD && each.verb() < each.end())
                        .isEmpty()
                && sentence.has(words, vague)
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
                                .noneMatch(
                                        word -> word.is(Comment.CODE) || EnglishWords.NAMING.contains(word.lower())));
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
        Sentence opening = sentence.part(sentence.first(), end);
        return end > sentence.first()
                        && rest(words, opening, praise) == 0
                        && opening.has(words, cheering)
                        && !opening.has(words, answering)
                        && !denies(words, opening)
                ? end
                : 0;
    }

    /** Whether what would be praise is said not to be so. */
    private boolean denies(List<Word> words, Sentence sentence) {
        for (int at = sentence.first(); at < sentence.end(); ) {
            int length = Math.max(sentence.length(words, at, praise), sentence.length(words, at, fillers));
            // “Too clever” and “can do better” have words of praise in them.
            if (sentence.length(words, at, vague) > Math.max(1, sentence.length(words, at, praise))) {
                return true;
            }
            if (length <= 1 && EnglishWords.DENYING.contains(words.get(at).lower())) {
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
        return sentence.has(words, authority);
    }

    private boolean reason(List<Word> words, Sentence sentence) {
        return sentence.has(words, reasons) || sentence.has(words, consequences);
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
            if (outside && (EnglishWords.STATING.contains(words.get(at).lower()) || verbLike(words, at, sentence))) {
                return at > sentence.first();
            }
        }
        return false;
    }

    /** {@code Up is positive here, so gravity has to be negative}. */
    private static boolean leadsOn(List<Word> words, Request request) {
        boolean stated = false;
        for (int at = request.from(); at < Math.min(request.verb(), request.end()); at++) {
            stated |= EnglishWords.STATING.contains(words.get(at).lower());
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
            if (words.get(at).parts() && !EnglishWords.JOINING.contains(next.lower()) && !verbs.begin(words, at + 1)) {
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
        return will || sentence.has(words, own);
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
                    Math.max(sentence.length(words, at, these), sentence.length(words, at, fillers)),
                    Math.max(sentence.length(words, at, generic), sentence.length(words, at, asides)));
            if (these == praise) {
                length = Math.max(length, sentence.length(words, at, warmth));
            }
            Word word = words.get(at);
            if (length == 0 && !word.parts() && !word.is(Comment.EMOJI) && !word.mentions()) {
                rest++;
            }
            at += Math.max(1, length);
        }
        return rest;
    }
}
