package dev.cairn.answer;

import dev.cairn.answer.BlueprintIndex.Match;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.NotAnswered;
import dev.cairn.content.Vocabulary;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers a question from the blueprint, or says that the blueprint does not. */
public final class AnswerQuestion {
    /**
     * What share of a question an answer must speak of; more where it speaks of few things, because one missing then
     * changes what is asked. Measured, see docs/RATIONALE.md.
     */
    private static final double ENOUGH = 0.12;

    private static final double ENOUGH_OF_FEW = 0.25;
    private static final int FEW = 5;
    /** A further passage is shown when it is nearly as good as the first. */
    private static final double NEARLY = 0.6;
    /** How much more the milestone counts that a named time falls in. */
    private static final double IN_TIME = 1.2;

    private static final int MOST_PASSAGES = 3;
    private static final int EXPLAINED = 8;

    private final Map<String, Place> places;
    private final Map<String, NotAnswered> notAnswered;
    private final BlueprintIndex index;
    private final ReadQuestion read;
    private final InstantSource clock;

    public AnswerQuestion(
            Blueprint blueprint, Vocabulary vocabulary, List<NotAnswered> notAnswered, InstantSource clock) {
        this.places = blueprint.places();
        this.notAnswered = notAnswered.stream()
                .collect(Collectors.toMap(topic -> BlueprintIndex.NOT_ANSWERED + topic.topic(), Function.identity()));
        Shorthand shorthand = new Shorthand(vocabulary.shorthand());
        this.index = new BlueprintIndex(blueprint, notAnswered, shorthand);
        this.read = new ReadQuestion(vocabulary, shorthand, new Spelling(index.reader(), BlueprintIndex.WRITTEN));
        this.clock = clock;
    }

    /** The answer to a question of any length, as typed; never throws for what people type. */
    public Answer answer(String question) {
        List<String> parts = QuestionParts.of(question);
        if (parts.size() > 1) {
            List<List<Passage>> found = parts.stream()
                    .map(this::one)
                    .filter(Answer.Found.class::isInstance)
                    .map(answer -> ((Answer.Found) answer).passages())
                    .toList();
            if (found.size() > 1) {
                return new Answer.Found(inTurn(found));
            }
        }
        return one(question);
    }

    private Answer one(String question) {
        List<Concept> asked = read.read(question);
        List<Match> matches = ranked(question, asked);
        if (matches.isEmpty()) {
            return new Answer.Unknown(List.of(), Optional.empty());
        }
        Match best = matches.get(0);
        if (best.isNotAnswered()) {
            return new Answer.Unknown(List.of(), Optional.ofNullable(notAnswered.get(best.key())));
        }
        List<Match> answered =
                matches.stream().filter(match -> !match.isNotAnswered()).toList();
        if (best.covered() < (asked.size() <= FEW ? ENOUGH_OF_FEW : ENOUGH)) {
            return new Answer.Unknown(passages(answered, 0), Optional.empty());
        }
        return new Answer.Found(passages(answered, best.score() * NEARLY));
    }

    /** Why the question is answered as it is, line by line, for whoever keeps the content. */
    public List<String> explain(String question) {
        List<String> lines = new ArrayList<>();
        for (String part : QuestionParts.of(question)) {
            lines.add("Question: " + part);
            List<Concept> asked = read.read(part);
            asked.forEach(concept -> lines.add("  speaks of " + concept));
            QuestionKind.of(part).forEach(kind -> lines.add("  asks for " + kind));
            milestone(part).ifPresent(place -> lines.add("  names a time that falls into " + place.key()));
            ranked(part, asked).stream()
                    .limit(EXPLAINED)
                    .forEach(match -> lines.add(String.format(
                            Locale.ROOT,
                            "  %s: score %.2f, speaks of %.0f%% of the question",
                            match.key(),
                            match.score(),
                            100 * match.covered())));
        }
        return lines;
    }

    /** With what the kind of question and a time named in it say. */
    private List<Match> ranked(String question, List<Concept> asked) {
        List<QuestionKind> kinds = QuestionKind.of(question);
        Optional<Place> milestone = milestone(question);
        return index.search(asked).stream()
                .map(match -> match.isNotAnswered() ? match : match.times(factor(place(match.key()), kinds, milestone)))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
    }

    private static double factor(Place place, List<QuestionKind> kinds, Optional<Place> milestone) {
        double factor = kinds.stream()
                .mapToDouble(kind -> kind.factor(place.section().number()))
                .max()
                .orElse(1);
        boolean inTime = milestone.map(at -> at.unit().equals(place.unit())).orElse(false);
        return inTime ? factor * IN_TIME : factor;
    }

    /** The milestone that a time named in the question falls into. */
    private Optional<Place> milestone(String question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ElapsedTime.daysIn(question, today).flatMap(this::milestoneAt);
    }

    /** The goals to work towards after so many days in the role; empty when the last of them lie behind. */
    Optional<Passage> milestoneAfter(int days) {
        return milestoneAt(days).map(Passage::new);
    }

    /** The first milestone that is not over after so many days. */
    private Optional<Place> milestoneAt(int days) {
        return places.values().stream()
                .filter(place -> place.entry().isEmpty())
                .filter(place -> place.unit()
                        .milestone()
                        .filter(milestone -> ElapsedTime.isWithin(days, milestone))
                        .isPresent())
                .min(Comparator.comparingInt(
                        place -> ElapsedTime.days(place.unit().milestone().orElse(Period.ZERO))));
    }

    /** The passage with this key, where the content still has it. */
    public Optional<Passage> passage(String key) {
        return Optional.ofNullable(places.get(key)).map(Passage::new);
    }

    /** The best of each question, then the second of each. */
    private static List<Passage> inTurn(List<List<Passage>> found) {
        List<Passage> passages = new ArrayList<>();
        for (int turn = 0; turn < MOST_PASSAGES; turn++) {
            for (List<Passage> one : found) {
                if (turn < one.size()
                        && passages.size() < MOST_PASSAGES
                        && isNew(passages, one.get(turn).key())) {
                    passages.add(one.get(turn));
                }
            }
        }
        return passages;
    }

    /** The best passages, none of them part of another. */
    private List<Passage> passages(List<Match> matches, double atLeast) {
        List<Passage> passages = new ArrayList<>();
        for (Match match : matches) {
            if (match.score() < atLeast || passages.size() == MOST_PASSAGES) {
                break;
            }
            if (isNew(passages, match.key())) {
                passages.add(new Passage(place(match.key())));
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

    private static boolean isNew(List<Passage> shown, String key) {
        return shown.stream().noneMatch(one -> overlap(one.key(), key));
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
