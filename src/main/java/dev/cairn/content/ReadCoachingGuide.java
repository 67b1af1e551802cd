package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.content.CoachingGuide.Kind;
import dev.cairn.content.CoachingGuide.Matcher;
import dev.cairn.content.CoachingGuide.Published;
import dev.cairn.content.CoachingGuide.Replaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the files of {@code coaching/}; all of them count together, so that an organisation can add its own. */
final class ReadCoachingGuide {
    private final List<ContentFile> files;
    private final boolean complete;

    ReadCoachingGuide(ContentFiles all) throws IOException {
        ContentFiles.Read read = all.read("coaching", "coaching");
        files = read.files();
        complete = read.complete();
    }

    void check(ContentRules rules) {
        rules.coaching(files, complete);
    }

    /** To be called only where there was no fault. */
    CoachingGuide read() {
        Map<String, List<String>> lists = new HashMap<>();
        List<CoachingGuide.Rule> rules = new ArrayList<>();
        for (ContentFile file : files) {
            JsonNode its = file.root().path("lists");
            its.properties().forEach(list -> lists.put(list.getKey(), file.texts(its, list.getKey())));
            file.root().path("rules").forEach(rule -> rules.add(rule(file, rule)));
        }
        return new CoachingGuide(lists, rules);
    }

    private static CoachingGuide.Rule rule(ContentFile file, JsonNode rule) {
        JsonNode published = rule.path("published");
        return new CoachingGuide.Rule(
                file.text(rule, "id"),
                file.text(rule, "about"),
                file.text(rule, "title"),
                rule.path("usefulness").asInt(),
                matchers(file, rule.path("when")),
                file.text(rule, "why"),
                file.text(rule, "source"),
                published.isObject()
                        ? Optional.of(new Published(file.text(published, "title"), file.text(published, "url")))
                        : Optional.empty(),
                file.texts(rule, "rewrites"),
                rule.path("replaces").isTextual()
                        ? Replaces.valueOf(file.text(rule, "replaces").toUpperCase(Locale.ROOT))
                        : Replaces.SENTENCE,
                file.text(rule, "advice"),
                file.texts(rule, "notices"),
                file.texts(rule, "leaves"));
    }

    private static List<Matcher> matchers(ContentFile file, JsonNode list) {
        List<Matcher> all = new ArrayList<>();
        list.forEach(each -> all.add(new Matcher(kind(file, each), matchers(file, each.path("unless")))));
        return all;
    }

    private static Kind kind(ContentFile file, JsonNode matcher) {
        if (matcher.has("words")) {
            return new CoachingGuide.Patterns(file.texts(matcher, "words"), file.texts(matcher, "except"));
        }
        if (matcher.has("structure")) {
            return new CoachingGuide.Structure(file.text(matcher, "structure"));
        }
        if (matcher.has("length")) {
            JsonNode length = matcher.path("length");
            return new CoachingGuide.Length(
                    length.path("words-over").asInt(),
                    length.path("words-under").asInt(),
                    length.path("paragraph-over").asInt());
        }
        if (matcher.has("capitals")) {
            return new CoachingGuide.Capitals(matcher.path("capitals").asInt());
        }
        if (matcher.has("marks")) {
            return new CoachingGuide.Marks(matcher.path("marks").asInt());
        }
        if (matcher.has("label")) {
            return new CoachingGuide.Labels(file.texts(matcher, "label"));
        }
        if (matcher.has("sentence")) {
            return new CoachingGuide.OneSentence(matchers(file, matcher.path("sentence")));
        }
        return matcher.has("all")
                ? new CoachingGuide.AllOf(matchers(file, matcher.path("all")))
                : new CoachingGuide.AnyOf(matchers(file, matcher.path("any")));
    }
}
