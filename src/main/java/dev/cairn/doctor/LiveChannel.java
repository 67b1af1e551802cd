package dev.cairn.doctor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a trial takes place.
 *
 * @param address as Slack takes it: an id, or a name with # before it
 * @param isPerson an id of somebody, in whose direct message with Cairn it takes place
 */
public record LiveChannel(String address, boolean isPerson) {
    private static final Pattern LINK =
            Pattern.compile("https://[^/]+/(?:archives|client/\\w+)/([CDG][A-Z0-9]+)(?:/.*)?");
    private static final Pattern ID = Pattern.compile("[CDG][A-Z0-9]{6,}");
    private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,}");
    /** Slack's names have no capitals. */
    private static final Pattern NAME = Pattern.compile("#?([^\\s#<>@A-Z]{1,80})");

    /** Reads a name with or without #, an id, the link to a channel, or the id of a person; empty when it is none. */
    public static Optional<LiveChannel> of(String typed) {
        Matcher link = LINK.matcher(typed);
        if (link.matches()) {
            return Optional.of(new LiveChannel(link.group(1), false));
        }
        if (PERSON.matcher(typed).matches()) {
            return Optional.of(new LiveChannel(typed, true));
        }
        if (ID.matcher(typed).matches()) {
            return Optional.of(new LiveChannel(typed, false));
        }
        Matcher name = NAME.matcher(typed);
        return name.matches() ? Optional.of(new LiveChannel("#" + name.group(1), false)) : Optional.empty();
    }

    String name() {
        return address;
    }
}
