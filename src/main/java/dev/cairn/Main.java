package dev.cairn;

import dev.cairn.cli.Cairn;

/** Where Cairn starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exitCode = Cairn.run(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
