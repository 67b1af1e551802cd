package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.postmortem.PostmortemAccess.Access;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** <b>Facts…</b> below a postmortem, and the form behind it. What changed is seen in the message. */
public final class FactsListeners implements Listeners {
    private final PostmortemAccess access;
    private final ChangeFacts changing;
    private final Content content;

    public FactsListeners(PostmortemStore postmortems, ChangeFacts changing, Content content) {
        this.access = new PostmortemAccess(postmortems);
        this.changing = changing;
        this.content = content;
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(PostmortemSummary.FACTS, this::open);
        edge.form(FactsBlocks.SAVE, this::save);
    }

    private Reply open(ButtonPress press) {
        Access found = access.in(press.caller(), press.value(), Optional.of(press.channelId()), PostmortemRight.SEE);
        return found instanceof Access.To to
                ? new Reply.Open(FactsBlocks.facts(to.postmortem(), content))
                : Reply.tell(((Access.Refused) found).sentence());
    }

    private Reply save(FormSubmission submitted) {
        FieldForm form = FieldForm.of(submitted.metadata());
        ChangeFacts.Result result = changing.change(submitted.caller(), form, typed(submitted, form));
        if (result instanceof ChangeFacts.Result.WrittenMeanwhile meanwhile) {
            return new Reply.Redraw(FactsBlocks.writtenMeanwhile(meanwhile.now(), meanwhile.merge(), content));
        }
        if (result instanceof ChangeFacts.Result.Wrong wrong) {
            Map<String, String> sentences = new LinkedHashMap<>();
            wrong.sentences().forEach((field, sentence) -> sentences.put(form.blockId(field), sentence));
            return new Reply.FieldErrors(sentences);
        }
        return result instanceof ChangeFacts.Result.Refused refused
                ? new Reply.FieldErrors(Map.of(form.blockId(FactFields.SEVERITY), refused.sentence()))
                : Reply.nothing();
    }

    private static Map<String, String> typed(FormSubmission submitted, FieldForm form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FactFields.NAMES) {
            typed.put(field, submitted.value(form.blockId(field)).orElse(""));
        }
        typed.replace(FactFields.SEVERITY, FactsBlocks.NOT_KNOWN, "");
        return typed;
    }
}
