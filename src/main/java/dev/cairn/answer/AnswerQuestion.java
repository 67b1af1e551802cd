package dev.cairn.answer;

import dev.cairn.answer.BlueprintIndex.Match;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers a question from the blueprint, or says that the blueprint does not. */
public final class AnswerQuestion {
    /** Below this share of a question's telling words an answer would be a guess; measured on the questions of docs/RATIONALE.md. */
    private static final double ENOUGH = 0.4;

    /** A second passage is shown when it is nearly as good as the first. */
    private static final double NEARLY = 0.6;

    private static final int MOST_PASSAGES = 3;

    private final Map<String, Place> places;
    private final BlueprintIndex index;

    public AnswerQuestion(Blueprint blueprint) {
        this.places = blueprint.places();
        this.index = new BlueprintIndex(blueprint);
    }

    /** The answer to a question of any length, as typed; never throws for what people type. */
    public Answer answer(String question) {
        List<Match> matches = index.search(question);
        if (matches.isEmpty()) {
            return new Answer.Unknown(List.of());
        }
        Match best = matches.get(0);
        if (best.covered() < ENOUGH) {
            return new Answer.Unknown(passages(matches, 0));
        }
        return new Answer.Found(passages(matches, best.score() * NEARLY));
    }

    /** The passage with this key, where the content still has it. */
    public Optional<Passage> passage(String key) {
        return Optional.ofNullable(places.get(key)).map(Passage::new);
    }

    /** The best passages, none of them part of another. */
    private List<Passage> passages(List<Match> matches, double atLeast) {
        List<Passage> passages = new ArrayList<>();
        for (Match match : matches) {
            if (match.score() < atLeast || passages.size() == MOST_PASSAGES) {
                break;
            }
            Place place = place(match.key());
            if (passages.stream().noneMatch(shown -> overlap(shown.key(), place.key()))) {
                passages.add(new Passage(place));
            }
        }
        return passages;
    }

    private Place place(String key) {
        Place place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("the index names " + key + ", which the blueprint does not have");
        }
        return place;
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
