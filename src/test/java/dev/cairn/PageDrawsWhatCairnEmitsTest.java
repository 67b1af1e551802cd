package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * The local workspace shows every message and form as people will see it, so its page draws every block and element
 * that Cairn builds. What is built with Slack's classes is found in the compiled code; what is sent as JSON is found on
 * the wire of every conversation test, by {@link DrawnByThePage}.
 */
class PageDrawsWhatCairnEmitsTest {
    private static final Path PAGE = Path.of("src/main/resources/dev/cairn/workspace/page");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JavaClasses CAIRN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cairn");

    @Test
    void the_page_draws_every_type_that_cairn_builds() {
        assertEquals(
                List.of(),
                undrawn(built(CAIRN)),
                "types without a drawing, and who builds them; give each a file in page/drawing/blocks or"
                        + " page/drawing/elements and name it in blocks.js or elements.js");
    }

    @Test
    void the_code_is_searched_where_cairn_builds_its_messages() {
        Set<Class<?>> built = built(CAIRN).keySet();

        assertTrue(
                built.containsAll(Set.of(
                        SectionBlock.class,
                        ActionsBlock.class,
                        InputBlock.class,
                        ButtonElement.class,
                        MarkdownTextObject.class)),
                built::toString);
    }

    @Test
    void a_type_that_is_built_and_not_drawn_is_named() {
        JavaClasses planted = new ClassFileImporter().importClasses(BuildsACall.class);

        assertEquals(List.of("call, built by BuildsACall"), undrawn(built(planted)));
    }

    /** Slack's classes know a block that its documentation does not, and that the page does not draw. */
    static final class BuildsACall {
        final LayoutBlock call = Blocks.call(call -> call.callId("R1"));
    }

    @Test
    void a_type_that_is_sent_as_json_and_not_drawn_is_named_with_what_sent_it() throws IOException {
        JsonNode wire = JSON.readTree("""
                [{"direction": "from_app", "what": "chat.postMessage",
                  "request": {"channel": "C1", "blocks": "[{\\"type\\": \\"hologram\\"}, {\\"type\\": \\"divider\\"}]"}},
                 {"direction": "from_app", "what": "views.open",
                  "request": {"view": "{\\"type\\": \\"modal\\", \\"blocks\\": [{\\"type\\": \\"actions\\", \\"elements\\": [{\\"type\\": \\"lever\\"}]}]}"}},
                 {"direction": "to_app", "what": "command", "request": {"blocks": [{"type": "not ours"}]},
                  "response": {"attachments": [{"blocks": [{"type": "rich_text", "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "sound"}]}]}]}]}}]
                """);
        List<JsonNode> exchanges = List.of(wire.get(0), wire.get(1), wire.get(2));

        assertEquals(
                List.of(
                        "hologram, sent by chat.postMessage",
                        "lever, sent by views.open",
                        "sound, sent by command (in its ack)"),
                DrawnByThePage.missing(exchanges));
        assertThrows(AssertionFailedError.class, () -> DrawnByThePage.check(exchanges));
    }

    @Test
    void every_file_that_draws_is_in_its_registry() throws IOException {
        assertEquals(scripts("drawing/blocks"), new TreeSet<>(PageDrawings.BLOCKS));
        assertEquals(scripts("drawing/elements"), new TreeSet<>(PageDrawings.ELEMENTS));
    }

    @Test
    void the_page_draws_every_type_that_slack_documents() throws IOException {
        JsonNode limits = JSON.readTree(Path.of("src/main/resources/dev/cairn/workspace/blockkit-limits.json")
                .toFile());
        Set<String> documented = new TreeSet<>();
        limits.path("types").fieldNames().forEachRemaining(documented::add);

        documented.removeAll(PageDrawings.ALL);
        assertEquals(Set.of(), documented);
    }

    @Test
    void the_gallery_shows_every_type() throws IOException {
        JsonNode gallery = JSON.readTree(PAGE.resolve("gallery.json").toFile());
        Set<String> notShown = new TreeSet<>(PageDrawings.ALL);

        notShown.removeAll(Set.copyOf(gallery.findValuesAsText("type")));
        assertEquals(Set.of(), notShown);
    }

    /** What a class builds, and the names of the classes that do. */
    private static Map<Class<?>, Set<String>> built(JavaClasses classes) {
        Map<Class<?>, Set<String>> built =
                new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
        for (JavaClass type : classes) {
            type.getCodeUnitAccessesFromSelf().stream()
                    .flatMap(PageDrawsWhatCairnEmitsTest::building)
                    .filter(model -> model.getPackageName().startsWith("com.slack.api.model.block"))
                    .forEach(model -> built.computeIfAbsent(model.reflect(), anew -> new TreeSet<>())
                            .add(type.getSimpleName()));
        }
        return built;
    }

    /** A constructor or a builder makes its own class, everything else what it returns. */
    private static Stream<JavaClass> building(JavaCodeUnitAccess<?> access) {
        boolean ofItself = Set.of("<init>", "builder").contains(access.getName());
        return Stream.of(ofItself ? access.getTargetOwner() : access.getTarget().getRawReturnType());
    }

    private static List<String> undrawn(Map<Class<?>, Set<String>> built) {
        return built.entrySet().stream()
                .flatMap(entry -> type(entry.getKey()).stream()
                        .filter(type -> !drawn(entry.getKey()).contains(type))
                        .map(type -> type + ", built by " + String.join(", ", entry.getValue())))
                .toList();
    }

    /** What is drawn of the kind of that class. */
    private static Set<String> drawn(Class<?> model) {
        if (LayoutBlock.class.isAssignableFrom(model)) {
            return PageDrawings.BLOCKS;
        }
        boolean part = TextObject.class.isAssignableFrom(model) || RichTextElement.class.isAssignableFrom(model);
        return BlockElement.class.isAssignableFrom(model) && !part ? PageDrawings.ELEMENTS : PageDrawings.PARTS;
    }

    /** The type in the JSON of that class; none for what has no type, such as an option. */
    private static Optional<String> type(Class<?> model) {
        try {
            return Optional.ofNullable((String) model.getField("TYPE").get(null));
        } catch (NoSuchFieldException none) {
            return Optional.empty();
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Set<String> scripts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PAGE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.js$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
