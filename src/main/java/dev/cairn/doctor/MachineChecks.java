package dev.cairn.doctor;

import java.util.List;

/**
 * The Java that runs this.
 *
 * @param version such as {@code 17.0.15}
 * @param feature such as 17
 * @param charset the default one
 */
public record MachineChecks(String version, int feature, String charset) {
    private static final int OLDEST = 17;

    List<Finding> findings() {
        return List.of(java(), charset(charset));
    }

    private Finding java() {
        return feature < OLDEST
                ? Finding.todo(
                        "java", "This is Java " + version + "; Cairn needs Java 17 or newer.", "Install a newer one.")
                : Finding.good("java", "Java " + version + ".");
    }

    private static Finding charset(String charset) {
        return charset.equals("UTF-8")
                ? Finding.good("charset", "Java's default charset is UTF-8.")
                : Finding.todo(
                        "charset",
                        "Java's default charset is " + charset + ", but Slack's signatures need UTF-8.",
                        "Start Cairn with java -Dfile.encoding=UTF-8 -jar and the rest as before.");
    }
}
