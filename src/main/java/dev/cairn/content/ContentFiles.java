package dev.cairn.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.DefaultJsonNodeReader;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads the YAML files of one folder and checks each against its schema; collects faults instead of stopping at one. */
final class ContentFiles {
    /** Many times what any file here needs. */
    private static final int MOST_BYTES = 1_000_000;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeReader READER = DefaultJsonNodeReader.builder()
            .yamlMapper(YAMLMapper.builder(YAML).build())
            .locationAware()
            .build();

    /** How Jackson says it. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    private final Path root;
    private final List<ContentFault> faults;

    ContentFiles(Path root, List<ContentFault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /**
     * What could be read of a folder.
     *
     * @param files by name, those that do not fit their schema among them
     * @param complete whether no file is missing because it could not be read
     */
    record Read(List<ContentFile> files, boolean complete) {}

    /** The files of a folder that may be missing, as in content from before there was such a folder. */
    Read readIfThere(String folder, String schemaName) throws IOException {
        return Files.exists(root.resolve(folder)) ? read(folder, schemaName) : new Read(List.of(), true);
    }

    /** The files of a folder; at least one is expected. */
    Read read(String folder, String schemaName) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            faults.add(new ContentFault(
                    folder, 0, "this folder is missing; create it and put at least one .yaml file in it"));
            return new Read(List.of(), false);
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
        ContentSchema schema = ContentSchema.named(schemaName);
        List<ContentFile> files = names.stream()
                .map(name -> file(folder + "/" + name.getFileName(), name))
                .flatMap(Optional::stream)
                .toList();
        files.forEach(file -> faults.addAll(schema.check(file)));
        return new Read(files, !names.isEmpty() && files.size() == names.size());
    }

    /** The file of this name, relative to the root; it must be there. */
    Optional<ContentFile> one(String name, String schemaName) throws IOException {
        Path path = root.resolve(name);
        if (!Files.exists(path)) {
            return fault(name, 0, "this file is missing; copy it from the content that comes with Cairn");
        }
        ContentSchema schema = ContentSchema.named(schemaName);
        Optional<ContentFile> file = file(name, path);
        file.ifPresent(read -> faults.addAll(schema.check(read)));
        return file;
    }

    private Optional<ContentFile> file(String name, Path path) {
        return text(name, path).flatMap(text -> parsed(name, text));
    }

    /** A file as text; empty, and a fault noted, where it cannot be had. */
    Optional<String> text(String name, Path path) {
        if (Files.isDirectory(path)) {
            return fault(name, 0, "this is a folder; only files may be named so");
        }
        byte[] bytes;
        try {
            if (Files.size(path) > MOST_BYTES) {
                return fault(name, 0, "this file is larger than 1 MB; split it or shorten it");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            return fault(name, 0, "this file cannot be read; see that it is there and that Cairn may read it");
        }
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(unread).toString());
        } catch (CharacterCodingException notUtf8) {
            long linesBefore = IntStream.range(0, unread.position())
                    .filter(at -> bytes[at] == '\n')
                    .count();
            return fault(name, Math.toIntExact(linesBefore) + 1, "this is not UTF-8; save the file as UTF-8");
        }
    }

    private Optional<ContentFile> parsed(String name, String text) {
        try {
            beyondJson(name, text);
            JsonNode root = READER.readTree(text, InputFormat.YAML);
            return root.isMissingNode() || (root.isTextual() && root.asText().isBlank())
                    ? fault(name, 0, "this file is empty; write its content or remove it")
                    : Optional.of(new ContentFile(name, root));
        } catch (JsonProcessingException broken) {
            return notYaml(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
    }

    /** Finds what YAML has and JSON has not: it would be dropped or misread without a word. */
    private void beyondJson(String name, String text) throws IOException {
        try (YAMLParser parser = YAML.createParser(text)) {
            boolean over = false;
            while (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                if (over) {
                    faults.add(new ContentFault(
                            name, line, "a second document begins here; put it into a file of its own, without ---"));
                    return;
                }
                if (parser.isCurrentAlias()) {
                    faults.add(new ContentFault(
                            name, line, "*" + parser.getText() + " refers to another place; write the text out here"));
                }
                over = parser.getParsingContext().inRoot();
            }
        }
    }

    private <T> Optional<T> notYaml(String name, JsonProcessingException broken) {
        // YAML's own mark is where the trouble is; Jackson's location is where it last understood something.
        if (broken.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return notYaml(name, yaml.getProblemMark().getLine() + 1, yaml.getProblem());
        }
        if (broken instanceof StreamConstraintsException) {
            return fault(name, 0, "this is nested too deep or holds too long a number; nothing here needs that");
        }
        int line = broken.getLocation().getLineNr();
        Matcher twice = TWICE.matcher(broken.getOriginalMessage());
        return twice.matches()
                ? fault(name, line, "the field " + twice.group(1) + " is there twice; keep one")
                : notYaml(name, line, broken.getOriginalMessage());
    }

    private <T> Optional<T> notYaml(String name, int line, String problem) {
        return fault(
                name,
                line,
                "not valid YAML: " + problem
                        + "; check the indentation, and put a text in quotes if it holds a colon or begins with a sign");
    }

    private <T> Optional<T> fault(String name, int line, String sentence) {
        faults.add(new ContentFault(name, line, sentence));
        return Optional.empty();
    }
}
