package dev.cairn.practice;

import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import java.util.Optional;

/** What became of a pick. */
sealed interface Judged {
    Pick pick();

    /** It names a defect. */
    record Found(Pick pick, Defect defect) implements Judged {}

    /** It names a defect that another pick has named already: that counts once, and is no mistake. */
    record FoundAgain(Pick pick, Defect defect) implements Judged {}

    /** It is on the line of a defect that no pick names, and calls it something else. */
    record RightLine(Pick pick, Defect defect) implements Judged {}

    /** @param decoy what it fell for, where it stands on the line of one */
    record FalseAlarm(Pick pick, Optional<Decoy> decoy) implements Judged {}
}
