package dev.cairn.cli;

import dev.cairn.Settings;
import dev.cairn.SettingsFaults;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFault;
import dev.cairn.content.ContentFaults;
import dev.cairn.content.ContentFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every command needs before it does anything: settings and content, or the sentences that say what is wrong. */
final class Prepared {
    private Prepared() {}

    static Settings settings() throws CannotStart {
        return settings(System.getenv());
    }

    private static Settings settings(Map<String, String> environment) throws CannotStart {
        try {
            return Settings.from(environment);
        } catch (SettingsFaults faults) {
            throw new CannotStart(faults.sentences());
        }
    }

    /** The settings for a command that talks to Slack, which needs more of the machine. */
    static Settings toRun() throws CannotStart {
        return toRun(Map.of());
    }

    /** @param instead settings that count instead of those of the environment */
    static Settings toRun(Map<String, String> instead) throws CannotStart {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            throw new CannotStart("Java's default charset is " + Charset.defaultCharset()
                    + ", but Slack's signatures need UTF-8; start with java -Dfile.encoding=UTF-8 -jar cairn.jar.");
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(instead);
        return settings(environment);
    }

    static Content content(Optional<Path> folder) throws CannotStart {
        try {
            return ContentFolder.read(folder);
        } catch (ContentFaults faults) {
            List<String> sentences = new ArrayList<>();
            sentences.add("Cairn's content has faults and was not loaded:");
            faults.faults().stream().map(ContentFault::toString).forEach(sentences::add);
            throw new CannotStart(sentences);
        } catch (IOException unreadable) {
            throw new CannotStart("Cairn's content cannot be read: " + unreadable.getMessage());
        }
    }
}
