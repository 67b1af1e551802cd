package dev.cairn.answer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes several questions in one apart: "who approves a release, and how often do we deploy?" */
final class QuestionParts {
    private static final int MOST = 3;
    private static final int FEWEST_WORDS = 2;

    private static final String ASKS =
            "(who|whom|whose|what|which|when|where|why|how|can|may|could|do|does|did|is|are|am|should|must|will|would|any)";

    /** A new question begins after a question mark, or after a comma or "and" where a question word follows. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\?\\s+|;\\s+|,?\\s+(and|plus|also|but|or)\\s+(also\\s+)?(?=" + ASKS + "\\b)|,\\s+(?="
                    + ASKS + "\\b)");

    private static final Pattern QUESTION = Pattern.compile("(?i)^\\W*" + ASKS + "\\b.*", Pattern.DOTALL);

    private QuestionParts() {}

    /** The questions in the order they are asked; one, whole, where it cannot be taken apart. */
    static List<String> of(String question) {
        List<String> parts = Stream.of(BETWEEN.split(question.strip()))
                .map(String::strip)
                .filter(part -> Words.written(part).size() >= FEWEST_WORDS)
                .toList();
        boolean several = parts.size() > 1
                && parts.size() <= MOST
                && parts.stream().allMatch(part -> QUESTION.matcher(part).matches());
        return several ? parts : List.of(question);
    }
}
