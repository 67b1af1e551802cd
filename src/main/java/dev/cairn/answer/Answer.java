package dev.cairn.answer;

import java.util.List;

/** What the blueprint says to a question. */
public sealed interface Answer {
    /** It answers: one to three passages, best first. */
    record Found(List<Passage> passages) implements Answer {
        public Found {
            passages = List.copyOf(passages);
            if (passages.isEmpty() || passages.size() > 3) {
                throw new IllegalArgumentException("an answer has one to three passages, not " + passages.size());
            }
        }

        Passage best() {
            return passages.get(0);
        }
    }

    /** It does not say; these topics come nearest, at most three, perhaps none. */
    record Unknown(List<Passage> nearest) implements Answer {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
