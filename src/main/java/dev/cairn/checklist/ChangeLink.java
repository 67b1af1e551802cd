package dev.cairn.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a change in review, known by its shape alone; nothing is fetched. GitHub, GitLab with its groups in groups,
 * Bitbucket as a service and as a server, and whatever an organisation runs itself under addresses of these shapes.
 *
 * @param host where it is, with the port if there is one
 * @param repository owner and name, as in {@code acme/shop}
 */
public record ChangeLink(String host, String repository, String number) {
    private static final String HOST = "(?i:https?)://(?<host>[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?)";
    /** One part of a path, which does not begin with the hyphen that GitLab sets apart its own with. */
    private static final String PART = "(?!\\.{1,2}/)[A-Za-z0-9_.~][A-Za-z0-9_.~-]{0,99}";

    private static final String NUMBER = "(?<number>\\d{1,10})(?:[/?#.].*)?";

    private static final List<Pattern> SHAPES = List.of(
            // GitHub, and Gitea with a plural
            shape("/(?<owner>" + PART + ")/(?<name>" + PART + ")/pulls?/"),
            // GitLab; before its version 11 without the hyphen
            shape("/(?<owner>" + PART + "(?:/" + PART + "){0,20})/(?<name>" + PART + ")(?:/-)?/merge_requests/"),
            // Bitbucket Cloud
            shape("/(?<owner>" + PART + ")/(?<name>" + PART + ")/pull-requests/"),
            // Bitbucket Server and Data Center, which may have a path before theirs
            shape("(?:/" + PART + "){0,2}/(?:projects|users)/(?<owner>" + PART + ")/repos/(?<name>" + PART
                    + ")/pull-requests/"));

    private static final Set<String> KNOWN_HOSTS = Set.of("github.com", "gitlab.com", "bitbucket.org");

    private static Pattern shape(String path) {
        return Pattern.compile(HOST + path + NUMBER);
    }

    /** The change at this address; empty where it leads to something else. */
    public static Optional<ChangeLink> of(String address) {
        return SHAPES.stream()
                .map(shape -> shape.matcher(address))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new ChangeLink(
                        found.group("host").toLowerCase(Locale.ROOT),
                        found.group("owner") + "/" + found.group("name"),
                        found.group("number")));
    }

    /** As people call it: {@code acme/shop#12}. */
    public String name() {
        return repository + "#" + number;
    }

    /** Whether everybody knows where it leads; else the host is said beside the name, which could stand for any. */
    boolean isOnKnownHost() {
        return KNOWN_HOSTS.contains(host);
    }
}
