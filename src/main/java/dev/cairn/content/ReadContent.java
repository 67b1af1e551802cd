package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
        ContentFiles.Read checkIns = files.read("checkins", "checkin");
        ContentFiles.Read checklists = files.read("checklists", "checklist");

        ContentRules rules = new ContentRules(faults, blueprint.complete());
        blueprint.files().forEach(rules::blueprint);
        checkIns.files().forEach(rules::checkIn);
        checklists.files().forEach(rules::checklist);
        if (!faults.isEmpty()) {
            throw new ContentFaults(faults.stream().sorted().distinct().toList());
        }
        return new Content(
                new Blueprint(
                        blueprint.files().stream().map(ReadContent::section).toList()),
                checkIns.files().stream()
                        .map(ReadContent::checkIn)
                        .sorted(Comparator.comparingInt(CheckInPrompt::days))
                        .toList(),
                checklists.files().stream().map(ReadContent::checklist).toList());
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
                metric(file, unit),
                decision(file, unit),
                file.texts(unit, "asked"),
                each(
                        unit.path("entries"),
                        entry -> new Entry(
                                file.text(entry, "key"),
                                file.text(entry, "title"),
                                file.text(entry, "text"),
                                file.texts(entry, "asked"))));
    }

    private static Optional<Metric> metric(ContentFile file, JsonNode unit) {
        JsonNode metric = unit.path("metric");
        return metric.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Metric(
                        file.text(metric, "measures"),
                        file.text(metric, "why"),
                        file.text(metric, "target"),
                        file.text(metric, "frequency")));
    }

    private static Optional<DecisionLevel> decision(ContentFile file, JsonNode unit) {
        return unit.has("decision")
                ? Optional.of(DecisionLevel.valueOf(
                        file.text(unit, "decision").toUpperCase(Locale.ROOT).replace('-', '_')))
                : Optional.empty();
    }

    private static CheckInPrompt checkIn(ContentFile file) {
        JsonNode root = file.root();
        return new CheckInPrompt(
                file.text(root, "milestone"),
                root.path("days").asInt(),
                file.text(root, "title"),
                file.text(root, "opening"),
                file.texts(root, "goals"),
                file.texts(root, "questions"));
    }

    private static ChecklistTemplate checklist(ContentFile file) {
        JsonNode root = file.root();
        return new ChecklistTemplate(
                file.text(root, "id"),
                file.text(root, "title"),
                file.text(root, "intro"),
                each(
                        root.path("rows"),
                        row -> new ChecklistTemplate.Row(
                                file.text(row, "id"),
                                Optional.of(file.text(row, "phase")).filter(phase -> !phase.isEmpty()),
                                file.text(row, "look-for"),
                                file.text(row, "why"),
                                file.text(row, "source"))));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> made) {
        List<T> all = new ArrayList<>();
        list.forEach(item -> all.add(made.apply(item)));
        return all;
    }
}
