package dev.cairn.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of the proof: at least one kill in each gap. {@code -Dproof.kills=20} makes it the long form, and
 * {@code -Dproof.seed=…} has the same people plan the same again (CONTRIBUTING.md).
 */
class DeliveryProofTest {
    @TempDir
    Path folder;

    @Test
    void whatever_happens_each_check_in_arrives_once_in_its_minute_and_none_that_was_stopped_in_time() {
        int kills = Integer.getInteger("proof.kills", 1);
        long seed = Long.getLong("proof.seed", new Random().nextInt(1_000_000));
        System.out.println("proof.seed=" + seed);

        try (DeliveryProof proof = new DeliveryProof(folder, seed, kills)) {
            ProofReport report = proof.run(Duration.ofMinutes(10 + 2L * kills));

            System.out.println(report);
            assertTrue(report.isGood(), report::toString);
            assertTrue(
                    Stream.of(Gap.values()).allMatch(gap -> report.kills(gap) >= kills),
                    () -> "a gap was not hit: " + report);
        }
    }
}
