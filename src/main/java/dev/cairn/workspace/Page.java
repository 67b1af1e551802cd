package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One page of a listing: <a href="https://docs.slack.dev/apis/web-api/pagination">pagination</a>. A cursor here holds
 * where the next page starts; Slack's are opaque.
 */
record Page<T>(List<T> items, String nextCursor) {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;
    private static final String PREFIX = "next:";

    static <T> Page<T> of(List<T> all, ApiCall call) {
        int limit = number(call.text("limit").orElse(Integer.toString(USUAL_LIMIT)), SlackError.INVALID_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw new Refused(SlackError.INVALID_LIMIT);
        }
        int start = call.text("cursor").map(Page::decoded).orElse(0);
        if (start > all.size()) {
            throw new Refused(SlackError.INVALID_CURSOR);
        }
        int end = Math.min(all.size(), start + limit);
        return new Page<>(all.subList(start, end), end < all.size() ? encoded(end) : "");
    }

    boolean hasMore() {
        return !nextCursor.isEmpty();
    }

    ObjectNode metadata() {
        return Json.object().put("next_cursor", nextCursor);
    }

    private static String encoded(int start) {
        return Base64.getEncoder().encodeToString((PREFIX + start).getBytes(StandardCharsets.UTF_8));
    }

    private static int decoded(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return number(text.replaceFirst("^" + PREFIX, ""), SlackError.INVALID_CURSOR);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(SlackError.INVALID_CURSOR);
        }
    }

    private static int number(String text, SlackError otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new Refused(otherwise);
        }
    }
}
