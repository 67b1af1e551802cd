package dev.cairn.content;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the content: an organisation's own folder, or the one that comes with Cairn. */
public final class ContentFolder {
    /** What /review and /postmortem post. */
    private static final List<String> NEEDED_LISTS = List.of("code-review", "postmortem");

    private ContentFolder() {}

    /**
     * The content of the folder, or of the one inside the program when none is given.
     *
     * @throws ContentFaults when anything is wrong in it
     */
    public static Content read(Optional<Path> own) throws ContentFaults, IOException {
        Content content = own.isPresent() ? ReadContent.from(own.get()) : inside();
        List<ContentFault> missing = NEEDED_LISTS.stream()
                .filter(id -> content.checklist(id).isEmpty())
                .map(id -> new ContentFault("checklists", 0, "the list " + id + " is missing; a command posts it"))
                .toList();
        if (!missing.isEmpty()) {
            throw new ContentFaults(missing);
        }
        return content;
    }

    private static Content inside() throws ContentFaults, IOException {
        URL inside = ContentFolder.class.getResource("/prompts");
        if (inside == null) {
            throw new IOException("the program comes without its content; build it again");
        }
        URI location = uri(inside);
        if (!"jar".equals(location.getScheme())) {
            return ReadContent.from(Path.of(location));
        }
        try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
            return ReadContent.from(jar.getPath("/prompts"));
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException("the program's own place " + url + " is no valid address", impossible);
        }
    }
}
