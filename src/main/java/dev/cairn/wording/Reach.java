package dev.cairn.wording;

import java.util.OptionalInt;
import java.util.function.IntToLongFunction;

/**
 * How far one may have come from a word, as a set of bits: bit <i>n</i> says that <i>n</i> words may have been passed. Patterns
 * are short, so that 64 bits hold them; a text is read once per pattern and nothing is made meanwhile.
 */
public final class Reach {
    public static final long NOWHERE = 0;
    /** No word has been passed. */
    public static final long HERE = 1;

    private Reach() {}

    public static long words(int count) {
        return count < Long.SIZE ? 1L << count : NOWHERE;
    }

    /** Goes on from every place reached. */
    public static long then(long reach, IntToLongFunction further) {
        long all = NOWHERE;
        for (long rest = reach; rest != 0; rest &= rest - 1) {
            int passed = Long.numberOfTrailingZeros(rest);
            all |= further.applyAsLong(passed) << passed;
        }
        return all;
    }

    /** The longest way, in words; empty where it leads nowhere. */
    public static OptionalInt longest(long reach) {
        return reach == NOWHERE
                ? OptionalInt.empty()
                : OptionalInt.of(Long.SIZE - 1 - Long.numberOfLeadingZeros(reach));
    }
}
