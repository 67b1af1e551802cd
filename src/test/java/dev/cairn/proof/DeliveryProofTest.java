package dev.cairn.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of the proof: a kill in each gap. {@code -Dproof.kills=20} makes it the long form, {@code -Dproof.seed=…} has
 * other people plan otherwise (CONTRIBUTING.md).
 */
class DeliveryProofTest {
    private static final long SEED = Long.getLong("proof.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void whatever_happens_each_message_arrives_once_in_its_minute_and_none_that_was_changed_in_time() {
        int kills = Integer.getInteger("proof.kills", 1);

        try (DeliveryProof proof =
                new DeliveryProof(folder, SEED, EnumSet.allOf(Gap.class), kills, InstantSource.system())) {
            ProofReport report = proof.run(Duration.ofMinutes(Math.max(10, 2 * kills)));

            System.out.println(report);
            assertTrue(report.isGood(), report::toString);
            assertTrue(
                    Stream.of(Gap.values()).allMatch(gap -> report.kills(gap) >= kills),
                    () -> "a gap was not hit: " + report);
        }
    }

    @Test
    void without_the_look_after_a_lost_answer_messages_are_doubled() {
        Set<Gap> lost = EnumSet.of(Gap.POST_DONE, Gap.SCHEDULE_DONE);

        try (DeliveryProof proof = new DeliveryProof(folder, SEED, lost, 1, InstantSource.system()).withoutLooking()) {
            ProofReport report = proof.run(Duration.ofMinutes(10));

            assertTrue(report.timesDoubled() > 0, report::toString);
        }
    }
}
