package dev.cairn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the workspace's page can draw, read from the scripts that draw it. */
final class PageDrawings {
    private static final String FOLDER = "/dev/cairn/workspace/page/drawing/";

    private static final Pattern ENTRY = Pattern.compile("^ {4}(\\w+)[,:]", Pattern.MULTILINE);

    static final Set<String> BLOCKS = withFile("blocks/", entries("blocks.js", "BLOCKS"));
    static final Set<String> ELEMENTS = withFile("elements/", entries("elements.js", "ELEMENTS"));

    /** What stands within: texts, the pieces of rich text, the cells of tables. */
    static final Set<String> PARTS = union(
            Set.of("plain_text", "mrkdwn"),
            entries("rich-text.js", "PIECES"),
            entries("rich-text.js", "INLINES"),
            entries("cells.js", "CELLS"));

    static final Set<String> ALL = union(BLOCKS, ELEMENTS, PARTS);

    private PageDrawings() {}

    /** The names listed in a script's constant. */
    private static Set<String> entries(String script, String constant) {
        String text = text(script).orElseThrow();
        Matcher list = Pattern.compile("const " + constant + " = \\{\\n(.*?)\\n\\};", Pattern.DOTALL)
                .matcher(text);
        if (!list.find()) {
            throw new IllegalStateException(script + " has no list named " + constant);
        }
        Set<String> names = new LinkedHashSet<>();
        ENTRY.matcher(list.group(1)).results().map(entry -> entry.group(1)).forEach(names::add);
        return names;
    }

    private static Set<String> withFile(String folder, Set<String> types) {
        types.removeIf(type -> text(folder + type + ".js").isEmpty());
        return types;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new LinkedHashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    private static Optional<String> text(String script) {
        try (InputStream in = PageDrawings.class.getResourceAsStream(FOLDER + script)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
