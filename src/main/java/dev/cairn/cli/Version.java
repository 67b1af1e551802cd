package dev.cairn.cli;

import dev.cairn.BuiltVersion;
import picocli.CommandLine.IVersionProvider;

/** The version the program was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"cairn " + BuiltVersion.number()};
    }
}
