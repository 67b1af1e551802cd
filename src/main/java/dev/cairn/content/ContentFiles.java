package dev.cairn.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.DefaultJsonNodeReader;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the YAML files of one folder and checks each against its schema; collects faults instead of stopping at one. */
final class ContentFiles {
    private static final JsonNodeReader READER = DefaultJsonNodeReader.builder()
            .yamlMapper(YAMLMapper.builder(YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
                    .build())
            .locationAware()
            .build();

    private final Path root;
    private final List<ContentFault> faults;

    ContentFiles(Path root, List<ContentFault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The files of a folder that parse and fit their schema, by name; at least one is expected. */
    List<ContentFile> read(String folder, String schemaName) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            faults.add(new ContentFault(
                    folder, 0, "this folder is missing; create it and put at least one .yaml file in it"));
            return List.of();
        }
        List<Path> names;
        try (Stream<Path> found = Files.list(path)) {
            names = found.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        if (names.isEmpty()) {
            faults.add(new ContentFault(folder, 0, "this folder holds no .yaml file; at least one is needed"));
        }
        JsonSchema schema = schema(schemaName);
        List<ContentFile> read = new ArrayList<>();
        for (Path name : names) {
            parse(folder + "/" + name.getFileName(), name, schema, read);
        }
        return read;
    }

    private void parse(String name, Path path, JsonSchema schema, List<ContentFile> read) throws IOException {
        JsonNode root;
        try {
            root = READER.readTree(Files.readString(path), InputFormat.YAML);
        } catch (IOException | RuntimeException broken) {
            faults.add(unreadable(name, broken));
            return;
        }
        List<ValidationMessage> messages = schema.validate(root).stream().toList();
        for (ValidationMessage message : messages) {
            JsonNode at = message.getInstanceNode() == null ? root : message.getInstanceNode();
            String where = message.getInstanceLocation().toString();
            faults.add(new ContentFault(
                    name,
                    ContentFile.line(at),
                    ("$".equals(where) ? "" : where.replace("$.", "") + ": ") + said(message)));
        }
        if (messages.isEmpty()) {
            read.add(new ContentFile(name, root));
        }
    }

    /** The validator's own words without the location it puts in front. */
    private static String said(ValidationMessage message) {
        String location = message.getInstanceLocation().toString() + ": ";
        String text = message.getMessage();
        return text.startsWith(location) ? text.substring(location.length()) : text;
    }

    private static ContentFault unreadable(String name, Exception broken) {
        Throwable cause = broken instanceof UncheckedIOException unchecked ? unchecked.getCause() : broken;
        if (cause instanceof JsonProcessingException syntax) {
            int line = syntax.getLocation() == null ? 0 : syntax.getLocation().getLineNr();
            return new ContentFault(
                    name, Math.max(line, 0), "not valid YAML: " + firstLine(syntax.getOriginalMessage()));
        }
        return new ContentFault(
                name, 0, "cannot be read as UTF-8 text; save it as UTF-8 and see that Cairn may read it");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    /** Schemas come with Cairn, not from the folder: an old copy beside an organisation's content must not loosen the check. */
    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in = ContentFiles.class.getResourceAsStream("/prompts/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IOException("schema " + name + " is missing from the program");
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
