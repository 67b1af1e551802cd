package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.TypedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a kind of file may contain, and the sentences that say where a file differs: in the words of the schema's descriptions. */
final class ContentSchema {
    private static final int QUOTED = 40;

    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "integer", "a whole number",
            "number", "a number",
            "array", "a list, each item on a line that begins with -",
            "object", "fields, each as name: value",
            "boolean", "true or false");

    private final JsonNode source;
    private final JsonSchema schema;

    private ContentSchema(JsonNode source) {
        this.source = source;
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source);
    }

    /** Schemas come with Cairn, not from the folder: an old copy beside an organisation's content must not loosen the check. */
    static ContentSchema named(String name) throws IOException {
        try (InputStream in = ContentSchema.class.getResourceAsStream("/prompts/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IOException("schema " + name + " is missing from the program");
            }
            return new ContentSchema(JsonMapper.builder().build().readTree(in));
        }
    }

    /** Everything in the file that does not fit; one fault for one value. */
    List<ContentFault> check(ContentFile file) {
        List<ContentFault> faults = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (ValidationMessage message : schema.validate(file.root())) {
            JsonNode at = message.getInstanceNode() == null ? file.root() : message.getInstanceNode();
            String where = place(message);
            switch (message.getType()) {
                case "required" -> faults.add(file.fault(at, where + missing(message)));
                case "additionalProperties" ->
                    faults.add(file.fault(at.path(message.getProperty()), where + unknown(message)));
                case "uniqueItems" ->
                    faults.add(file.fault(second(at), where + "the same stands here twice; keep one"));
                default -> {
                    // An empty text is both too short and without a letter: that is one fault.
                    if (values.add(where)) {
                        faults.add(file.fault(at, where + unfit(message, at)));
                    }
                }
            }
        }
        return faults;
    }

    private static String place(ValidationMessage message) {
        String location = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        return location.isEmpty() ? "" : location + ": ";
    }

    private String missing(ValidationMessage message) {
        String name = message.getProperty();
        return "the field " + name + " is missing. What belongs there: " + described(propertyNamed(name, message));
    }

    private String unknown(ValidationMessage message) {
        List<String> known = new ArrayList<>();
        around(message).path("properties").fieldNames().forEachRemaining(known::add);
        String name = message.getProperty();
        return "there is no field " + quoted(name) + " here; "
                + DidYouMean.closest(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("the fields are " + String.join(", ", known));
    }

    private String unfit(ValidationMessage message, JsonNode at) {
        String wrong = switch (message.getType()) {
            case "type" -> wrongType(message.getSchemaNode().asText(), at);
            case "false" -> "must not stand beside " + condition(message) + "; leave one of the two out";
            case "minItems", "maxItems" -> "has " + at.size() + (at.size() == 1 ? " item" : " items");
            case "maxLength" ->
                "has " + at.asText().codePointCount(0, at.asText().length()) + " characters";
            default -> at.asText().isBlank() ? "is empty" : found(at) + " does not fit";
        };
        String belongs = described(around(message));
        return belongs.isEmpty() ? wrong : wrong + ". What belongs here: " + belongs;
    }

    private static String wrongType(String expected, JsonNode at) {
        String wrong = "must be " + TYPES.getOrDefault(expected, expected) + ", not " + found(at);
        boolean wantsQuotes = expected.equals("string") && (at.isNumber() || at.isBoolean());
        return wantsQuotes ? wrong + "; put it in quotes" : wrong;
    }

    private static String found(JsonNode at) {
        return switch (at.getNodeType()) {
            case STRING -> quoted(at.asText());
            case NUMBER, BOOLEAN -> at.asText();
            case ARRAY -> "a list";
            case OBJECT -> "fields";
            default -> "empty";
        };
    }

    /** The schema whose keyword was not met. */
    private JsonNode around(ValidationMessage message) {
        return at(message.getSchemaLocation().getFragment().getParent().toString());
    }

    /** The field whose presence forbids another: what the {@code if} beside this {@code then} requires. */
    private String condition(ValidationMessage message) {
        var place = message.getSchemaLocation().getFragment();
        while (place.getNameCount() > 0 && at(place + "/if").isMissingNode()) {
            place = place.getParent();
        }
        return at(place + "/if/required/0").asText();
    }

    /** The schema of a missing field: beside the {@code required} that wants it, or further up when that stands in an {@code else}. */
    private JsonNode propertyNamed(String name, ValidationMessage message) {
        var place = message.getSchemaLocation().getFragment().getParent();
        while (place.getNameCount() > 0 && at(place + "/properties/" + name).isMissingNode()) {
            place = place.getParent();
        }
        return at(place + "/properties/" + name);
    }

    private JsonNode at(String pointer) {
        return source.at(pointer.equals("/") ? "" : pointer.replace("//", "/"));
    }

    private static String described(JsonNode schema) {
        String example = schema.path("examples").path(0).asText();
        return schema.path("description").asText() + (example.isEmpty() ? "" : " Example: " + example);
    }

    private static JsonNode second(JsonNode items) {
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode item : items) {
            if (!seen.add(item)) {
                return item;
            }
        }
        return items;
    }

    private static String quoted(String text) {
        return "“" + TypedText.shortened(text, QUOTED) + "”";
    }
}
