package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Content;
import dev.cairn.content.NotAnswered;
import dev.cairn.content.Vocabulary;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The content made ready to be searched. It takes about a second to make, never changes, and may be used by any number of
 * {@link AnswerQuestion}s at once.
 */
public final class AnswerIndex {
    private final Map<String, Place> places;
    private final Map<String, NotAnswered> notAnswered;
    private final BlueprintIndex index;
    private final ReadQuestion read;

    public AnswerIndex(Content content) {
        this(content.blueprint(), content.vocabulary(), content.notAnswered());
    }

    public AnswerIndex(Blueprint blueprint, Vocabulary vocabulary, List<NotAnswered> notAnswered) {
        this.places = blueprint.places();
        this.notAnswered = notAnswered.stream()
                .collect(Collectors.toMap(topic -> BlueprintIndex.NOT_ANSWERED + topic.topic(), Function.identity()));
        Shorthand shorthand = new Shorthand(vocabulary.shorthand());
        this.index = new BlueprintIndex(blueprint, notAnswered, shorthand);
        this.read = new ReadQuestion(vocabulary, shorthand, new Spelling(index.reader(), BlueprintIndex.WRITTEN));
    }

    /** What the blueprint says, by its key. */
    Map<String, Place> places() {
        return places;
    }

    /** The topics that are not answered, by their key in the index. */
    Map<String, NotAnswered> notAnswered() {
        return notAnswered;
    }

    /** @param clock by which a date in a question is so long ago */
    Ranking ranking(InstantSource clock) {
        return new Ranking(places, index, read, clock);
    }
}
