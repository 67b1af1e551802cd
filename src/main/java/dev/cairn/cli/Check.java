package dev.cairn.cli;

import dev.cairn.coaching.CoachComment;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFaults;
import dev.cairn.content.ContentFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a content folder without starting anything. */
@Command(name = "check", description = "Checks the content: every fault at once, with file and line.")
final class Check implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The folder to check; without it, CAIRN_PROMPTS or the content that comes with Cairn.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws CannotStart {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> chosen =
                folder != null ? Optional.of(folder) : Prepared.settings().prompts();
        try {
            Content content = ContentFolder.read(chosen);
            List<String> wrong = new CoachComment(content).wrongExamples();
            if (!wrong.isEmpty()) {
                wrong.forEach(sentence -> out.println("coaching: " + sentence));
                out.println(wrong.size() == 1 ? "1 fault." : wrong.size() + " faults.");
                return 1;
            }
            out.println("Good: " + content.blueprint().sections().size() + " blueprint sections with "
                    + content.blueprint().places().size() + " keys, "
                    + content.checkIns().size() + " check-ins, "
                    + content.checklists().size() + " checklists, "
                    + content.kindsOfChange().size() + " kinds of change, "
                    + content.coaching().rules().size() + " coaching rules, "
                    + content.practice().exercises().size() + " exercises.");
            return 0;
        } catch (ContentFaults faults) {
            faults.faults().forEach(out::println);
            out.println(
                    faults.faults().size() == 1 ? "1 fault." : faults.faults().size() + " faults.");
            return 1;
        } catch (IOException unreadable) {
            throw new CannotStart("The content cannot be read: " + unreadable.getMessage());
        } finally {
            out.flush();
        }
    }
}
