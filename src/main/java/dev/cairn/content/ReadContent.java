package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.content.Blueprint.Card;
import dev.cairn.content.Blueprint.Commonality;
import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Importance;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Skill;
import dev.cairn.content.Blueprint.Tool;
import dev.cairn.content.Blueprint.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a content folder whole, or says everything that is wrong with it. */
public final class ReadContent {
    private final List<ContentFault> faults = new ArrayList<>();

    private ReadContent() {}

    /**
     * The content of a folder laid out as {@code prompts/}.
     *
     * @throws ContentFaults when anything is wrong, with every fault
     * @throws IOException when the folder cannot be listed
     */
    public static Content from(Path folder) throws ContentFaults, IOException {
        return new ReadContent().read(folder);
    }

    private Content read(Path folder) throws ContentFaults, IOException {
        if (!Files.isDirectory(folder)) {
            throw new ContentFaults(List.of(new ContentFault(
                    folder.toString(),
                    0,
                    "there is no such folder; name one that holds blueprint/, checkins/ and checklists/")));
        }
        ContentFiles files = new ContentFiles(folder, faults);
        ContentFiles.Read blueprint = files.read("blueprint", "blueprint");
        ContentFiles.Read vocabulary = files.read("vocabulary", "vocabulary");
        ContentFiles.Read notAnswered = files.read("not-answered", "not-answered");
        ContentFiles.Read checkIns = files.read("checkins", "checkin");
        ContentFiles.Read checklists = files.read("checklists", "checklist");
        ContentFiles.Read kinds = files.readIfThere("kinds-of-change", "kind-of-change");
        ReadPostmortemGuide postmortem = new ReadPostmortemGuide(files);
        ReadPracticeGuide practice = new ReadPracticeGuide(files);
        ReadCoachingGuide coaching = new ReadCoachingGuide(files);
        Holidays holidays = new ReadHolidays(folder, faults).read();

        ContentRules rules = new ContentRules(faults, blueprint.complete());
        blueprint.files().forEach(rules::blueprint);
        checkIns.files().forEach(rules::checkIn);
        rules.fitOneForm(checkIns.files());
        checklists.files().forEach(rules::checklist);
        kinds.files().forEach(rules::kindOfChange);
        rules.fitReviewForm(kinds.files());
        postmortem.check(rules);
        practice.check(rules, faults);
        coaching.check(rules);
        if (!faults.isEmpty()) {
            throw new ContentFaults(faults.stream().sorted().distinct().toList());
        }
        return new Content(
                new Blueprint(
                        blueprint.files().stream().map(ReadContent::section).toList()),
                vocabulary(vocabulary.files()),
                notAnswered.files().stream()
                        .flatMap(file -> each(file.root().path("topics"), topic -> notAnswered(file, topic)).stream())
                        .toList(),
                checkIns.files().stream()
                        .map(ReadContent::checkIn)
                        .sorted(Comparator.comparingInt(CheckInPrompt::days))
                        .toList(),
                checklists.files().stream().map(ReadContent::checklist).toList(),
                kinds.files().stream()
                        .map(ReadContent::kindOfChange)
                        .sorted(Comparator.comparing(KindOfChange::title))
                        .toList(),
                postmortem.read(),
                practice.read(),
                coaching.read(),
                holidays);
    }

    private static Section section(ContentFile file) {
        JsonNode root = file.root();
        return new Section(
                root.path("section").asInt(),
                file.text(root, "title"),
                file.text(root, "about"),
                each(root.path("units"), unit -> unit(file, unit)));
    }

    private static Unit unit(ContentFile file, JsonNode unit) {
        return new Unit(
                file.text(unit, "key"),
                file.text(unit, "title"),
                file.text(unit, "text"),
                card(file, unit),
                maybe(file, unit, "decision").map(level -> constant(DecisionLevel.class, level)),
                maybe(file, unit, "milestone").map(ReadContent::milestone),
                file.texts(unit, "asked"),
                each(
                        unit.path("entries"),
                        entry -> new Entry(
                                file.text(entry, "key"),
                                file.text(entry, "title"),
                                file.text(entry, "text"),
                                file.texts(entry, "asked"))));
    }

    private static Optional<Card> card(ContentFile file, JsonNode unit) {
        if (unit.path("metric") instanceof ObjectNode metric) {
            return Optional.of(new Metric(
                    file.text(metric, "measures"),
                    file.text(metric, "why"),
                    file.text(metric, "target"),
                    file.text(metric, "frequency")));
        }
        if (unit.path("skill") instanceof ObjectNode skill) {
            Importance importance = constant(Importance.class, file.text(skill, "importance"));
            return Optional.of(new Skill(file.text(skill, "use"), importance));
        }
        if (unit.path("tool") instanceof ObjectNode tool) {
            return Optional.of(
                    new Tool(file.text(tool, "use"), constant(Commonality.class, file.text(tool, "common"))));
        }
        return Optional.empty();
    }

    /** The constant a schema spells in small letters with hyphens. */
    private static <E extends Enum<E>> E constant(Class<E> type, String spelled) {
        return Enum.valueOf(type, spelled.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Such as {@code 60 days} or {@code 6 months}. */
    private static Period milestone(String spelled) {
        String[] words = spelled.split(" ", -1);
        int amount = Integer.parseInt(words[0]);
        return words[1].equals("days") ? Period.ofDays(amount) : Period.ofMonths(amount);
    }

    /** All files together, so that an organisation can add one of its own. */
    private static Vocabulary vocabulary(List<ContentFile> files) {
        List<List<String>> same = new ArrayList<>();
        Map<String, List<String>> means = new HashMap<>();
        Map<String, String> shorthand = new HashMap<>();
        for (ContentFile file : files) {
            file.root().path("same").forEach(group -> same.add(each(group, JsonNode::asText)));
            file.root()
                    .path("means")
                    .properties()
                    .forEach(one -> means.merge(
                            one.getKey(),
                            each(one.getValue(), JsonNode::asText),
                            (before, more) -> Stream.concat(before.stream(), more.stream())
                                    .toList()));
            file.root()
                    .path("short")
                    .properties()
                    .forEach(one -> shorthand.put(one.getKey(), one.getValue().asText()));
        }
        return new Vocabulary(same, means, shorthand);
    }

    private static NotAnswered notAnswered(ContentFile file, JsonNode topic) {
        return new NotAnswered(
                file.text(topic, "topic"),
                file.text(topic, "title"),
                maybe(file, topic, "ask"),
                file.texts(topic, "asked"));
    }

    private static CheckInPrompt checkIn(ContentFile file) {
        JsonNode root = file.root();
        return new CheckInPrompt(
                file.text(root, "milestone"),
                root.path("days").asInt(),
                root.path("on-request").asBoolean(),
                file.text(root, "title"),
                file.text(root, "opening"),
                file.texts(root, "goals"),
                file.texts(root, "questions"));
    }

    private static ChecklistTemplate checklist(ContentFile file) {
        JsonNode root = file.root();
        return new ChecklistTemplate(
                file.text(root, "id"), file.text(root, "title"), file.text(root, "intro"), rows(file));
    }

    private static KindOfChange kindOfChange(ContentFile file) {
        JsonNode root = file.root();
        return new KindOfChange(file.text(root, "id"), file.text(root, "title"), file.texts(root, "words"), rows(file));
    }

    private static List<ChecklistTemplate.Row> rows(ContentFile file) {
        return each(
                file.root().path("rows"),
                row -> new ChecklistTemplate.Row(
                        file.text(row, "id"),
                        maybe(file, row, "phase"),
                        file.text(row, "look-for"),
                        file.text(row, "why"),
                        file.text(row, "source")));
    }

    private static Optional<String> maybe(ContentFile file, JsonNode object, String name) {
        return Optional.of(file.text(object, name)).filter(text -> !text.isEmpty());
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> made) {
        List<T> all = new ArrayList<>();
        list.forEach(item -> all.add(made.apply(item)));
        return all;
    }
}
