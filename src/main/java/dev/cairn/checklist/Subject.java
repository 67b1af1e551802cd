package dev.cairn.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a list is about, read from what was typed for it.
 *
 * @param title one line of plain text: what was typed beside the address; where that is nothing, the name of the change, or
 *     the address as it was typed
 * @param address the first there is, without punctuation after it
 */
public record Subject(String title, Optional<String> address) {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>|…]+");
    private static final Pattern PUNCTUATION_AFTER = Pattern.compile("[.,;:!?'\"\\]]+$");

    public static Subject of(String typed) {
        List<String> words = typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            Optional<String> address = address(words.get(i));
            if (address.isPresent()) {
                return new Subject(title(words, i, address.get()), address);
            }
        }
        return new Subject(String.join(" ", words), Optional.empty());
    }

    /** The address that a word is, without punctuation after it; empty where it is none. */
    public static Optional<String> address(String word) {
        return Optional.of(PUNCTUATION_AFTER.matcher(word).replaceFirst(""))
                .filter(address -> ADDRESS.matcher(address).matches());
    }

    /** An address before or after a title is no part of it; one in the midst of it is. */
    private static String title(List<String> words, int at, String address) {
        List<String> shown = new ArrayList<>(words);
        if (words.size() > 1 && (at == 0 || at == words.size() - 1)) {
            shown.remove(at);
        } else {
            ChangeLink.of(address).ifPresent(change -> shown.set(at, change.name()));
        }
        return String.join(" ", shown);
    }

    /** The change behind the address, where it has the shape of one. */
    public Optional<ChangeLink> change() {
        return address.flatMap(ChangeLink::of);
    }
}
