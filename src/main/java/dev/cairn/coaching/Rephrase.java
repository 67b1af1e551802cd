package dev.cairn.coaching;

import dev.cairn.coaching.Request.Form;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what somebody has said in another form, with their own words: an order as a question, a reproach as a fact. Where a sentence is
 * not of the form it knows there is no other; it never guesses.
 */
final class Rephrase {
    private static final Set<String> AFTER_OBJECT = Set.of(
            "here",
            "in",
            "on",
            "at",
            "when",
            "if",
            "for",
            "with",
            "before",
            "after",
            "from",
            "to",
            "by",
            "anywhere",
            "again",
            "once",
            "and",
            "or",
            "but",
            "because",
            "so",
            "until",
            "while",
            "properly",
            "correctly",
            "first",
            "there");

    private static final int FEWEST_LETTERS = 6;

    private static final Set<String> PEOPLE = Set.of("you", "we", "they", "he", "she", "i");

    private final Phrases asides;

    Rephrase(Vocabulary vocabulary) {
        asides = vocabulary.list("asides");
    }

    /** {@code Rename this to x!} as {@code Could we rename this to x}; without the sign at its end. */
    Optional<String> asked(Comment comment, Reading reading) {
        if (reading.request().isEmpty()) {
            return Optional.empty();
        }
        Request request = reading.request().get();
        List<Word> words = comment.words();
        if (request.verb() >= request.end()) {
            return Optional.empty();
        }
        String rest = typed(comment, request.verb(), request.end());
        String verb = words.get(request.verb()).lower();
        String afterVerb = rest.substring(Math.min(
                rest.length(),
                words.get(request.verb()).to() - words.get(request.verb()).from()));
        if (request.form() == Form.IMPERATIVE) {
            return Optional.of(
                    request.negated() ? "Could we avoid " + VerbForm.ing(verb) + afterVerb : "Could we " + small(rest));
        }
        if (request.form() == Form.ASKED) {
            if (request.negated()) {
                String first = words.get(request.from()).lower();
                return first.equals("please") || first.equals("pls") || first.equals("plz")
                        ? Optional.of("Could we avoid " + VerbForm.ing(verb) + afterVerb)
                        : Optional.empty();
            }
            return asked(comment, request, rest);
        }
        if (request.form() == Form.TOLD) {
            return told(comment, request, rest, verb, afterVerb);
        }
        return Optional.empty();
    }

    private static Optional<String> asked(Comment comment, Request request, String rest) {
        String asking = comment.words().get(request.from()).lower();
        return switch (asking) {
            case "can", "could", "would", "will" -> {
                String who = comment.words().get(request.from() + 1).lower();
                yield PEOPLE.contains(who)
                        ? Optional.of("Could " + (who.equals("i") ? "I" : who) + " " + small(rest))
                        : Optional.empty();
            }
            case "please", "let", "lets", "pls", "plz" -> Optional.of("Could we " + small(rest));
            default -> Optional.empty();
        };
    }

    private Optional<String> told(Comment comment, Request request, String rest, String verb, String afterVerb) {
        List<Word> words = comment.words();
        int from = request.from();
        int modal = from;
        while (modal < request.verb() && !MODALS.contains(words.get(modal).lower())) {
            modal++;
        }
        if (modal == from || modal >= request.verb()) {
            return Optional.empty();
        }
        while (from < modal && asides.begin(words, from)) {
            from++;
        }
        if (from >= modal) {
            return Optional.empty();
        }
        String first = words.get(from).lower();
        if (modal == from + 1 && PEOPLE.contains(first)) {
            return Optional.of(
                    request.negated() ? "Could we avoid " + VerbForm.ing(verb) + afterVerb : "Could we " + small(rest));
        }
        if (request.negated()
                || words.get(modal).is("need")
                || (words.get(modal).is("needs")
                        && !words.get(request.verb() - 1).is("to"))) {
            return Optional.empty();
        }
        return Optional.of("Could " + small(typed(comment, from, modal)) + " " + rest);
    }

    private static final Set<String> MODALS =
            Set.of("should", "must", "needs", "need", "has", "have", "ought", "shall", "better");

    /** {@code Why didn't you use a map?} as {@code Would a map work here}; {@code Shouldn't this be final?} as {@code Should this be final}. */
    Optional<String> offered(Comment comment, Reading reading) {
        Sentence sentence = reading.sentence();
        List<Word> words = comment.words();
        int at = sentence.first();
        while (at < sentence.end() && (asides.begin(words, at) || words.get(at).parts())) {
            at++;
        }
        int end = sentence.end();
        while (end > at && (words.get(end - 1).parts() || words.get(end - 1).is(Comment.EMOJI))) {
            end--;
        }
        if (at + 3 > end) {
            return Optional.empty();
        }
        if (words.get(at).is("why")) {
            return whyNot(comment, at + 1, end);
        }
        boolean negative = words.get(at + 1).is("not");
        if (negative
                && Set.of("should", "would", "could", "can")
                        .contains(words.get(at).lower())) {
            String auxiliary = words.get(at).is("can") || words.get(at + 2).is("you")
                    ? "Could"
                    : capital(words.get(at).lower());
            String rest = typed(comment, at + 2, end);
            return Optional.of(auxiliary + " " + (words.get(at + 2).is("you") ? "we" + rest.substring(3) : rest));
        }
        return Optional.empty();
    }

    private Optional<String> whyNot(Comment comment, int from, int end) {
        List<Word> words = comment.words();
        int at = from;
        boolean not = false;
        while (at < end
                && (NEGATIVE_QUESTION.contains(words.get(at).lower())
                        || words.get(at).is("you")
                        || asides.begin(words, at))) {
            not |= words.get(at).is("not");
            at++;
        }
        if (!not || at + 1 >= end) {
            return Optional.empty();
        }
        String verb = words.get(at).lower();
        if (verb.equals("use") || verb.equals("using") || verb.equals("used")) {
            String object = typed(comment, at + 1, end);
            boolean here = words.get(end - 1).is("here") || words.get(end - 1).is("instead");
            String thing = here ? typed(comment, at + 1, end - 1) : object;
            return end - (here ? 1 : 0) > at + 1 ? Optional.of("Would " + thing + " work here") : Optional.empty();
        }
        return verb.endsWith("ing")
                ? Optional.of("Would " + typed(comment, at, end) + " work here")
                : Optional.of("Could we " + typed(comment, at, end));
    }

    private static final Set<String> NEGATIVE_QUESTION = Set.of(
            "did", "do", "does", "is", "are", "would", "could", "can", "have", "has", "was", "not", "just", "simply");

    /** {@code You never handle errors} as {@code Errors are never handled}. */
    Optional<String> passive(Comment comment, Reading reading) {
        Sentence sentence = reading.sentence();
        List<Word> words = comment.words();
        int at = sentence.first();
        while (at < sentence.end() && (asides.begin(words, at) || words.get(at).parts())) {
            at++;
        }
        if (at + 3 > sentence.end() || !words.get(at).is("you")) {
            return Optional.empty();
        }
        at++;
        String how = "";
        String word = words.get(at).lower();
        if (word.equals("never") || word.equals("always")) {
            how = word + " ";
            at++;
        } else if (Set.of("did", "do", "have").contains(word)
                && words.get(at + 1).is("not")) {
            how = "not ";
            at += 2;
        } else if (Set.of("forgot", "failed").contains(word)
                && words.get(at + 1).is("to")) {
            how = "not ";
            at += 2;
        } else {
            return Optional.empty();
        }
        while (at < sentence.end() && (words.get(at).is("even") || asides.begin(words, at))) {
            at++;
        }
        return at + 1 < sentence.end() ? passive(comment, sentence, at, how) : Optional.empty();
    }

    private static Optional<String> passive(Comment comment, Sentence sentence, int verbAt, String how) {
        List<Word> words = comment.words();
        String verb = words.get(verbAt).lower();
        int object = verbAt + 1;
        int end = object;
        while (end < sentence.end()
                && !words.get(end).parts()
                && !AFTER_OBJECT.contains(words.get(end).lower())) {
            end++;
        }
        if (end == object
                || end - object > 5
                || !verb.chars().allMatch(Character::isLetter)
                || verb.endsWith("ed")
                || verb.equals("know")
                || verb.equals("care")
                || verb.equals("think")) {
            return Optional.empty();
        }
        String last = words.get(end - 1).lower();
        boolean several = last.equals("them") || (last.matches(".{2,}[^su]s") && !last.equals("this"));
        String thing = typed(comment, object, end).replaceFirst("(?i)^(any|your) ", "");
        String rest = end < sentence.end()
                ? comment.text()
                        .substring(words.get(end - 1).to(), sentence.span().to())
                : "";
        String said = (last.equals("them") ? "they" : thing)
                + (several ? " are " : " is ")
                + how
                + VerbForm.participle(verb)
                + rest.replaceAll("[!.\\s]+$", "");
        return Optional.of(capital(said));
    }

    /** A sentence without these words, with what is left put right; empty where little is left. */
    static Optional<String> without(String text, Span sentence, List<Span> words) {
        String left = "";
        int at = sentence.from();
        for (Span each : words) {
            if (sentence.covers(each) && each.from() >= at) {
                left = joined(left, text.substring(at, each.from()));
                at = each.to();
            }
        }
        left = joined(left, text.substring(at, sentence.to()));
        // What was joined to the words left out now begins the sentence.
        left = left.replaceFirst("^(?i:but|though|although|so)\\s{1,5}", "");
        return left.chars().filter(Character::isLetter).count() > FEWEST_LETTERS
                ? Optional.of(capitalUnlessCode(left))
                : Optional.empty();
    }

    private static String joined(String before, String after) {
        String begun = before.stripTrailing();
        boolean ended = begun.isEmpty() || ",;:–—-".indexOf(begun.charAt(begun.length() - 1)) >= 0;
        String rest = ended ? after.replaceFirst("^[\\s,;:!*.–—-]{1,20}", "") : after.strip();
        if (ended && rest.isEmpty()) {
            return begun.replaceFirst("[\\s,;:–—-]{1,20}$", "");
        }
        return begun.isEmpty() ? rest : glued(begun, rest.strip());
    }

    private static String glued(String before, String after) {
        return after.isEmpty() || ".,;:?!)".indexOf(after.charAt(0)) >= 0 ? before + after : before + " " + after;
    }

    /** In an everyday voice: shouted words in small letters, one mark where there were many. */
    static String calm(String text, Span part, Phrases acronyms, Phrases fillers, Comment comment) {
        StringBuilder calm = new StringBuilder(part.of(text));
        List<Word> words = comment.words();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.from() < part.from()
                    || word.to() > part.to()
                    || (acronyms.begin(words, at) && !fillers.begin(words, at))) {
                continue;
            }
            String typed = text.substring(word.from(), word.to());
            if (typed.length() > 1
                    && typed.equals(typed.toUpperCase(Locale.ROOT))
                    && typed.chars().anyMatch(Character::isLetter)
                    && comment.prose().charAt(word.from()) == typed.charAt(0)) {
                calm.replace(word.from() - part.from(), word.to() - part.from(), lowered(typed));
            }
        }
        String said = calm.toString().replaceAll("([!?])[!?]{1,50}", "$1").replaceAll("!$", ".");
        return capitalUnlessCode(said);
    }

    /** As long as it was, whatever letters it has. */
    private static String lowered(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return lower.length() == typed.length() ? lower : typed;
    }

    static String typed(Comment comment, int first, int end) {
        return comment.span(first, end).of(comment.text());
    }

    /** In small letters where a sentence began, unless it is a name. */
    static String small(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || name || text.startsWith("I ") || text.startsWith("I'")
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String capitalUnlessCode(String text) {
        return text.startsWith("`") ? text : capital(text);
    }
}
