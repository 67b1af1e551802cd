package dev.cairn.answer;

import dev.cairn.content.NotAnswered;
import java.util.List;
import java.util.Optional;

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

    /**
     * It may speak of any of several topics, and the question leaves open which.
     *
     * @param topics two to four, likeliest first
     */
    record Ambiguous(List<Passage> topics) implements Answer {
        public Ambiguous {
            topics = List.copyOf(topics);
            if (topics.size() < 2 || topics.size() > 4) {
                throw new IllegalArgumentException("two to four topics to choose from, not " + topics.size());
            }
        }
    }

    /**
     * It does not say.
     *
     * @param nearest these topics come nearest, at most three, perhaps none
     * @param topic what was asked for, where it is known not to be answered
     */
    record Unknown(List<Passage> nearest, Optional<NotAnswered> topic) implements Answer {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
