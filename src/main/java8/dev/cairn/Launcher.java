package dev.cairn;

/**
 * The first class to run, built so that even Java 8 can read it: where Java is too old it says so in one line instead of
 * failing on the class format.
 */
public final class Launcher {
    private static final int OLDEST_JAVA = 17;

    private Launcher() {}

    /** Runs Cairn, or exits with 2 where this Java cannot. */
    public static void main(String[] args) throws Exception {
        String complaint = complaint(System.getProperty("java.specification.version"));
        if (complaint != null) {
            System.err.println(complaint);
            System.exit(2);
        }
        Class.forName("dev.cairn.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** What to say to a Java of this version, such as 1.8 or 11; null where it will do. */
    static String complaint(String version) {
        String major = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(major) >= OLDEST_JAVA
                ? null
                : "Cairn needs Java " + OLDEST_JAVA + " or newer; this is Java " + major
                        + ". Install a newer one, or start with its full path: /path/to/java -jar cairn.jar";
    }
}
