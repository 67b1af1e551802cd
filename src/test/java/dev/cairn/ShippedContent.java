package dev.cairn;

import dev.cairn.answer.AnswerIndex;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFaults;
import dev.cairn.content.ContentFolder;
import java.io.IOException;
import java.util.Optional;

/** What ships in {@code prompts/}, read once for all tests of a process. */
public final class ShippedContent {
    public static final Content CONTENT = read();
    public static final AnswerIndex INDEX = new AnswerIndex(CONTENT);

    private ShippedContent() {}

    private static Content read() {
        try {
            return ContentFolder.read(Optional.empty());
        } catch (ContentFaults | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
