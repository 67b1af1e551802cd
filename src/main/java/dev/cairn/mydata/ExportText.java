package dev.cairn.mydata;

import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes out what is kept as plain text, in pieces that a form can show. */
final class ExportText {
    /** The most that one piece holds. */
    static final int PIECE = 3_000;

    private static final String BETWEEN = "\n\n";

    private ExportText() {}

    /** Cut between entries; within one only where it is longer than a piece by itself. */
    static List<String> pieces(List<Kept> all) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String paragraph : paragraphs(all)) {
            if (piece.length() > 0 && piece.length() + BETWEEN.length() + paragraph.length() > PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.length() == 0 ? "" : BETWEEN).append(paragraph);
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** A kind's heading stands with its first entry, so that no piece ends with a heading. */
    private static List<String> paragraphs(List<Kept> all) {
        List<String> paragraphs = new ArrayList<>();
        for (Kept kept : all) {
            String heading = "# " + kept.what() + ": " + kept.howMany() + "\n";
            for (Entry entry : kept.entries()) {
                cut(heading + written(entry), paragraphs);
                heading = "";
            }
        }
        return paragraphs;
    }

    private static String written(Entry entry) {
        return entry.fields().stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining("\n"));
    }

    /** At the end of a line, where there is one; never within a character. */
    private static void cut(String text, List<String> paragraphs) {
        int from = 0;
        while (text.length() - from > PIECE) {
            int line = text.lastIndexOf('\n', from + PIECE);
            int to = line > from ? line : from + PIECE;
            if (Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            paragraphs.add(text.substring(from, to));
            from = to < text.length() && text.charAt(to) == '\n' ? to + 1 : to;
        }
        paragraphs.add(text.substring(from));
    }
}
