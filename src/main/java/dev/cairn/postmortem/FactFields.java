package dev.cairn.postmortem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts of a postmortem, its title and its lead as the fields of a form: each a text, empty where nothing is known. */
final class FactFields {
    static final String TITLE = "title";
    static final String SEVERITY = "severity";
    static final String LEAD = "lead";
    static final String IMPACT = "impact";

    /** In the order in which they are filled in. */
    static final List<String> NAMES = Stream.of(
                    Stream.of(SEVERITY), Stream.of(Moment.values()).map(FactFields::of), Stream.of(IMPACT, LEAD, TITLE))
            .flatMap(Function.identity())
            .toList();

    private FactFields() {}

    /** The field of a time; it holds seconds since 1970. */
    static String of(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT);
    }

    /** By the names of the fields, in their order. */
    static Map<String, String> of(Postmortem postmortem) {
        Facts facts = postmortem.facts();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(SEVERITY, facts.severity().orElse(""));
        for (Moment moment : Moment.values()) {
            fields.put(
                    of(moment),
                    facts.at(moment)
                            .map(time -> String.valueOf(time.getEpochSecond()))
                            .orElse(""));
        }
        fields.put(IMPACT, facts.impact().orElse(""));
        fields.put(LEAD, postmortem.leadId());
        fields.put(TITLE, postmortem.title());
        return fields;
    }

    static Facts facts(Map<String, String> fields) {
        return new Facts(
                filled(fields, SEVERITY),
                time(fields, Moment.STARTED),
                time(fields, Moment.DETECTED),
                time(fields, Moment.MITIGATED),
                time(fields, Moment.RESOLVED),
                filled(fields, IMPACT));
    }

    private static Optional<Instant> time(Map<String, String> fields, Moment moment) {
        return filled(fields, of(moment)).map(FactFields::minute);
    }

    /** A time as a form holds it, to the minute. */
    static Instant minute(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds)).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<String> filled(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).filter(text -> !text.isEmpty());
    }
}
