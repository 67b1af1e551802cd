package dev.cairn.postmortem;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import dev.cairn.content.Content;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Someone;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The form in which the facts of an incident are written down. */
final class FactsBlocks {
    static final String SAVE = "postmortem.facts";

    /** No id of a severity. */
    static final String NOT_KNOWN = "-";

    private static final String UNKNOWN = "Not known yet";

    private FactsBlocks() {}

    static Form facts(Postmortem postmortem, Content content) {
        return postmortem.isOpen()
                ? form(postmortem, FactFields.of(postmortem), Set.of(), content)
                : closed(postmortem, content);
    }

    /** The same, with what its writer typed, and what somebody else kept meanwhile. */
    static Form writtenMeanwhile(Postmortem now, FieldMerge merge, Content content) {
        return form(now, merge.fields(), merge.contested(), content);
    }

    private static Form form(
            Postmortem postmortem, Map<String, String> fields, Set<String> contested, Content content) {
        FieldForm form = FieldForm.of(postmortem.id(), String.valueOf(postmortem.version()), FactFields.of(postmortem));
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!contested.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(
                    "Somebody else saved this while you were writing, so yours is not kept yet. Below stands what you"
                            + " wrote; change it or save it again.\nThey wrote:"));
            blocks.addAll(written(postmortem, contested, content));
        }
        blocks.add(InputBlocks.choice(
                form.blockId(FactFields.SEVERITY),
                "Severity",
                severities(postmortem, content),
                fields.getOrDefault(FactFields.SEVERITY, "")));
        for (Moment moment : Moment.values()) {
            String field = FactFields.of(moment);
            blocks.add(InputBlocks.moment(form.blockId(field), moment.label(), fields.getOrDefault(field, ""), true));
        }
        blocks.add(InputBlocks.small("Times are in your own time zone; everybody sees them in theirs."));
        blocks.add(InputBlocks.text(
                form.blockId(FactFields.IMPACT),
                "Impact",
                Optional.of("Who was affected and how, in numbers where you have them."),
                fields.getOrDefault(FactFields.IMPACT, ""),
                ChangeFacts.IMPACT,
                true));
        blocks.add(InputBlocks.person(
                form.blockId(FactFields.LEAD),
                "Lead",
                "Sees to it that this is finished, and closes it.",
                fields.getOrDefault(FactFields.LEAD, "")));
        blocks.add(InputBlocks.line(
                form.blockId(FactFields.TITLE), "Title", fields.getOrDefault(FactFields.TITLE, ""), ChangeFacts.TITLE));
        return MessageBlocks.form(FormBlocks.titled("Facts")
                .callbackId(SAVE)
                .privateMetadata(form.toMetadata())
                .submit(FormBlocks.submit("Save"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    /** Those of the content, and the one it had that the content no longer has. */
    private static List<OptionObject> severities(Postmortem postmortem, Content content) {
        List<OptionObject> options = new ArrayList<>();
        options.add(FormBlocks.option(UNKNOWN, NOT_KNOWN));
        content.severities()
                .forEach(severity -> options.add(FormBlocks.option(Severities.named(severity), severity.id())));
        postmortem
                .facts()
                .severity()
                .filter(id ->
                        options.stream().noneMatch(option -> option.getValue().equals(id)))
                .ifPresent(id -> options.add(FormBlocks.option(id, id)));
        return options;
    }

    /** What stands there, to read. */
    private static Form closed(Postmortem postmortem, Content content) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(PostmortemAccess.CLOSED));
        blocks.addAll(written(postmortem, FactFields.of(postmortem).keySet(), content));
        return MessageBlocks.form(FormBlocks.titled("Facts")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static List<LayoutBlock> written(Postmortem postmortem, Set<String> fields, Content content) {
        Map<String, String> all = FactFields.of(postmortem);
        return fields.stream()
                .map(field -> written(field, all.getOrDefault(field, ""), content))
                .toList();
    }

    private static LayoutBlock written(String field, String value, Content content) {
        Optional<Moment> moment = Stream.of(Moment.values())
                .filter(each -> FactFields.of(each).equals(field))
                .findFirst();
        if (moment.isPresent()) {
            return InputBlocks.marked(moment.get().label() + ": "
                    + (value.isEmpty()
                            ? "not known yet"
                            : Times.forEachViewer(Instant.ofEpochSecond(Long.parseLong(value)))));
        }
        return switch (field) {
            case FactFields.LEAD -> InputBlocks.marked("Lead: " + Someone.mention(value));
            case FactFields.SEVERITY ->
                MessageBlocks.plainSection(
                        "Severity: " + (value.isEmpty() ? "not known yet" : Severities.named(content, value)));
            case FactFields.IMPACT -> MessageBlocks.plainSection("Impact: " + (value.isEmpty() ? "nothing" : value));
            default -> MessageBlocks.plainSection("Title: " + value);
        };
    }
}
