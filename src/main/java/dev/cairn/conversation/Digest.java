package dev.cairn.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands for texts where the texts themselves are too long to keep, or are not to be kept. */
public final class Digest {
    private static final String MAC = "HmacSHA256";

    private Digest() {}

    /** The same 64 characters for the same texts; who guesses the texts can tell that they are right. */
    public static String of(String... texts) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes(texts)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** As {@link #of}, but guesses tell nothing to who has not the key. */
    public static String keyed(String key, String... texts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), MAC));
            return hex(mac.doFinal(bytes(texts)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }

    /** Each text with its length, so that no two lists look the same. */
    private static byte[] bytes(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(text.length()).append(' ').append(text);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
