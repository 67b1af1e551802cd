package dev.cairn.workspace;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes what nobody should guess; new at every start. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
