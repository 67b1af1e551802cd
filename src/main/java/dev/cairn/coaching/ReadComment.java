package dev.cairn.coaching;

import dev.cairn.coaching.Label.Weight;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Reach;
import dev.cairn.wording.Word;
import dev.cairn.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a comment apart: hides what is no prose, then finds labels, sentences and words. */
final class ReadComment {
    private static final int LONGEST_LABEL = 60;
    private static final String LABEL_ENDS = ":*_])!- " + Opaque.EMOJI;
    /** Before a full stop, where more is a sentence. */
    private static final int LONGEST_BARE_LABEL = 18;

    private static final int LONGEST_ITEM = 200;
    private static final Set<String> SHORTENED = Set.of(
            "e.g", "i.e", "eg", "ie", "etc", "vs", "cf", "approx", "incl", "resp", "no", "a.k.a", "w.r.t", "dr", "mr");

    /** What sneers, alone. */
    private static final Set<String> SCORN = Set.of(
            "🙄",
            "🤦",
            "🤡",
            "💩",
            "😒",
            "😤",
            "😏",
            "🥱",
            "🖕",
            "🤷",
            "😑",
            "🙃",
            "🤮",
            "🤢",
            "😠",
            "😡",
            "🤬",
            ":rolling_eyes:",
            ":facepalm:",
            ":face_palm:",
            ":clown_face:",
            ":poop:",
            ":unamused:",
            ":angry:",
            ":rage:",
            ":upside_down_face:",
            ":face_with_rolling_eyes:",
            ":eyeroll:",
            "🤦‍♂️",
            "🤦‍♀️");

    private final Phrases nit;
    private final Phrases blocking;
    private final Phrases remark;

    ReadComment(Vocabulary vocabulary) {
        nit = vocabulary.list("nit");
        blocking = vocabulary.list("blocking");
        remark = vocabulary.list("remark");
    }

    Comment read(String text) {
        String read = text.substring(0, Math.min(text.length(), Words.MOST_READ));
        String prose = Opaque.hide(read);
        List<Word> words =
                Words.of(prose).stream().map(word -> named(word, read)).toList();
        List<Sentence> sentences = new ArrayList<>();
        int word = 0;
        int point = 0;
        Label label = Label.NONE;
        // Alone on its line, a label counts for the list below it.
        Label heading = Label.NONE;
        for (int at = 0; at < prose.length(); ) {
            int end = endOfSentence(prose, at);
            int from = pastBullet(prose, at, end);
            boolean newPoint =
                    from > at && !prose.substring(at, from).isBlank() || at > 0 && prose.charAt(at - 1) == ';';
            if (newPoint || blankLineBefore(prose, at)) {
                label = newPoint ? heading : Label.NONE;
                heading = newPoint ? heading : Label.NONE;
                point++;
            }
            Label its = Label.NONE;
            int past = from;
            for (int i = 0; i < 2; i++) {
                int next = pastLabel(prose, past, end);
                if (next == past) {
                    break;
                }
                Label found = label(prose, past, next);
                its = its.there() && its.weight() != Weight.REMARK || !found.there() ? its : found;
                past = next;
            }
            if (its.there()) {
                label = its;
            } else {
                past = from;
            }
            Span span = stripped(prose, past, end);
            while (word < words.size() && words.get(word).from() < span.from()) {
                word++;
            }
            int first = word;
            while (word < words.size() && words.get(word).from() < span.to()) {
                word++;
            }
            if (span.length() == 0 && its.there()) {
                heading = its;
            }
            if (span.length() > 0) {
                sentences.add(new Sentence(span, first, word, label, its.there(), point, asks(prose, span)));
            }
            at = end;
        }
        return new Comment(text, prose, words, List.copyOf(sentences));
    }

    private static Word named(Word word, String text) {
        return switch (word.lower().charAt(0)) {
            case Opaque.CODE -> renamed(word, Comment.CODE);
            case Opaque.LINK -> renamed(word, Comment.LINK);
            case Opaque.EMOJI ->
                renamed(word, sneers(text.substring(word.from(), word.to())) ? Comment.SCORN : Comment.EMOJI);
            case Opaque.PROPOSAL -> renamed(word, Comment.PROPOSAL);
            default -> word;
        };
    }

    /** One such sign, or several in a row, of whatever colour of skin. */
    private static boolean sneers(String emoji) {
        return SCORN.contains(emoji) || emoji.codePoints().anyMatch(point -> SCORN.contains(Character.toString(point)));
    }

    private static Word renamed(Word word, String name) {
        return new Word(name, word.from(), word.to(), false, word.first());
    }

    private static boolean asks(String prose, Span span) {
        for (int at = span.to() - 1; at >= span.from() && !Character.isLetterOrDigit(prose.charAt(at)); at--) {
            if (prose.charAt(at) == '?') {
                return true;
            }
        }
        // An emoji may follow the question mark.
        int last = span.to() - 1;
        while (last > span.from()
                && (prose.charAt(last) == Opaque.EMOJI || Character.isWhitespace(prose.charAt(last)))) {
            last--;
        }
        return last >= span.from() && prose.charAt(last) == '?';
    }

    private static int endOfSentence(String prose, int from) {
        for (int at = from; at < prose.length(); at++) {
            char sign = prose.charAt(at);
            if (sign == '\n' && newLineEnds(prose, at)) {
                return at + 1;
            }
            if (sign == ';' && at + 1 < prose.length() && prose.charAt(at + 1) == ' ' && listed(prose, from, at)) {
                return at + 1;
            }
            if (".!?…".indexOf(sign) >= 0 && endsHere(prose, from, at)) {
                int end = at + 1;
                while (end < prose.length() && ".!?…)\"'*_”’".indexOf(prose.charAt(end)) >= 0) {
                    end++;
                }
                if (end == prose.length()
                        || Character.isWhitespace(prose.charAt(end))
                        || prose.charAt(end) == Opaque.EMOJI) {
                    return end;
                }
                at = end - 1;
            }
        }
        return prose.length();
    }

    /** Two semicolons or more make a list of a line. */
    private static boolean listed(String prose, int from, int semicolon) {
        int line = Math.min(prose.length(), semicolon + LONGEST_ITEM);
        int next = prose.indexOf("; ", semicolon + 1);
        return next > 0 && next < line || from > 0 && prose.charAt(from - 1) == ';';
    }

    /** A line that goes on in small letters goes on with its sentence. */
    private static boolean newLineEnds(String prose, int at) {
        int next = at + 1;
        while (next < prose.length() && (prose.charAt(next) == ' ' || prose.charAt(next) == '\t')) {
            next++;
        }
        return next >= prose.length()
                || !Character.isLowerCase(prose.charAt(next))
                || at > 0 && prose.charAt(at - 1) == ':';
    }

    private static boolean endsHere(String prose, int from, int at) {
        if (prose.charAt(at) != '.') {
            return true;
        }
        int begin = at;
        while (begin > from && !Character.isWhitespace(prose.charAt(begin - 1)) && prose.charAt(begin - 1) != '(') {
            begin--;
        }
        String before = prose.substring(begin, at).toLowerCase(Locale.ROOT);
        if (before.chars().allMatch(Character::isDigit)
                && before.length() < 3
                && begin == from + indent(prose, from, begin)) {
            return false;
        }
        return !SHORTENED.contains(before) || at + 1 >= prose.length();
    }

    private static int indent(String prose, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(prose.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean blankLineBefore(String prose, int at) {
        int breaks = 0;
        for (int back = at - 1; breaks < 2 && back >= 0 && Character.isWhitespace(prose.charAt(back)); back--) {
            breaks += prose.charAt(back) == '\n' ? 1 : 0;
        }
        for (int on = at; breaks < 2 && on < prose.length() && Character.isWhitespace(prose.charAt(on)); on++) {
            breaks += prose.charAt(on) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    /** Past {@code - }, {@code * }, {@code 1. }, {@code 2) }, {@code - [ ] }. */
    private static int pastBullet(String prose, int from, int end) {
        int at = from + indent(prose, from, end);
        int digits = at;
        while (digits < end && Character.isDigit(prose.charAt(digits))) {
            digits++;
        }
        if (digits > at
                && digits - at < 3
                && digits + 1 < end
                && ".)".indexOf(prose.charAt(digits)) >= 0
                && prose.charAt(digits + 1) == ' ') {
            return digits + 2;
        }
        if (at + 1 < end && "-*+•–".indexOf(prose.charAt(at)) >= 0 && prose.charAt(at + 1) == ' ') {
            int past = at + 2;
            return prose.startsWith("[ ] ", past) ? past + 4 : past;
        }
        return at;
    }

    /**
     * Past what looks like a label: a few words before a colon, in brackets, or before a dash. Whether it is one its words decide.
     */
    private int pastLabel(String prose, int from, int end) {
        int at = from + indent(prose, from, end);
        while (at < end && "*_[(".indexOf(prose.charAt(at)) >= 0) {
            at++;
        }
        int limit = Math.min(end, at + LONGEST_LABEL);
        boolean bracketed = at > from && "[(".indexOf(prose.charAt(at - 1)) >= 0;
        int open = 0;
        for (int on = at; on < limit; on++) {
            char sign = prose.charAt(on);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            boolean closes = sign == ':' && open <= 0
                    || (sign == '!' || sign == Opaque.EMOJI) && open <= 0 && on > at
                    || bracketed && (sign == ']' || sign == ')')
                    || sign == ',' && open <= 0
                    || sign == '.' && open <= 0 && on - at <= LONGEST_BARE_LABEL
                    || (sign == '-' || sign == '–' || sign == '—') && on > at && prose.charAt(on - 1) == ' ';
            if (closes) {
                int past = on + 1;
                while (past < end && LABEL_ENDS.indexOf(prose.charAt(past)) >= 0) {
                    past++;
                }
                return label(prose, from, past).there() ? past : from;
            }
            if (sign == '\n' || sign == '?') {
                return from;
            }
        }
        return from;
    }

    /** The weight in brackets counts more than the word before it: {@code suggestion (non-blocking)}. */
    private Label label(String prose, int from, int to) {
        String typed = prose.substring(from, to);
        List<Word> words =
                Words.of(typed).stream().filter(word -> !word.parts()).toList();
        if (words.isEmpty() || words.size() > 4) {
            return Label.NONE;
        }
        Weight weight = Weight.UNSAID;
        for (int at = 0; at < words.size(); ) {
            int light = length(nit, words, at);
            int heavy = length(blocking, words, at);
            int other = length(remark, words, at);
            int most = Math.max(light, Math.max(heavy, other));
            if (most == 0) {
                // A word of its own in brackets, as in (security), says what it is about.
                if (weight == Weight.UNSAID || typed.indexOf('(') < 0) {
                    return Label.NONE;
                }
                at++;
                continue;
            }
            if (light == most) {
                weight = Weight.NIT;
            } else if (heavy == most) {
                weight = Weight.BLOCKING;
            } else if (weight == Weight.UNSAID) {
                weight = Weight.REMARK;
            }
            at += most;
        }
        return weight == Weight.UNSAID ? Label.NONE : new Label(weight, stripped(prose, from, to));
    }

    private static int length(Phrases phrases, List<Word> words, int at) {
        return Reach.longest(phrases.reach(words, at)).orElse(0);
    }

    private static Span stripped(String prose, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && (Character.isWhitespace(prose.charAt(first)) || prose.charAt(first) == '*')) {
            first++;
        }
        while (last > first && Character.isWhitespace(prose.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }
}
