package dev.cairn;

import dev.cairn.cli.Cairn;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where Cairn starts. */
public final class Main {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("cairn.log", isJson(System.getenv("CAIRN_LOG")) ? "json" : "plain");
        // Three months of people's deeds would be hundreds of lines around the one that says how far they are.
        System.setProperty("cairn.log.level", List.of(args).contains("--tour") ? "WARN" : "INFO");
        // It would advise each run to add a Java module that a few hundred texts do not need.
        LUCENE.setLevel(Level.SEVERE);
        HttpsProxy.use(System.getenv());
        int exitCode = Cairn.run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Settings says what else it may be; whatever it is, there is a log to say so in. */
    private static boolean isJson(@Nullable String log) {
        return log != null && log.strip().equals("json");
    }
}
