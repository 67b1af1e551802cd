package dev.cairn.review;

import dev.cairn.content.KindOfChange;
import java.util.List;

/** What was typed after {@code /review}. */
sealed interface Reading {
    /**
     * It can be posted.
     *
     * @param about a link, a title or both, without the words for kinds; may be empty
     * @param kinds those named, in the order in which they were, each once
     */
    record Clear(String about, List<KindOfChange> kinds) implements Reading {
        public Clear {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Words where kinds may stand are surely kinds with a slip in them.
     *
     * @param slips the words as they were typed
     * @param corrected all that was typed, with these put right
     * @param added the kinds that are named then and were not before
     */
    record Meant(List<String> slips, String corrected, List<KindOfChange> added) implements Reading {
        public Meant {
            slips = List.copyOf(slips);
            added = List.copyOf(added);
        }
    }
}
