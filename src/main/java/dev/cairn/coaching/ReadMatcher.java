package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.coaching.Label.Weight;
import dev.cairn.content.CoachingGuide.AllOf;
import dev.cairn.content.CoachingGuide.AnyOf;
import dev.cairn.content.CoachingGuide.Capitals;
import dev.cairn.content.CoachingGuide.Kind;
import dev.cairn.content.CoachingGuide.Labels;
import dev.cairn.content.CoachingGuide.Length;
import dev.cairn.content.CoachingGuide.Marks;
import dev.cairn.content.CoachingGuide.Matcher;
import dev.cairn.content.CoachingGuide.OneSentence;
import dev.cairn.content.CoachingGuide.Patterns;
import dev.cairn.wording.Notices;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of the matchers of the content what looks for them. */
final class ReadMatcher {
    private final Vocabulary vocabulary;
    private final FindStructure structures;
    private final Phrases acronyms;

    ReadMatcher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        structures = new FindStructure(vocabulary);
        acronyms = vocabulary.list("acronyms");
    }

    /** What any of these finds, in the order of the text. */
    Look any(List<Matcher> matchers) {
        List<Look> looks = matchers.stream().map(this::look).toList();
        return part -> {
            List<Span> all = new ArrayList<>();
            looks.forEach(look -> all.addAll(look.in(part)));
            all.sort(Comparator.comparingInt(Span::from));
            return all;
        };
    }

    private Look look(Matcher matcher) {
        Look look = kind(matcher.kind());
        if (matcher.unless().isEmpty()) {
            return look;
        }
        Look unless = any(matcher.unless());
        return part -> {
            List<Span> found = look.in(part);
            return found.isEmpty() || unless.in(part).isEmpty() ? found : List.of();
        };
    }

    private Look kind(Kind kind) {
        if (kind instanceof Patterns patterns) {
            return patterns(vocabulary.notices(patterns.words()), vocabulary.notices(patterns.except()));
        }
        if (kind instanceof dev.cairn.content.CoachingGuide.Structure structure) {
            Structure named =
                    Structure.of(structure.name()).orElseThrow(() -> new IllegalArgumentException(structure.name()));
            return part -> structures.find(named, part);
        }
        if (kind instanceof Length length) {
            return part -> length(length, part);
        }
        if (kind instanceof Capitals capitals) {
            return part -> capitals(capitals.words(), part);
        }
        if (kind instanceof Marks marks) {
            return part -> marks(marks.run(), part);
        }
        if (kind instanceof Labels labels) {
            Set<Weight> weights = labels.names().stream()
                    .map(name -> Weight.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
            return part -> part.readings().stream()
                    .filter(each -> weights.contains(each.sentence().label().weight()))
                    .map(each -> each.sentence().label().there()
                            ? each.sentence().label().span()
                            : each.sentence().span())
                    .toList();
        }
        if (kind instanceof AllOf all) {
            return allOf(all.matchers());
        }
        if (kind instanceof OneSentence sentence) {
            Look all = allOf(sentence.matchers());
            return part -> {
                List<Span> found = new ArrayList<>();
                for (int at = part.from(); at < part.to(); at++) {
                    found.addAll(all.in(part.only(at)));
                }
                return found;
            };
        }
        return any(((AnyOf) kind).matchers());
    }

    private Look allOf(List<Matcher> matchers) {
        List<Look> looks = matchers.stream().map(this::look).toList();
        return part -> {
            List<Span> first = looks.get(0).in(part);
            if (first.isEmpty()) {
                return first;
            }
            return looks.stream().skip(1).noneMatch(look -> look.in(part).isEmpty()) ? first : List.of();
        };
    }

    private static Look patterns(Notices notices, Notices exceptions) {
        return part -> {
            List<Span> found = new ArrayList<>();
            List<Word> all = part.analysis().comment().words();
            for (Reading each : part.readings()) {
                List<Word> words =
                        all.subList(each.sentence().first(), each.sentence().end());
                for (int at = 0; at < words.size(); at++) {
                    OptionalInt end = notices.end(words, at);
                    if (end.isPresent() && !exceptions.touch(words, at, end.getAsInt())) {
                        found.add(new Span(
                                words.get(at).from(),
                                words.get(end.getAsInt() - 1).to()));
                        at = end.getAsInt() - 1;
                    }
                }
            }
            return found;
        };
    }

    private static List<Span> length(Length length, Part part) {
        int words = 0;
        int paragraph = 0;
        int longest = 0;
        int point = -1;
        for (Reading each : part.readings()) {
            int its = prose(part, each);
            paragraph = each.sentence().point() == point ? paragraph + its : its;
            point = each.sentence().point();
            longest = Math.max(longest, paragraph);
            words += its;
        }
        boolean found = !part.readings().isEmpty()
                && (length.wordsOver() == 0 || words > length.wordsOver())
                && (length.wordsUnder() == 0 || words < length.wordsUnder())
                && (length.paragraphOver() == 0 || longest > length.paragraphOver());
        return found ? List.of(FindStructure.all(part)) : List.of();
    }

    private static int prose(Part part, Reading reading) {
        int words = 0;
        for (int at = reading.sentence().first(); at < reading.sentence().end(); at++) {
            Word word = part.analysis().comment().words().get(at);
            words += word.parts() || word.is(Comment.PROPOSAL) ? 0 : 1;
        }
        return words;
    }

    /** So many shouted words in a row, acronyms between them not counted; or nothing but shouting. */
    private List<Span> capitals(int least, Part part) {
        List<Span> found = new ArrayList<>();
        for (Reading each : part.readings()) {
            Sentence sentence = each.sentence();
            List<Word> words = part.analysis().comment().words();
            int from = -1;
            int end = -1;
            int shouted = 0;
            for (int at = sentence.first(); at <= sentence.end(); at++) {
                boolean on = at < sentence.end() && inCapitals(part, words.get(at));
                if (on) {
                    // What is shortened (don't) is two words in one place.
                    boolean again =
                            at > 0 && words.get(at - 1).from() == words.get(at).from();
                    boolean shouts = !again
                            && !acronyms.begin(words, at)
                            && words.get(at).lower().length() > 1;
                    from = from < 0 ? at : from;
                    end = at + 1;
                    shouted += shouts ? 1 : 0;
                } else if (at == sentence.end() || !words.get(at).parts()) {
                    boolean nothingElse = shouted > 0
                            && part.readings().size() == 1
                            && from == sentence.first()
                            && at == sentence.end();
                    if (shouted >= least
                            || (nothingElse
                                    && end - from <= 2
                                    && words.get(from).lower().length() > 3)) {
                        found.add(part.analysis().comment().span(from, end));
                    }
                    from = -1;
                    shouted = 0;
                }
            }
        }
        return found;
    }

    private static boolean inCapitals(Part part, Word word) {
        String typed = part.analysis().comment().prose().substring(word.from(), word.to());
        return typed.chars().anyMatch(Character::isUpperCase)
                && typed.chars().noneMatch(Character::isLowerCase)
                && typed.chars().allMatch(each -> Character.isLetter(each) || each == '\'' || each == '’');
    }

    private static List<Span> marks(int run, Part part) {
        List<Span> found = new ArrayList<>();
        String prose = part.analysis().comment().prose();
        for (Reading each : part.readings()) {
            int to = each.sentence().span().to();
            for (int at = each.sentence().span().from(); at < to; at++) {
                int end = at;
                while (end < to && "!?".indexOf(prose.charAt(end)) >= 0) {
                    end++;
                }
                if (end - at >= run) {
                    found.add(new Span(at, end));
                }
                at = Math.max(at, end);
            }
        }
        return found;
    }
}
