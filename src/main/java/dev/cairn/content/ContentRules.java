package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.conversation.DidYouMean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What no schema can say: nothing is there twice, keys stand where they belong, and references lead somewhere. */
final class ContentRules {
    private static final int MOST_CHECK_INS = 10;
    private static final int MOST_KINDS = 30;
    /** The list that kinds of change add rows to. */
    private static final String REVIEW = "code-review";
    /** What /review does otherwise when one of these follows it. */
    private static final Set<String> WORDS_OF_REVIEW = Set.of("help", "coach", "practice", "hints");

    private static final List<String> MATCHERS =
            List.of("words", "structure", "length", "capitals", "marks", "label", "all", "any", "sentence");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private final List<ContentFault> faults;
    /** Where each key was first seen, so that the second can name it. */
    private final Map<String, String> seen = new HashMap<>();

    private final Set<String> keys = new HashSet<>();
    private final Set<String> sections = new HashSet<>();
    private final boolean everySectionRead;

    /** The rows that may stand in one review list, by their ids. */
    private final Map<String, SeenRow> reviewRows = new HashMap<>();

    /** Where a row was first seen, and what it says. */
    private record SeenRow(String file, int line, List<String> says) {}

    /**
     * @param everySectionRead whether the keys are all there are; else a reference to a section not seen may be good
     */
    ContentRules(List<ContentFault> faults, boolean everySectionRead) {
        this.faults = faults;
        this.everySectionRead = everySectionRead;
    }

    /** Blueprint files come first: the others refer to them. */
    void blueprint(ContentFile file) {
        String number = file.text(file.root(), "section");
        sections.add(number);
        once(file, file.root().path("section"), "section " + number);
        for (JsonNode unit : file.root().path("units")) {
            key(file, unit.path("key"), number + ".");
            for (JsonNode entry : unit.path("entries")) {
                key(file, entry.path("key"), file.text(unit, "key") + ".");
            }
        }
    }

    void checkIn(ContentFile file) {
        JsonNode milestone = file.root().path("milestone");
        once(file, milestone, "milestone " + milestone.asText());
        file.root().path("goals").forEach(goal -> refersTo(file, goal));
    }

    /** A form offers them all as one group of boxes, and Slack allows so many. */
    void fitOneForm(List<ContentFile> checkIns) {
        checkIns.stream()
                .skip(MOST_CHECK_INS)
                .forEach(file -> faults.add(new ContentFault(
                        file.name(), 0, "there are more than " + MOST_CHECK_INS + " check-ins; remove some")));
    }

    void checklist(ContentFile file) {
        String id = file.text(file.root(), "id");
        once(file, file.root().path("id"), "checklist " + id);
        for (JsonNode row : file.root().path("rows")) {
            once(file, row.path("id"), "row " + id + "/" + file.text(row, "id"));
            refersTo(file, row.path("source"));
            if (id.equals(REVIEW)) {
                sameRow(file, row);
            }
        }
    }

    /** The list of reviews comes first: kinds add to it. */
    void kindOfChange(ContentFile file) {
        String id = file.text(file.root(), "id");
        once(file, file.root().path("id"), "kind of change " + id);
        for (JsonNode word : file.root().path("words")) {
            once(file, word, "the word “" + word.asText() + "” for a kind of change");
            if (WORDS_OF_REVIEW.contains(word.asText())) {
                faults.add(file.fault(word, "/review " + word.asText() + " does something else; leave this word out"));
            }
        }
        for (JsonNode row : file.root().path("rows")) {
            once(file, row.path("id"), "row " + id + "/" + file.text(row, "id") + " of a kind of change");
            refersTo(file, row.path("source"));
            sameRow(file, row);
        }
    }

    /** A row that several kinds have stands once in a list, so it must say the same in each. */
    private void sameRow(ContentFile file, JsonNode row) {
        if (!row.path("id").isTextual()) {
            return;
        }
        List<String> says = List.of(file.text(row, "look-for"), file.text(row, "why"), file.text(row, "source"));
        SeenRow seenRow = new SeenRow(file.name(), ContentFile.line(row.path("id")), says);
        SeenRow before = reviewRows.putIfAbsent(file.text(row, "id"), seenRow);
        // Twice in one file is a fault of another kind.
        if (before != null
                && !before.file().equals(file.name())
                && !before.says().equals(says)) {
            faults.add(file.fault(
                    row.path("id"),
                    "row " + file.text(row, "id") + " says something else in " + before.file() + ":" + before.line()
                            + "; write the same in both, or give one of them another id"));
        }
    }

    /** The form of /review offers them in groups of ten boxes; more than three would be picked by nobody. */
    void fitReviewForm(List<ContentFile> kinds) {
        kinds.stream()
                .skip(MOST_KINDS)
                .forEach(file -> faults.add(new ContentFault(
                        file.name(), 0, "there are more than " + MOST_KINDS + " kinds of change; remove some")));
    }

    void severities(ContentFile file) {
        for (JsonNode severity : file.root().path("severities")) {
            once(file, severity.path("id"), "severity " + file.text(severity, "id"));
        }
    }

    void blameless(ContentFile file) {
        Set<String> lists = new HashSet<>(BlamelessGuide.SLOTS);
        file.root().path("lists").fieldNames().forEachRemaining(lists::add);
        for (JsonNode rule : file.root().path("rules")) {
            once(file, rule.path("id"), "rule " + file.text(rule, "id"));
            refersTo(file, rule.path("source"));
            rule.path("notices").forEach(notice -> usesLists(file, notice, lists));
            rule.path("unless").forEach(notice -> usesLists(file, notice, lists));
        }
    }

    /** @param complete whether every file could be read; else a list not seen may be there */
    void coaching(List<ContentFile> files, boolean complete) {
        Set<String> lists = new HashSet<>(CoachingGuide.SLOTS);
        for (ContentFile file : files) {
            for (Map.Entry<String, JsonNode> list : file.root().path("lists").properties()) {
                lists.add(list.getKey());
                if (CoachingGuide.SLOTS.contains(list.getKey())) {
                    faults.add(file.fault(
                            list.getValue(),
                            "{" + list.getKey() + "} has a meaning of its own; name this list otherwise"));
                } else if (list.getValue().isArray()) {
                    onceAt(file, list.getValue(), "coaching list " + list.getKey());
                }
            }
        }
        if (complete) {
            CoachingGuide.NEEDED_LISTS.stream()
                    .filter(needed -> !lists.contains(needed))
                    .forEach(
                            needed -> faults.add(
                                    new ContentFault(
                                            "coaching",
                                            0,
                                            "the list " + needed
                                                    + " is missing; copy it from the content that comes with Cairn, under lists of any file here")));
        }
        for (ContentFile file : files) {
            for (JsonNode rule : file.root().path("rules")) {
                once(file, rule.path("id"), "coaching rule " + file.text(rule, "id"));
                refersTo(file, rule.path("source"));
                matchers(file, rule.path("when"), complete ? Optional.of(lists) : Optional.empty());
                rule.path("rewrites").forEach(template -> blanks(file, template));
                blanks(file, rule.path("advice"));
            }
        }
    }

    private void matchers(ContentFile file, JsonNode matchers, Optional<Set<String>> lists) {
        for (JsonNode matcher : matchers) {
            List<String> kinds = MATCHERS.stream().filter(matcher::has).toList();
            if (matcher.isObject() && kinds.size() != 1) {
                faults.add(file.fault(
                        matcher,
                        "a matcher is of one kind, not of " + (kinds.isEmpty() ? "none" : String.join(" and ", kinds))
                                + "; write one of " + String.join(", ", MATCHERS)
                                + ", and put several under all, any or sentence"));
            }
            if (matcher.has("except") && !matcher.has("words")) {
                faults.add(file.fault(matcher, "except belongs beside words; write unless here"));
            }
            lists.ifPresent(known -> {
                matcher.path("words").forEach(pattern -> usesLists(file, pattern, known));
                matcher.path("except").forEach(pattern -> usesLists(file, pattern, known));
            });
            for (String inner : List.of("all", "any", "sentence", "unless")) {
                matchers(file, matcher.path(inner), lists);
            }
        }
    }

    private void blanks(ContentFile file, JsonNode template) {
        IN_BRACES
                .matcher(template.asText())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !CoachingGuide.BLANKS.contains(name))
                .forEach(name -> faults.add(file.fault(
                        template,
                        "nothing is called {" + name + "}"
                                + DidYouMean.closest(name, CoachingGuide.BLANKS)
                                        .map(known -> "; did you mean {" + known + "}?")
                                        .orElse("; there are "
                                                + CoachingGuide.BLANKS.stream()
                                                        .sorted()
                                                        .map(known -> "{" + known + "}")
                                                        .collect(Collectors.joining(", "))))));
    }

    private void usesLists(ContentFile file, JsonNode notice, Set<String> lists) {
        IN_BRACES
                .matcher(notice.asText())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !lists.contains(name))
                .forEach(name -> faults.add(file.fault(
                        notice,
                        "there is no list {" + name + "}"
                                + DidYouMean.closest(name, lists)
                                        .map(known -> "; did you mean {" + known + "}?")
                                        .orElse("; add it under lists"))));
    }

    private void key(ContentFile file, JsonNode key, String start) {
        // What is missing or no text the schema has complained of already; so below.
        if (!key.isTextual()) {
            return;
        }
        keys.add(key.asText());
        once(file, key, "key " + key.asText());
        if (!key.asText().startsWith(start)) {
            faults.add(file.fault(
                    key, "key " + key.asText() + " must begin with " + start + " because of where it stands"));
        }
    }

    /** Complains where this was there before, in whichever file. */
    void once(ContentFile file, JsonNode at, String what) {
        if (at.isValueNode()) {
            onceAt(file, at, what);
        }
    }

    private void onceAt(ContentFile file, JsonNode at, String what) {
        String here = file.name() + ":" + ContentFile.line(at);
        String before = seen.putIfAbsent(what, here);
        if (before != null) {
            faults.add(file.fault(at, what + " is there twice, first in " + before + "; keep one"));
        }
    }

    /** Complains where no blueprint entry has that key. */
    void refersTo(ContentFile file, JsonNode reference) {
        String key = reference.asText();
        String section = key.replaceFirst("\\..*", "");
        if (!reference.isTextual() || keys.contains(key) || !(everySectionRead || sections.contains(section))) {
            return;
        }
        String near = DidYouMean.closest(key, keys)
                .map(known -> "; did you mean " + known + "?")
                .orElse("; see the files in blueprint/ for the keys there are");
        faults.add(file.fault(reference, "no blueprint entry has the key " + key + near));
    }
}
