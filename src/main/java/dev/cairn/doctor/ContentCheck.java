package dev.cairn.doctor;

import dev.cairn.coaching.CoachComment;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFaults;
import dev.cairn.content.ContentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the content can be read, the organisation's own or the one in the program. */
final class ContentCheck {
    static final String CONTENT = "content";

    private ContentCheck() {}

    static Finding of(Optional<Path> own) {
        String where = own.map(folder -> "The content in " + folder.toAbsolutePath())
                .orElse("The content that comes with Cairn");
        String check = own.map(folder -> "Run check " + folder + ": it names each fault with file and line.")
                .orElse("Build or download the program again.");
        try {
            Content content = ContentFolder.read(own);
            int wrong = new CoachComment(content).wrongExamples().size();
            if (wrong > 0) {
                return Finding.todo(CONTENT, where + " has " + faults(wrong) + ".", check);
            }
            return Finding.good(
                    CONTENT,
                    where + " is valid: " + content.blueprint().sections().size() + " sections of the blueprint, "
                            + content.checkIns().size() + " check-ins, "
                            + content.checklists().size() + " checklists, "
                            + content.practice().exercises().size() + " exercises.");
        } catch (ContentFaults faults) {
            return Finding.todo(
                    CONTENT, where + " has " + faults(faults.faults().size()) + ".", check);
        } catch (IOException unreadable) {
            return Finding.todo(
                    CONTENT,
                    where + " cannot be read: " + unreadable.getMessage() + ".",
                    own.isPresent() ? "Set CAIRN_PROMPTS to the folder that holds it." : check);
        }
    }

    private static String faults(int count) {
        return count == 1 ? "1 fault" : count + " faults";
    }
}
