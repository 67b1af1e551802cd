package dev.cairn.mydata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Writes out what is kept as JSON: {@code kept} is a list of kinds, each with its {@code entries} by plain field names. */
final class ExportFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportFile() {}

    static String name(Instant now) {
        return "cairn-my-data-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".json";
    }

    static String json(Caller person, List<Kept> all, Instant now) {
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.userId())
                .put("workspace", person.teamId())
                .put("written_at", now.toString());
        ArrayNode kinds = file.putArray("kept");
        for (Kept kept : all) {
            ArrayNode entries = kinds.addObject().put("what", kept.what()).putArray("entries");
            kept.entries().forEach(entry -> write(entry, entries.addObject()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
        } catch (JsonProcessingException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void write(Entry entry, ObjectNode to) {
        entry.fields().forEach(field -> to.put(field.name().replace(' ', '_'), field.value()));
    }
}
