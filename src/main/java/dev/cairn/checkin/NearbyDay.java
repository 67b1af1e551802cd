package dev.cairn.checkin;

import java.util.Optional;

/** "today", "tomorrow", "yesterday", "day after tomorrow", "day before yesterday". */
final class NearbyDay implements DateForm {

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        if (tokens.words(start, "day", "after", "tomorrow")) {
            return match(2, start + 3, context);
        }
        if (tokens.words(start, "day", "before", "yesterday")) {
            return match(-2, start + 3, context);
        }
        return switch (tokens.word(start)) {
            case "today" -> match(0, start + 1, context);
            case "tomorrow" -> match(1, start + 1, context);
            case "yesterday" -> match(-1, start + 1, context);
            default -> Optional.empty();
        };
    }

    private static Optional<Match> match(int days, int end, DateContext context) {
        return Optional.of(new Match(DatePiece.Days.of(context.today().plusDays(days)), end));
    }
}
