package dev.cairn.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A small change to review, with planted defects and with decoys.
 *
 * @param title what the change does
 * @param story what the pull request says it does
 * @param before code that stands before the diff, so that it compiles; not shown, perhaps empty
 * @param diff its lines, each beginning with a space, {@code +} or {@code -}
 * @param after code that stands after the diff; not shown, perhaps empty
 * @param compiles whether the added and unchanged lines compile between {@code before} and {@code after}
 * @param dialect of SQL, where it is not the common one
 * @param defects at least one of them no nitpick
 * @param decoys what looks wrong and is fine
 */
public record Exercise(
        String id,
        String title,
        Language language,
        String story,
        String before,
        List<String> diff,
        String after,
        boolean compiles,
        Optional<String> dialect,
        List<Defect> defects,
        List<Decoy> decoys) {
    public Exercise {
        diff = List.copyOf(diff);
        defects = List.copyOf(defects);
        decoys = List.copyOf(decoys);
    }

    /** What the change is written in. */
    public enum Language {
        JAVA("Java"),
        PYTHON("Python"),
        TYPESCRIPT("TypeScript"),
        GO("Go"),
        SQL("SQL");

        private final String title;

        Language(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As content and stored forms spell it: in small letters. */
        public String id() {
            return title.toLowerCase(Locale.ROOT);
        }

        /** By what people ask for it, in small letters. */
        public List<String> names() {
            return switch (this) {
                case JAVA, SQL -> List.of(id());
                case PYTHON -> List.of(id(), "py");
                case TYPESCRIPT -> List.of(id(), "ts", "javascript", "js");
                case GO -> List.of(id(), "golang");
            };
        }
    }

    /** How much a defect matters. */
    public enum Weight {
        BLOCKER,
        IMPORTANT,
        NITPICK
    }

    /**
     * Something that is wrong.
     *
     * @param line counted from 1 over all lines of the diff
     * @param code words that stand in that line
     * @param also other lines on which somebody may rightly see it
     * @param kind the id of a {@link DefectKind}
     * @param explanation what goes wrong, for whom and when
     * @param fix what to write instead
     * @param source a blueprint key
     * @param accept other kinds that a good reviewer may call it
     */
    public record Defect(
            int line,
            String code,
            List<Integer> also,
            String kind,
            Weight weight,
            String explanation,
            String fix,
            String source,
            List<String> accept) {
        public Defect {
            also = List.copyOf(also);
            accept = List.copyOf(accept);
        }
    }

    /**
     * Something that looks wrong and is fine.
     *
     * @param kind what it looks like
     * @param explanation why it is fine
     */
    public record Decoy(int line, String code, String kind, String explanation) {}

    /** Whether the diff has a line of this number. */
    public boolean hasLine(int number) {
        return number >= 1 && number <= diff.size();
    }

    /** The lines of a diff as a file holds it. */
    static List<String> lines(String diff) {
        return List.of(diff.replaceFirst("\\n+$", "").split("\n", -1));
    }
}
