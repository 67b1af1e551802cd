package dev.cairn.coaching;

import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.CoachingGuide;
import dev.cairn.content.CoachingGuide.Replaces;
import dev.cairn.content.Content;
import dev.cairn.conversation.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a draft of a review comment, by the rules of {@code prompts/coaching/}. */
public final class CoachComment {
    /** More would read as a reproof. */
    private static final int MOST = 3;

    private static final int QUOTED = 80;

    private final ReadComment reader;
    private final ReadSentence sentences;
    private final FillTemplate templates;
    private final List<Rule> rules;

    public CoachComment(Content content) {
        Vocabulary vocabulary = new Vocabulary(content);
        ReadMatcher matchers = new ReadMatcher(vocabulary);
        Map<String, Place> places = content.blueprint().places();
        reader = new ReadComment(vocabulary);
        sentences = new ReadSentence(vocabulary);
        templates = new FillTemplate(vocabulary);
        rules = content.coaching().rules().stream()
                .map(rule -> new Rule(
                        rule,
                        About.valueOf(rule.about().toUpperCase(Locale.ROOT)),
                        matchers.any(rule.when()),
                        citation(rule, places)))
                .sorted(Comparator.comparingInt(rule -> -rule.words().usefulness()))
                .toList();
    }

    private record Rule(CoachingGuide.Rule words, About about, Look look, String citation) {}

    /** @param all every place the rule has noticed; the first is spoken of */
    private record Found(Rule rule, Span span, List<Span> all) {}

    private static String citation(CoachingGuide.Rule rule, Map<String, Place> places) {
        String blueprint =
                Objects.requireNonNull(places.get(rule.source()), rule::source).citation();
        return rule.published()
                .map(other -> blueprint + "; " + other.title() + ", " + other.url())
                .orElse(blueprint);
    }

    /** What may be said of a comment, whatever is typed. The first 20,000 characters count. */
    public Coaching on(String comment) {
        Analysis analysis = analysed(comment);
        List<Found> found = found(analysis);
        return new Coaching(
                comment,
                found.stream().map(each -> hint(each, analysis)).toList(),
                rewritten(analysis, found),
                saysWhatAndWhy(analysis.readings()));
    }

    private static boolean saysWhatAndWhy(List<Reading> readings) {
        return readings.stream().anyMatch(each -> each.request().isPresent())
                && readings.stream().anyMatch(Reading::reason);
    }

    /** Which of their own examples the rules judge wrongly, as sentences for whoever writes rules. */
    public List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        for (Rule rule : rules) {
            rule.words().notices().stream()
                    .filter(example -> look(rule, analysed(example)).isEmpty())
                    .forEach(example ->
                            wrong.add("the coaching rule " + rule.words().id() + " does not notice its own example “"
                                    + example + "”; widen its matchers or change the example"));
            for (String example : rule.words().leaves()) {
                Analysis analysis = analysed(example);
                look(rule, analysis).stream()
                        .findFirst()
                        .ifPresent(span -> wrong.add("the coaching rule "
                                + rule.words().id() + " should leave “" + example + "” alone but notices “"
                                + span.of(example) + "”; add an exception or change the example"));
            }
        }
        return wrong;
    }

    private Analysis analysed(String text) {
        Comment comment = reader.read(text);
        return new Analysis(
                comment,
                comment.sentences().stream()
                        .map(each -> sentences.read(comment, each))
                        .toList());
    }

    private static List<Span> look(Rule rule, Analysis analysis) {
        return analysis.readings().isEmpty() ? List.of() : rule.look().in(analysis.whole());
    }

    private List<Found> found(Analysis analysis) {
        List<Found> found = new ArrayList<>();
        Set<About> spoken = new HashSet<>();
        for (Rule rule : rules) {
            if (found.size() == MOST || spoken.contains(rule.about())) {
                continue;
            }
            List<Span> all = look(rule, analysis);
            all.stream()
                    .filter(span -> found.stream()
                            .noneMatch(other -> other.rule().about() != About.TONE
                                    && other.span().sameAs(span)))
                    .findFirst()
                    .ifPresent(span -> {
                        found.add(new Found(rule, span, all));
                        spoken.add(rule.about());
                    });
        }
        return found;
    }

    private CoachHint hint(Found found, Analysis analysis) {
        CoachingGuide.Rule rule = found.rule().words();
        String suggestion = rewrite(found, analysis)
                .or(() -> templates.fill(rule.advice(), analysis, found.span(), found.all()))
                .orElse(rule.advice());
        return new CoachHint(
                rule.id(),
                found.rule().about(),
                TypedText.shortened(found.span().of(analysis.comment().text()), QUOTED),
                rule.why(),
                found.rule().citation(),
                suggestion);
    }

    private Optional<String> rewrite(Found found, Analysis analysis) {
        return found.rule().words().rewrites().stream()
                .flatMap(template -> templates.fill(template, analysis, found.span(), found.all()).stream())
                .findFirst();
    }

    /** One rewrite after the other, each on what the one before has made: two may concern the same sentence. */
    private Optional<String> rewritten(Analysis typed, List<Found> first) {
        Set<String> open = first.stream().map(each -> each.rule().words().id()).collect(Collectors.toSet());
        Analysis analysis = typed;
        List<Found> found = first;
        for (int round = 0; round < MOST; round++) {
            Optional<String> better = Optional.empty();
            for (Found each : found) {
                if (better.isEmpty() && open.contains(each.rule().words().id())) {
                    Analysis now = analysis;
                    better = rewrite(each, now).map(words -> replaced(each, now, words));
                    if (better.isPresent()) {
                        open.remove(each.rule().words().id());
                    }
                }
            }
            if (better.isEmpty() || open.isEmpty()) {
                return result(typed, better.orElse(analysis.comment().text()));
            }
            analysis = analysed(better.get());
            found = found(analysis);
        }
        return result(typed, analysis.comment().text());
    }

    private static Optional<String> result(Analysis typed, String better) {
        return Optional.of(better).filter(text -> !text.equals(typed.comment().text()));
    }

    private static String replaced(Found found, Analysis analysis, String words) {
        Replaces replaces = found.rule().words().replaces();
        String text = analysis.comment().text();
        Span span = switch (replaces) {
            case WORDS -> found.span();
            case SENTENCE ->
                analysis.readings()
                        .get(analysis.sentenceAt(found.span().from()))
                        .sentence()
                        .span();
            case REMARK ->
                analysis.readings()
                        .get(analysis.sentenceAt(found.span().from()))
                        .sentence()
                        .remark();
            case COMMENT -> new Span(0, text.length());
        };
        return text.substring(0, span.from()) + words + text.substring(span.to());
    }
}
