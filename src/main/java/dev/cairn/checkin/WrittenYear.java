package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Gap;
import dev.cairn.checkin.DateToken.Kind;
import java.util.Optional;

/**
 * A year beside a month: "2026", "'26" or "next year".
 *
 * @param end the position after its last token
 */
record WrittenYear(int value, int end) {

    static Optional<WrittenYear> at(int position, DateTokens tokens, DateContext context) {
        return inFull(position, tokens)
                .or(() -> tokens.at(position)
                        .filter(token -> token.kind() == Kind.NUMBER && token.before() == Gap.APOSTROPHE)
                        .filter(token -> token.text().length() == 2)
                        .map(token -> new WrittenYear(2000 + Integer.parseInt(token.text()), position + 1)))
                .or(() -> relative(position, tokens, context.today().getYear()));
    }

    static Optional<WrittenYear> inFull(int position, DateTokens tokens) {
        return tokens.at(position)
                .filter(token -> token.kind() == Kind.NUMBER && token.text().length() == 4)
                .map(token -> new WrittenYear(Integer.parseInt(token.text()), position + 1));
    }

    private static Optional<WrittenYear> relative(int position, DateTokens tokens, int thisYear) {
        if (tokens.words(position, "this", "year")) {
            return Optional.of(new WrittenYear(thisYear, position + 2));
        }
        return tokens.words(position, "next", "year")
                ? Optional.of(new WrittenYear(thisYear + 1, position + 2))
                : Optional.empty();
    }
}
