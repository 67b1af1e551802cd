package dev.cairn.answer;

import dev.cairn.answer.BlueprintIndex.Match;
import dev.cairn.content.Blueprint.Place;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what the blueprint says in the order in which it answers a question. */
final class Ranking {
    /** How much more the milestone counts that a named time falls in, and what it counts at least, next to the best. */
    private static final double IN_TIME = 1.5;

    private static final double IN_TIME_AT_LEAST = 0.8;
    /** Where a second point of a unit is so nearly as good as the first, the question is about the unit. */
    private static final double SIBLING = 0.8;

    private final Map<String, Place> places;
    private final BlueprintIndex index;
    private final ReadQuestion read;
    private final InstantSource clock;

    Ranking(Map<String, Place> places, BlueprintIndex index, ReadQuestion read, InstantSource clock) {
        this.places = places;
        this.index = index;
        this.read = read;
        this.clock = clock;
    }

    /**
     * What matches a question.
     *
     * @param asked what the question speaks of
     * @param places what the blueprint says to it, best first
     * @param notAnswered the topic nearest to it of those that are not answered
     */
    record Ranked(List<Concept> asked, List<Match> places, Optional<Match> notAnswered) {
        /** How near the nearest topic that is not answered comes to the best place; 1 where both are as near. */
        double rival() {
            double best = places.isEmpty() ? 0 : places.get(0).score();
            return notAnswered.map(topic -> topic.score() / best).orElse(0.0);
        }
    }

    Ranked of(String question) {
        List<Concept> asked = read.read(question);
        List<Match> matches = index.search(asked);
        List<Match> answered =
                matches.stream().filter(match -> !match.isNotAnswered()).toList();
        return new Ranked(
                asked,
                withUnit(leaning(question, answered)),
                matches.stream().filter(Match::isNotAnswered).findFirst());
    }

    /** How much of the question a match speaks of, 0 to 1. */
    double covered(Ranked ranked, Match match) {
        return index.covered(ranked.asked(), match.key());
    }

    /** With what the kind of question and a time named in it say. */
    private List<Match> leaning(String question, List<Match> matches) {
        List<QuestionKind> kinds = QuestionKind.of(question);
        Optional<Place> milestone = milestone(question);
        List<Match> leaning = new ArrayList<>();
        for (Match match : matches) {
            leaning.add(match.times(factor(place(match), kinds, milestone)));
        }
        leaning.sort(Match.BEST_FIRST);
        milestone
                .filter(unit -> !leaning.isEmpty() && !isIn(unit, leaning.get(0)))
                .ifPresent(unit -> {
                    double atLeast = IN_TIME_AT_LEAST * leaning.get(0).score();
                    leaning.removeIf(match -> match.key().equals(unit.key()) && match.score() < atLeast);
                    if (leaning.stream().noneMatch(match -> match.key().equals(unit.key()))) {
                        leaning.add(new Match(unit.key(), atLeast));
                        leaning.sort(Match.BEST_FIRST);
                    }
                });
        return leaning;
    }

    private static double factor(Place place, List<QuestionKind> kinds, Optional<Place> milestone) {
        double factor = kinds.stream()
                .mapToDouble(kind -> kind.factor(place.section().number()))
                .max()
                .orElse(1);
        boolean inTime = milestone.map(at -> at.unit().equals(place.unit())).orElse(false);
        return inTime ? factor * IN_TIME : factor;
    }

    /** The unit itself comes first where several of its points would do. */
    private List<Match> withUnit(List<Match> matches) {
        if (matches.isEmpty() || place(matches.get(0)).entry().isEmpty()) {
            return matches;
        }
        Match best = matches.get(0);
        Place unit = place(best);
        boolean another = matches.stream()
                .skip(1)
                .takeWhile(match -> match.score() >= SIBLING * best.score())
                .anyMatch(match -> isIn(unit, match));
        if (!another) {
            return matches;
        }
        List<Match> withUnit = new ArrayList<>(matches);
        String key = unit.unit().key();
        withUnit.removeIf(match -> match.key().equals(key));
        withUnit.add(0, new Match(key, best.score()));
        return withUnit;
    }

    private boolean isIn(Place unit, Match match) {
        return place(match).unit().equals(unit.unit());
    }

    /** The milestone that a time named in the question falls into. */
    Optional<Place> milestone(String question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ElapsedTime.daysIn(question, today).flatMap(this::milestoneAfter);
    }

    /** The first milestone that is not over after so many days. */
    Optional<Place> milestoneAfter(int days) {
        return places.values().stream()
                .filter(place -> place.entry().isEmpty())
                .filter(place -> place.unit()
                        .milestone()
                        .filter(milestone -> ElapsedTime.isWithin(days, milestone))
                        .isPresent())
                .min(Comparator.comparingInt(
                        place -> ElapsedTime.days(place.unit().milestone().orElse(Period.ZERO))));
    }

    /** What a match stands for. */
    Place place(Match match) {
        Place place = places.get(match.key());
        if (place == null) {
            throw new IllegalStateException("the index names " + match.key() + ", which the blueprint does not have");
        }
        return place;
    }
}
