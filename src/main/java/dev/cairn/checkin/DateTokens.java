package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Gap;
import dev.cairn.checkin.DateToken.Kind;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** The tokens of a typed date, asked by position; past the end there is simply nothing. */
record DateTokens(List<DateToken> list) {

    DateTokens {
        list = List.copyOf(list);
    }

    Optional<DateToken> at(int position) {
        return position < list.size() ? Optional.of(list.get(position)) : Optional.empty();
    }

    /** The word at {@code position}, or an empty string where there is none. */
    String word(int position) {
        return at(position)
                .filter(token -> token.kind() == Kind.WORD)
                .map(DateToken::text)
                .orElse("");
    }

    boolean words(int position, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!word(position + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** The position after {@code optional} if that word stands here, else {@code position} itself. */
    int skip(int position, String optional) {
        return words(position, optional) ? position + 1 : position;
    }

    Optional<Month> month(int position) {
        return DateNames.month(word(position));
    }

    Optional<DayOfWeek> weekday(int position) {
        return DateNames.weekday(word(position));
    }

    /** A day of a month as "1", "01" or "1st"; it need not exist. */
    Optional<Integer> day(int position) {
        return at(position)
                .filter(token -> token.isNumber() && token.text().length() <= 2 && token.before() != Gap.APOSTROPHE)
                .map(token -> Integer.parseInt(token.text()));
    }
}
