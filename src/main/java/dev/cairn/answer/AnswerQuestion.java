package dev.cairn.answer;

import dev.cairn.answer.BlueprintIndex.Match;
import dev.cairn.answer.Ranking.Ranked;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.NotAnswered;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers a question from the blueprint, or says that the blueprint does not. The figures were measured, see docs/RATIONALE.md. */
public final class AnswerQuestion {
    /** What share of a question an answer must speak of. */
    private static final double ENOUGH = 0.12;
    /** The same where a question speaks of few things, because one missing then changes what is asked. */
    private static final double ENOUGH_OF_FEW = 0.25;

    private static final int FEW = 5;
    /** An answer that speaks of less is offered as one of several. */
    private static final double SURE = 0.3;

    /** So much nearer than the best answer, a topic that is not answered is what was asked for. */
    private static final double NOT_ANSWERED = 1.15;
    /** So nearly as near, it makes the answer one of several. */
    private static final double PERHAPS_NOT_ANSWERED = 0.9;

    /** A topic elsewhere that is so nearly as good leaves open which is meant, unless much of the question is met. */
    private static final double TIED = 0.97;

    private static final double MUCH = 0.6;
    /** A further passage is shown when it is nearly as good as the first. */
    private static final double NEARLY = 0.6;

    private static final int MOST_PASSAGES = 3;
    private static final int MOST_TOPICS = 4;
    private static final int EXPLAINED = 8;

    private final Map<String, Place> places;
    private final Map<String, NotAnswered> notAnswered;
    private final Ranking ranking;

    public AnswerQuestion(AnswerIndex index, InstantSource clock) {
        this.places = index.places();
        this.notAnswered = index.notAnswered();
        this.ranking = index.ranking(clock);
    }

    /** The answer to a question of any length, as typed; never throws for what people type. */
    public Answer answer(String question) {
        List<String> parts = QuestionParts.of(question);
        if (parts.size() > 1) {
            List<Answer> answers = parts.stream().map(this::one).toList();
            List<List<Passage>> found = answers.stream()
                    .map(AnswerQuestion::shown)
                    .filter(passages -> !passages.isEmpty())
                    .toList();
            if (found.size() > 1 && answers.stream().anyMatch(Answer.Found.class::isInstance)) {
                return new Answer.Found(inTurn(found));
            }
        }
        return one(question);
    }

    private static List<Passage> shown(Answer answer) {
        if (answer instanceof Answer.Found found) {
            return found.passages();
        }
        return answer instanceof Answer.Ambiguous ambiguous ? ambiguous.topics() : List.of();
    }

    private Answer one(String question) {
        Ranked ranked = ranking.of(question);
        List<Match> matches = ranked.places();
        if (matches.isEmpty() || ranked.rival() > NOT_ANSWERED) {
            return new Answer.Unknown(List.of(), ranked.notAnswered().map(topic -> notAnswered.get(topic.key())));
        }
        Match best = matches.get(0);
        double covered = ranking.covered(ranked, best);
        if (covered < (ranked.asked().size() <= FEW ? ENOUGH_OF_FEW : ENOUGH)) {
            return new Answer.Unknown(passages(matches, 0, MOST_PASSAGES), Optional.empty());
        }
        if (covered < SURE || ranked.rival() > PERHAPS_NOT_ANSWERED || (covered < MUCH && isTied(matches))) {
            List<Passage> topics = passages(matches, best.score() * NEARLY, MOST_TOPICS);
            if (topics.size() > 1) {
                return new Answer.Ambiguous(topics);
            }
        }
        return new Answer.Found(passages(matches, best.score() * NEARLY, MOST_PASSAGES));
    }

    private boolean isTied(List<Match> matches) {
        Match best = matches.get(0);
        return matches.stream()
                .takeWhile(match -> match.score() >= TIED * best.score())
                .anyMatch(match ->
                        !ranking.place(match).unit().equals(ranking.place(best).unit()));
    }

    /** Why the question is answered as it is, line by line, for whoever keeps the content. */
    public List<String> explain(String question) {
        List<String> lines = new ArrayList<>();
        for (String part : QuestionParts.of(question)) {
            Ranked ranked = ranking.of(part);
            lines.add("Question: " + part);
            ranked.asked().forEach(concept -> lines.add("  speaks of " + concept));
            QuestionKind.of(part).forEach(kind -> lines.add("  asks for " + kind));
            ranking.milestone(part).ifPresent(place -> lines.add("  names a time that falls into " + place.key()));
            ranked.places().stream().limit(EXPLAINED).forEach(match -> lines.add(line(ranked, match)));
            ranked.notAnswered().ifPresent(topic -> lines.add(line(ranked, topic)));
        }
        return lines;
    }

    private String line(Ranked ranked, Match match) {
        return String.format(
                Locale.ROOT,
                "  %s: score %.2f, speaks of %.0f%% of the question",
                match.key(),
                match.score(),
                100 * ranking.covered(ranked, match));
    }

    /** The goals to work towards after so many days in the role; empty when the last of them lie behind. */
    Optional<Passage> milestoneAfter(int days) {
        return ranking.milestoneAfter(days).map(Passage::new);
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
    private List<Passage> passages(List<Match> matches, double atLeast, int most) {
        List<Passage> passages = new ArrayList<>();
        for (Match match : matches) {
            if (match.score() < atLeast || passages.size() == most) {
                break;
            }
            if (isNew(passages, match.key())) {
                passages.add(new Passage(ranking.place(match)));
            }
        }
        return passages;
    }

    private static boolean isNew(List<Passage> shown, String key) {
        return shown.stream().noneMatch(one -> overlap(one.key(), key));
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }
}
