package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.content.Content;
import dev.cairn.conversation.Markdown;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a postmortem down as Markdown, to be kept and read outside Slack. Times are in UTC and say so; people are called
 * by the names they chose.
 */
public final class ExportPostmortem {
    private static final int SLUG = 60;

    private final PostmortemStore postmortems;
    private final ChecklistStore lists;
    private final ExportedActions actions;
    private final People people;
    private final Content content;
    private final InstantSource clock;

    public ExportPostmortem(
            PostmortemStore postmortems,
            ChecklistStore lists,
            ExportedActions actions,
            People people,
            Content content,
            InstantSource clock) {
        this.postmortems = postmortems;
        this.lists = lists;
        this.actions = actions;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /** As {@code postmortem-2026-11-23-checkout-was-down.md}. */
    static String fileName(Postmortem postmortem) {
        String slug = postmortem
                .title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String day = Times.utc(postmortem.facts().started().orElse(postmortem.openedAt()))
                .substring(0, "2026-11-23".length());
        return "postmortem-" + day + "-" + slug.substring(0, Math.min(SLUG, slug.length())) + ".md";
    }

    String markdown(Postmortem postmortem) {
        List<String> parts = new ArrayList<>();
        parts.add("# Postmortem: " + Markdown.line(postmortem.title()));
        parts.add(state(postmortem) + " Written down on " + utc(clock.instant()) + ".");
        parts.add("## Facts");
        parts.add(Markdown.table(facts(postmortem)));
        durations(postmortem).ifPresent(parts::add);
        postmortem.facts().impact().ifPresent(impact -> {
            parts.add("### Impact");
            parts.add(Markdown.text(impact));
        });
        timeline(parts, postmortem);
        for (Narrative.Part part : Narrative.Part.values()) {
            parts.add("## " + part.title());
            String text = postmortem.narrative().of(part);
            parts.add(text.isEmpty() ? "Nothing is written here." : Markdown.text(text));
        }
        parts.add("## Action items");
        List<List<String>> rows = actions.rows(postmortem);
        parts.add(rows.isEmpty() ? "There are none." : Markdown.table(rows));
        lists.find(postmortem.teamId(), postmortem.id()).ifPresent(list -> checklist(parts, list));
        return String.join("\n\n", parts) + "\n";
    }

    private String state(Postmortem postmortem) {
        return postmortem
                .closing()
                .map(closing -> "Closed by " + name(closing.by()) + " on " + utc(closing.at())
                        + closing.reason()
                                .map(reason -> ", although something was missing: " + ended(Markdown.line(reason)))
                                .orElse("."))
                .orElse("Open.");
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    private List<List<String>> facts(Postmortem postmortem) {
        Facts facts = postmortem.facts();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Fact", "Value"));
        rows.add(List.of(
                "Severity",
                facts.severity().map(id -> Severities.named(content, id)).orElse("not known")));
        rows.add(List.of("Lead", typedName(postmortem.leadId())));
        for (Moment moment : Moment.values()) {
            rows.add(List.of(
                    moment.label(), facts.at(moment).map(ExportPostmortem::utc).orElse("not known")));
        }
        return rows;
    }

    private Optional<String> durations(Postmortem postmortem) {
        Optional<RestoreTarget> target = RestoreTarget.in(content.blueprint());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Measured from the start",
                "This incident",
                target.map(RestoreTarget::citation).orElse("Target")));
        rows.add(duration("Time to detect", postmortem.facts().until(Moment.DETECTED), ""));
        rows.add(duration("Time to mitigate", postmortem.facts().until(Moment.MITIGATED), ""));
        rows.add(duration(
                "Time to restore",
                postmortem.facts().until(Moment.RESOLVED),
                target.map(RestoreTarget::text).orElse("")));
        return postmortem.facts().started().map(started -> Markdown.table(rows));
    }

    private static List<String> duration(String what, Optional<Duration> duration, String target) {
        return List.of(what, duration.map(Times::words).orElse("not known"), target);
    }

    private void timeline(List<String> parts, Postmortem postmortem) {
        parts.add("## Timeline");
        List<TimelineEntry> entries = postmortems.timeline(postmortem);
        if (entries.isEmpty()) {
            parts.add("Nothing is written here.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("When (UTC)", "What happened", "Source"));
        entries.forEach(entry -> rows.add(List.of(Times.utc(entry.happenedAt()), entry.said(), source(entry))));
        parts.add(Markdown.table(rows));
    }

    private String source(TimelineEntry entry) {
        return entry.link()
                .map(Permalink::url)
                .map(url ->
                        entry.authorId().map(author -> typedName(author) + ": ").orElse("") + url)
                .orElseGet(() -> "added by " + typedName(entry.addedBy()));
    }

    private void checklist(List<String> parts, Checklist list) {
        parts.add("## Checklist");
        Optional<String> phase = Optional.empty();
        List<String> rows = new ArrayList<>();
        for (Row row : list.rows()) {
            if (!row.phase().equals(phase)) {
                flush(parts, rows);
                row.phase().ifPresent(name -> parts.add("### " + Markdown.line(name)));
                phase = row.phase();
            }
            rows.add(row(row));
        }
        flush(parts, rows);
    }

    private static void flush(List<String> parts, List<String> rows) {
        if (!rows.isEmpty()) {
            parts.add(String.join("\n", rows));
            rows.clear();
        }
    }

    private String row(Row row) {
        String text = Markdown.line(row.lookFor());
        return switch (row.state()) {
            case OPEN -> "- [ ] " + text;
            case DONE ->
                "- [x] " + text
                        + row.mark().map(mark -> " (" + marked(mark) + ")").orElse("");
            case NOT_APPLICABLE ->
                "- [x] ~~" + text + "~~ not applicable"
                        + row.mark()
                                .map(mark -> " (" + marked(mark)
                                        + mark.reason()
                                                .map(reason -> ": " + Markdown.line(reason))
                                                .orElse("")
                                        + ")")
                                .orElse("");
        };
    }

    private String marked(Mark mark) {
        return name(mark.by()) + ", " + utc(mark.at());
    }

    private static String utc(Instant time) {
        return Times.utc(time) + " UTC";
    }

    private String name(String userId) {
        return Markdown.line(typedName(userId));
    }

    /** As they chose it, not yet made safe; their id, where Slack does not tell. */
    private String typedName(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> done
                ? done.value().name()
                : userId;
    }
}
