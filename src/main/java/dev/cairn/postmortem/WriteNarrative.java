package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.Narrative.Part;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Writes down what the team makes of an incident. */
public final class WriteNarrative {
    /** Of each part. */
    static final int MOST = 2_000;

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final InstantSource clock;

    public WriteNarrative(PostmortemStore postmortems, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        record Kept(Postmortem postmortem) implements Result {}

        /** Somebody else wrote something else meanwhile, so nothing was kept. */
        record WrittenMeanwhile(Postmortem now, FieldMerge merge) implements Result {}

        /**
         * Nothing was kept.
         *
         * @param part under which the sentence belongs
         */
        record Refused(Part part, String sentence) implements Result {}
    }

    /** The parts as the fields of a form. */
    static Map<String, String> fields(Narrative narrative) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(Part.values()).forEach(part -> fields.put(part.field(), narrative.of(part)));
        return fields;
    }

    /** @param typed the fields of {@link #fields} */
    Result write(Caller caller, FieldForm form, Map<String, String> typed) {
        Access found = access.in(caller, form.about(), PostmortemRight.WRITE);
        if (found instanceof Access.Refused refused) {
            return new Result.Refused(Part.WENT_WELL, refused.sentence());
        }
        Postmortem now = ((Access.To) found).postmortem();
        if (!now.isOpen()) {
            return new Result.Refused(Part.WENT_WELL, PostmortemAccess.CLOSED);
        }
        for (Part part : Part.values()) {
            if (typed.getOrDefault(part.field(), "").length() > MOST) {
                return new Result.Refused(part, "Please write at most " + MOST + " characters.");
            }
        }
        FieldMerge merge = FieldMerge.of(form, fields(now.narrative()), typed);
        if (!merge.contested().isEmpty()) {
            return new Result.WrittenMeanwhile(now, merge);
        }
        Postmortem changed = now.with(narrative(merge.fields()));
        return changed.equals(now) || postmortems.change(changed, clock.instant())
                ? new Result.Kept(changed)
                : write(caller, form, typed);
    }

    private static Narrative narrative(Map<String, String> fields) {
        return new Narrative(
                fields.getOrDefault(Part.WENT_WELL.field(), ""),
                fields.getOrDefault(Part.WENT_BADLY.field(), ""),
                fields.getOrDefault(Part.LUCKY.field(), ""),
                fields.getOrDefault(Part.CONTRIBUTING_FACTORS.field(), ""));
    }
}
