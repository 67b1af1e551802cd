package dev.cairn;

import java.util.Optional;

/** The version the program was built as. */
public final class BuiltVersion {
    private BuiltVersion() {}

    /** Such as {@code 0.1.0}; says so where there is none, outside a jar. */
    public static String number() {
        return Optional.ofNullable(BuiltVersion.class.getPackage().getImplementationVersion())
                .orElse("(built from source)");
    }
}
