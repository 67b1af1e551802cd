package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.content.Blueprint.DecisionLevel;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Metric;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.conversation.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a content folder whole, or says everything that is wrong with it. */
public final class ReadContent {
    private final List<ContentFault> faults = new ArrayList<>();
    /** Where each key was first seen, so that the second can name it. */
    private final Map<String, String> seen = new HashMap<>();

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
        List<ContentFile> blueprintFiles = files.read("blueprint", "blueprint");
        List<ContentFile> checkInFiles = files.read("checkins", "checkin");
        List<ContentFile> checklistFiles = files.read("checklists", "checklist");

        List<Section> sections = blueprintFiles.stream().map(this::section).toList();
        Blueprint blueprint = new Blueprint(sections);
        // While a blueprint file is unreadable, its keys are unknown: complaining about them would bury the real fault.
        Optional<Set<String>> keys =
                faults.isEmpty() ? Optional.of(blueprint.places().keySet()) : Optional.empty();
        List<CheckInPrompt> checkIns =
                checkInFiles.stream().map(file -> checkIn(file, keys)).toList();
        List<ChecklistTemplate> checklists =
                checklistFiles.stream().map(file -> checklist(file, keys)).toList();
        if (!faults.isEmpty()) {
            throw new ContentFaults(faults.stream().sorted().distinct().toList());
        }
        return new Content(
                blueprint,
                checkIns.stream()
                        .sorted(Comparator.comparingInt(CheckInPrompt::days))
                        .toList(),
                checklists);
    }

    private Section section(ContentFile file) {
        JsonNode root = file.root();
        int number = root.path("section").asInt();
        once(file, root.path("section"), "section " + number);
        List<Unit> units = new ArrayList<>();
        for (JsonNode unit : root.path("units")) {
            units.add(unit(file, unit, number));
        }
        return new Section(number, file.text(root, "title"), file.text(root, "about"), units);
    }

    private Unit unit(ContentFile file, JsonNode unit, int section) {
        String key = file.text(unit, "key");
        once(file, unit.path("key"), "key " + key);
        begins(file, unit.path("key"), section + ".");
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : unit.path("entries")) {
            once(file, entry.path("key"), "key " + file.text(entry, "key"));
            begins(file, entry.path("key"), key + ".");
            entries.add(new Entry(
                    file.text(entry, "key"),
                    file.text(entry, "title"),
                    file.text(entry, "text"),
                    file.texts(entry, "asked")));
        }
        return new Unit(
                key,
                file.text(unit, "title"),
                file.text(unit, "text"),
                metric(file, unit),
                decision(file, unit),
                file.texts(unit, "asked"),
                entries);
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

    private CheckInPrompt checkIn(ContentFile file, Optional<Set<String>> keys) {
        JsonNode root = file.root();
        String milestone = file.text(root, "milestone");
        once(file, root.path("milestone"), "milestone " + milestone);
        root.path("goals").forEach(goal -> refersTo(file, goal, keys));
        return new CheckInPrompt(
                milestone,
                root.path("days").asInt(),
                file.text(root, "title"),
                file.text(root, "opening"),
                file.texts(root, "goals"),
                file.texts(root, "questions"));
    }

    private ChecklistTemplate checklist(ContentFile file, Optional<Set<String>> keys) {
        JsonNode root = file.root();
        String id = file.text(root, "id");
        once(file, root.path("id"), "checklist " + id);
        List<ChecklistTemplate.Row> rows = new ArrayList<>();
        for (JsonNode row : root.path("rows")) {
            once(file, row.path("id"), "row " + id + "/" + file.text(row, "id"));
            refersTo(file, row.path("source"), keys);
            rows.add(new ChecklistTemplate.Row(
                    file.text(row, "id"),
                    Optional.of(file.text(row, "phase")).filter(phase -> !phase.isEmpty()),
                    file.text(row, "look-for"),
                    file.text(row, "why"),
                    file.text(row, "source")));
        }
        return new ChecklistTemplate(id, file.text(root, "title"), file.text(root, "intro"), rows);
    }

    private void once(ContentFile file, JsonNode at, String what) {
        String here = file.name() + ":" + ContentFile.line(at);
        String before = seen.putIfAbsent(what, here);
        if (before != null) {
            faults.add(file.fault(at, what + " is there twice, first in " + before + "; keep one"));
        }
    }

    private void begins(ContentFile file, JsonNode key, String start) {
        if (!key.asText().startsWith(start)) {
            faults.add(file.fault(
                    key, "key " + key.asText() + " must begin with " + start + " because of where it stands"));
        }
    }

    private void refersTo(ContentFile file, JsonNode reference, Optional<Set<String>> keys) {
        if (keys.isPresent() && !keys.get().contains(reference.asText())) {
            String near = DidYouMean.closest(reference.asText(), keys.get())
                    .map(key -> "; did you mean " + key + "?")
                    .orElse("; see prompts/blueprint for the keys there are");
            faults.add(file.fault(reference, "no blueprint entry has the key " + reference.asText() + near));
        }
    }
}
