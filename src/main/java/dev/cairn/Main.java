package dev.cairn;

import dev.cairn.cli.Cairn;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where Cairn starts. */
public final class Main {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        // It would advise each run to add a Java module that a few hundred texts do not need.
        LUCENE.setLevel(Level.SEVERE);
        int exitCode = Cairn.run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
