package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ListAddition;
import dev.cairn.content.Content;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the message of a postmortem shows above its checklist, the most important first, and the buttons to work on it.
 * What people wrote about it stands in forms and in the export; here it is only counted.
 */
public final class PostmortemSummary implements ListAddition {
    static final String FACTS = "postmortem.facts";
    static final String TIMELINE = "postmortem.timeline";
    static final String LEARNED = "postmortem.learned";
    /** Listened to by what keeps action items. */
    static final String ACTIONS = "postmortem.actions";

    static final String MORE = "postmortem.more";

    private static final String TEMPLATE = "postmortem";

    private final PostmortemStore postmortems;
    private final MissingParts missing;
    private final OpenActions actions;
    private final Content content;
    private final Optional<RestoreTarget> target;

    public PostmortemSummary(PostmortemStore postmortems, MissingParts missing, OpenActions actions, Content content) {
        this.postmortems = postmortems;
        this.missing = missing;
        this.actions = actions;
        this.content = content;
        this.target = RestoreTarget.in(content.blueprint());
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    /** Nothing, where the list is older than postmortems. */
    @Override
    public Added to(Checklist list) {
        return postmortems
                .find(list.teamId(), list.id())
                .map(postmortem -> new Added(above(postmortem, list), buttons(postmortem)))
                .orElseGet(() -> new Added(List.of(), List.of()));
    }

    private static List<Button> buttons(Postmortem postmortem) {
        return List.of(
                new Button(FACTS, "Facts…", postmortem.id()),
                new Button(TIMELINE, "Timeline…", postmortem.id()),
                new Button(LEARNED, "What we learned…", postmortem.id()),
                new Button(ACTIONS, "Actions…", postmortem.id()),
                new Button(MORE, postmortem.isOpen() ? "Close or export…" : "Reopen or export…", postmortem.id()));
    }

    private List<String> above(Postmortem postmortem, Checklist list) {
        List<String> lines = new ArrayList<>();
        lines.add(state(postmortem) + " · " + severity(postmortem.facts()));
        lines.add("Lead: " + Someone.mention(postmortem.leadId()));
        String times = times(postmortem.facts());
        if (!times.isEmpty()) {
            lines.add(times);
        }
        String took = took(postmortem.facts());
        if (!took.isEmpty()) {
            lines.add(took);
        }
        target.ifPresent(figure ->
                lines.add("_" + TypedText.escape(figure.citation()) + ": " + TypedText.escape(figure.text()) + "_"));
        lines.add(written(postmortem));
        List<String> lacking = missing.of(postmortem, list);
        if (!lacking.isEmpty() && postmortem.isOpen()) {
            lines.add("Missing: " + String.join(", ", lacking));
        }
        return lines;
    }

    private static String state(Postmortem postmortem) {
        return postmortem
                .closing()
                .map(closing ->
                        "*Closed* by " + Someone.mention(closing.by()) + ", " + Times.forEachViewer(closing.at()))
                .orElse("*Open*");
    }

    private String severity(Facts facts) {
        return facts.severity()
                .map(id -> "*" + TypedText.escape(Severities.named(content, id)) + "*")
                .orElse("severity not known yet");
    }

    private static String times(Facts facts) {
        return String.join(
                " · ",
                Stream.of(Moment.values())
                        .flatMap(moment ->
                                facts.at(moment).stream().map(time -> moment.label() + " " + Times.forEachViewer(time)))
                        .toList());
    }

    private static String took(Facts facts) {
        List<String> parts = new ArrayList<>();
        took(parts, "Time to detect", facts.until(Moment.DETECTED));
        took(parts, "Time to mitigate", facts.until(Moment.MITIGATED));
        took(parts, "Time to restore", facts.until(Moment.RESOLVED));
        return String.join(" · ", parts);
    }

    private static void took(List<String> parts, String what, Optional<Duration> duration) {
        duration.ifPresent(each -> parts.add(what + ": *" + Times.words(each) + "*"));
    }

    private String written(Postmortem postmortem) {
        int entries = postmortems.timeline(postmortem).size();
        return "Timeline: " + (entries == 1 ? "1 entry" : entries + " entries") + " · What we learned: "
                + postmortem.narrative().written() + " of " + Narrative.Part.values().length + " parts written"
                + actions.counted(postmortem);
    }
}
