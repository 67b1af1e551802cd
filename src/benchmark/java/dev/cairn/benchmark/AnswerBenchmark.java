package dev.cairn.benchmark;

import dev.cairn.answer.Answer;
import dev.cairn.answer.AnswerQuestion;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question from what was typed to the passages, and building the search at start; with the content that comes with
 * Cairn, and with ten times as much.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class AnswerBenchmark {
    /** How many times the content that comes with Cairn. */
    @Param({"1", "10"})
    public int contents;

    private final Contents content = new Contents();
    private final List<String> questions = content.questions();
    private int next;

    @SuppressWarnings("NullAway.Init") // before each benchmark
    private AnswerQuestion answers;

    /** Builds the search, and prints what it adds to the memory in use. */
    @Setup
    public void build() {
        long before = memoryInUse();
        answers = content.search(contents);
        System.out.printf("the search takes %.1f MB%n", (memoryInUse() - before) / 1e6);
    }

    private static long memoryInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** One question after the other, of every kind; read p50 and p99 of it, and {@code gc.alloc.rate.norm}. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 3, time = 5)
    @Measurement(iterations = 5, time = 5)
    public Answer question() {
        next = (next + 1) % questions.size();
        return answers.answer(questions.get(next));
    }

    /** What happens once, at start. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public AnswerQuestion start() {
        return content.search(contents);
    }
}
