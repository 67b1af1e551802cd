package dev.cairn.coaching;

import dev.cairn.conversation.TypedText;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the blanks of a suggestion with what its author wrote. */
final class FillTemplate {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");
    private static final int QUOTED = 80;
    private static final String SIGNS_AT_THE_END = "[\\s.!?,;:…]{1,40}$";

    private final Rephrase rephrase;
    private final Phrases acronyms;
    private final Phrases fillers;

    FillTemplate(Vocabulary vocabulary) {
        rephrase = new Rephrase(vocabulary);
        acronyms = vocabulary.list("acronyms");
        fillers = vocabulary.list("fillers");
    }

    /** The template filled; empty where there is nothing to fill a blank with. */
    Optional<String> fill(String template, Analysis analysis, Span noticed, List<Span> all) {
        Matcher blanks = BLANK.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (blanks.find()) {
            Optional<String> words =
                    blank(blanks.group(1), analysis, noticed, all).filter(each -> !each.isBlank());
            if (words.isEmpty()) {
                return Optional.empty();
            }
            blanks.appendReplacement(
                    filled, Matcher.quoteReplacement(words.get().strip()));
        }
        blanks.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private Optional<String> blank(String name, Analysis analysis, Span noticed, List<Span> all) {
        Comment comment = analysis.comment();
        Reading reading = analysis.readings().get(analysis.sentenceAt(noticed.from()));
        Span sentence = reading.sentence().span();
        return switch (name) {
            case "quote" -> Optional.of(TypedText.shortened(noticed.of(comment.text()), QUOTED));
            case "sentence" -> Optional.of(sentence.of(comment.text()).replaceAll(SIGNS_AT_THE_END, ""));
            case "without" ->
                reading.sentence().remark().covers(noticed) && sentence.length() > noticed.length()
                        ? Rephrase.without(comment.text(), sentence, all)
                        : Optional.empty();
            case "asked" -> rephrase.asked(comment, reading).map(text -> text.replaceAll(SIGNS_AT_THE_END, ""));
            case "offered" -> rephrase.offered(comment, reading).map(text -> text.replaceAll(SIGNS_AT_THE_END, ""));
            case "passive" -> rephrase.passive(comment, reading);
            case "calm" -> Optional.of(Rephrase.calm(comment.text(), sentence, acronyms, fillers, comment));
            case "thing" -> thing(comment);
            case "praised" -> Optional.of(praised(comment));
            default -> Optional.empty();
        };
    }

    /** As typed, without what ends it; what is only a sign or an abbreviation written out. */
    private static String praised(Comment comment) {
        String typed = comment.text().strip().replaceAll(SIGNS_AT_THE_END, "");
        boolean shorthand =
                typed.equalsIgnoreCase("lgtm") || typed.chars().noneMatch(Character::isLetter) || typed.startsWith(":");
        return shorthand ? "Looks good to me" : typed;
    }

    private static Optional<String> thing(Comment comment) {
        List<Word> words = comment.words();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).is(Comment.CODE)) {
                String typed = Rephrase.typed(comment, at, at + 1);
                if (typed.length() <= QUOTED && typed.indexOf('\n') < 0) {
                    return Optional.of(typed);
                }
            }
        }
        return Optional.empty();
    }
}
