package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of {@code postmortem/}: three, each by its name. */
final class ReadPostmortemGuide {
    private final Optional<ContentFile> severities;
    private final Optional<ContentFile> actions;
    private final Optional<ContentFile> blameless;

    ReadPostmortemGuide(ContentFiles files) throws IOException {
        severities = files.one("postmortem/severities.yaml", "severities");
        actions = files.one("postmortem/actions.yaml", "actions");
        blameless = files.one("postmortem/blameless.yaml", "blameless");
    }

    void check(ContentRules rules) {
        severities.ifPresent(rules::severities);
        blameless.ifPresent(rules::blameless);
    }

    /** To be called only where there was no fault. */
    PostmortemGuide read() {
        return new PostmortemGuide(
                severities(severities.orElseThrow()),
                actions(actions.orElseThrow()),
                blameless(blameless.orElseThrow()));
    }

    private static List<Severity> severities(ContentFile file) {
        List<Severity> all = new ArrayList<>();
        for (JsonNode severity : file.root().path("severities")) {
            all.add(new Severity(
                    file.text(severity, "id"),
                    file.text(severity, "title"),
                    severity.path("due-days").asInt()));
        }
        return all;
    }

    private static ActionGuide actions(ContentFile file) {
        JsonNode root = file.root();
        return new ActionGuide(
                file.texts(root, "verbs"),
                file.texts(root, "measured"),
                file.texts(root, "goals"),
                file.texts(root, "assured"),
                file.texts(root, "thinking"),
                file.texts(root, "light"),
                file.texts(root, "artefacts"),
                file.texts(root, "generic"),
                file.texts(root, "hollow"),
                file.texts(root, "wishes"),
                file.texts(root, "fillers"),
                file.texts(root, "people"),
                file.texts(root, "conditions"),
                file.texts(root, "figures"));
    }

    private static BlamelessGuide blameless(ContentFile file) {
        JsonNode root = file.root();
        JsonNode people = root.path("people");
        Map<String, List<String>> lists = new HashMap<>();
        root.path("lists")
                .properties()
                .forEach(list -> lists.put(list.getKey(), file.texts(root.path("lists"), list.getKey())));
        List<BlamelessGuide.Rule> rules = new ArrayList<>();
        for (JsonNode rule : root.path("rules")) {
            rules.add(new BlamelessGuide.Rule(
                    file.text(rule, "id"),
                    file.texts(rule, "notices"),
                    file.texts(rule, "unless"),
                    file.text(rule, "why"),
                    file.text(rule, "source"),
                    file.text(rule, "ask"),
                    file.texts(rule, "flags"),
                    file.texts(rule, "leaves")));
        }
        return new BlamelessGuide(
                new BlamelessGuide.People(
                        file.texts(people, "speakers"),
                        file.texts(people, "others"),
                        file.texts(people, "before"),
                        file.texts(people, "they"),
                        words(file.text(people, "names")),
                        words(file.text(people, "things"))),
                file.texts(root, "between"),
                file.texts(root, "openers"),
                lists,
                rules);
    }

    private static Set<String> words(String spaced) {
        return new LinkedHashSet<>(List.of(spaced.split("\\s+", -1)));
    }
}
