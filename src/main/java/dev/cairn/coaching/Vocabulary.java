package dev.cairn.coaching;

import dev.cairn.content.Content;
import dev.cairn.wording.Notice;
import dev.cairn.wording.Notices;
import dev.cairn.wording.PersonWords;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.VerbForms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lists of {@code prompts/coaching/}, ready to be looked up. A verb with {@code ~} stands for all its forms. */
final class Vocabulary {
    private static final String ALL_FORMS = "~";

    private final Map<String, Phrases> lists = new HashMap<>();
    private final Notice.Lexicon lexicon;

    Vocabulary(Content content) {
        content.coaching()
                .lists()
                .forEach((name, words) -> lists.put(
                        name,
                        new Phrases(words.stream()
                                .flatMap(phrase -> withForms(phrase).stream())
                                .distinct()
                                .toList())));
        lists.put("code", new Phrases(List.of(Comment.CODE, Comment.PROPOSAL)));
        lists.put("link", new Phrases(List.of(Comment.LINK)));
        lists.put("emoji", new Phrases(List.of(Comment.EMOJI, Comment.SCORN)));
        lists.put("scorn", new Phrases(List.of(Comment.SCORN)));
        var blameless = content.postmortem().blameless();
        lexicon = new Notice.Lexicon(
                new PersonWords(blameless.people()),
                lists,
                new Phrases(blameless.between()),
                new Phrases(blameless.openers()));
    }

    /** The list of that name, which is one of {@link dev.cairn.content.CoachingGuide#NEEDED_LISTS}. */
    Phrases list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    Notices notices(List<String> patterns) {
        return new Notices(patterns.stream().map(Vocabulary::spelledOut).toList(), lexicon);
    }

    private static List<String> withForms(String phrase) {
        int mark = phrase.indexOf(ALL_FORMS);
        return mark < 0 ? List.of(phrase) : VerbForms.of(phrase.substring(0, mark) + phrase.substring(mark + 1));
    }

    /** {@code handle~} as {@code handle|handles|handled|handling}. */
    private static String spelledOut(String pattern) {
        return pattern.indexOf('~') < 0
                ? pattern
                : Arrays.stream(pattern.split(" ", -1))
                        .map(part -> part.startsWith("(") && part.endsWith(")")
                                ? "(" + formsIn(part.substring(1, part.length() - 1)) + ")"
                                : formsIn(part))
                        .collect(Collectors.joining(" "));
    }

    private static String formsIn(String alternatives) {
        return Arrays.stream(alternatives.split("\\|", -1))
                .flatMap(each -> withForms(each).stream())
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
