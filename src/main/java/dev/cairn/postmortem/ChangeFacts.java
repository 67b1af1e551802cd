package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Problem;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what is known of an incident, who leads and what it is called. */
public final class ChangeFacts {
    static final int TITLE = 120;
    static final int IMPACT = 500;

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final People people;
    private final InstantSource clock;
    private final Content content;

    public ChangeFacts(PostmortemStore postmortems, People people, InstantSource clock, Content content) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.people = people;
        this.clock = clock;
        this.content = content;
    }

    /** How it ended. */
    sealed interface Result {
        record Kept() implements Result {}

        /** Somebody else wrote something else meanwhile, so nothing was kept. */
        record WrittenMeanwhile(Postmortem now, FieldMerge merge) implements Result {}

        /**
         * Nothing was kept.
         *
         * @param sentences by field
         */
        record Wrong(Map<String, String> sentences) implements Result {}

        /** Nothing was kept; the sentence says why. */
        record Refused(String sentence) implements Result {}
    }

    /** @param typed the fields of {@link FactFields} */
    Result change(Caller caller, FieldForm form, Map<String, String> typed) {
        Access found = access.in(caller, form.about(), PostmortemRight.WRITE);
        if (found instanceof Access.Refused refused) {
            return new Result.Refused(refused.sentence());
        }
        Postmortem now = ((Access.To) found).postmortem();
        if (!now.isOpen()) {
            return new Result.Refused(PostmortemAccess.CLOSED);
        }
        FieldMerge merge = FieldMerge.of(form, FactFields.of(now), toTheMinute(typed));
        if (!merge.contested().isEmpty()) {
            return new Result.WrittenMeanwhile(now, merge);
        }
        Map<String, String> fields = merge.fields();
        Map<String, String> wrong = wrong(caller, now, fields);
        if (!wrong.isEmpty()) {
            return new Result.Wrong(wrong);
        }
        Postmortem changed = now.with(
                fields.getOrDefault(FactFields.TITLE, ""),
                fields.getOrDefault(FactFields.LEAD, ""),
                FactFields.facts(fields));
        if (!changed.equals(now) && !postmortems.change(changed, clock.instant())) {
            return change(caller, form, typed);
        }
        postmortems.acted(changed, changed.leadId());
        return new Result.Kept();
    }

    private static Map<String, String> toTheMinute(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        for (Moment moment : Moment.values()) {
            fields.computeIfPresent(
                    FactFields.of(moment),
                    (field, seconds) -> seconds.isEmpty()
                            ? seconds
                            : String.valueOf(FactFields.minute(seconds).getEpochSecond()));
        }
        return fields;
    }

    private Map<String, String> wrong(Caller caller, Postmortem now, Map<String, String> fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Facts facts = FactFields.facts(fields);
        List<ImpossibleTime> impossible = ImpossibleTime.in(facts, clock.instant());
        if (!impossible.isEmpty()) {
            ZoneId zone = zone(caller);
            impossible.forEach(each -> wrong.put(FactFields.of(each.moment()), each.sentence(facts, zone)));
        }
        facts.severity()
                .filter(id -> !now.facts().severity().equals(Optional.of(id)))
                .filter(id -> content.severities().stream()
                        .noneMatch(severity -> severity.id().equals(id)))
                .ifPresent(id -> wrong.put(FactFields.SEVERITY, "Choose one of the severities in the list."));
        facts.impact()
                .filter(text -> text.length() > IMPACT)
                .ifPresent(text -> wrong.put(FactFields.IMPACT, "Please write at most " + IMPACT + " characters."));
        String title = fields.getOrDefault(FactFields.TITLE, "");
        if (title.isEmpty() || title.length() > TITLE) {
            wrong.put(FactFields.TITLE, "Give it a title of at most " + TITLE + " characters.");
        }
        cannotLead(now, fields.getOrDefault(FactFields.LEAD, ""))
                .ifPresent(sentence -> wrong.put(FactFields.LEAD, sentence));
        return wrong;
    }

    private Optional<String> cannotLead(Postmortem now, String lead) {
        if (lead.equals(now.leadId())) {
            return Optional.empty();
        }
        if (lead.isEmpty()) {
            return Optional.of("Choose who leads.");
        }
        Outcome<Person> found = people.find(lead);
        if (!(found instanceof Outcome.Done<Person> done)) {
            return Optional.of(found.sentence());
        }
        return switch (done.value().standing()) {
            case MEMBER -> Optional.empty();
            case DEACTIVATED -> Optional.of(Problem.PERSON_DEACTIVATED.sentence() + " Choose somebody else.");
            case BOT -> Optional.of(Problem.PERSON_IS_BOT.sentence() + " Choose somebody else.");
            case OUTSIDER ->
                Optional.of(
                        "They belong to another organisation and cannot use Cairn. Choose somebody of this workspace.");
        };
    }

    private ZoneId zone(Caller caller) {
        return people.find(caller.userId()) instanceof Outcome.Done<Person> done
                ? done.value().zone()
                : ZoneOffset.UTC;
    }
}
