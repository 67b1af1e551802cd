package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.slack.SlackServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The app manifest for one's own Slack: with one's own address, a prefix before the commands, or for Socket Mode, where
 * Slack needs no address.
 *
 * @see <a href="https://docs.slack.dev/reference/app-manifest">App manifest</a>
 */
final class OwnManifest {
    /** Of a command's name, the slash among them. */
    private static final int MOST_COMMAND = 32;

    private static final String COMMANDS = "/features/slash_commands";

    private final ObjectNode manifest;
    private final List<String> faults = new ArrayList<>();

    /** @param shipped the manifest that comes with Cairn; it is left as it is */
    OwnManifest(JsonNode shipped) {
        this.manifest = shipped.deepCopy();
    }

    /** What is asked for; empty keeps what the shipped manifest says. */
    record Wanted(Optional<String> url, Optional<String> prefix, boolean socket) {}

    /** @throws CannotStart with all that is wrong with what is wanted */
    ObjectNode of(Wanted wanted) throws CannotStart {
        wanted.prefix().ifPresent(this::putBeforeCommands);
        if (wanted.socket()) {
            listenBySocket(wanted.url());
        } else {
            wanted.url()
                    .ifPresentOrElse(
                            this::sendTo,
                            () -> faults.add(
                                    "Say where Slack reaches Cairn, such as --url https://cairn.example.com, or"
                                            + " --socket for Socket Mode, which needs no address."));
        }
        if (!faults.isEmpty()) {
            throw new CannotStart(faults);
        }
        return manifest;
    }

    private void putBeforeCommands(String typed) {
        String prefix = typed.replaceFirst("^/", "").replaceFirst("-$", "");
        if (!prefix.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.add("--prefix is “" + typed
                    + "”; write small letters a to z, digits and hyphens, such as acme for /acme-review.");
            return;
        }
        List<String> tooLong = new ArrayList<>();
        for (JsonNode command : manifest.at(COMMANDS)) {
            String name = "/" + prefix + "-" + command.path("command").asText().substring(1);
            if (name.length() > MOST_COMMAND) {
                tooLong.add(name);
            }
            ((ObjectNode) command).put("command", name);
        }
        if (!tooLong.isEmpty()) {
            faults.add("Slack takes commands of " + MOST_COMMAND + " characters at most, but with this prefix "
                    + String.join(" and ", tooLong) + (tooLong.size() == 1 ? " is" : " are")
                    + " longer; choose a shorter --prefix.");
        }
    }

    private void sendTo(String typed) {
        Optional<String> address = address(typed);
        if (address.isEmpty()) {
            faults.add("--url is “" + typed
                    + "”; write the public https address that leads to Cairn, such as https://cairn.example.com.");
            return;
        }
        for (JsonNode command : manifest.at(COMMANDS)) {
            ((ObjectNode) command).put("url", address.get());
        }
        for (ObjectNode requests : requestUrls()) {
            requests.put("request_url", address.get());
        }
    }

    private void listenBySocket(Optional<String> url) {
        if (url.isPresent()) {
            faults.add("Leave out --url or --socket: in Socket Mode Cairn calls Slack, and Slack needs no address.");
        }
        for (JsonNode command : manifest.at(COMMANDS)) {
            ((ObjectNode) command).remove("url");
        }
        for (ObjectNode requests : requestUrls()) {
            requests.remove("request_url");
        }
        manifest.withObject("/settings").put("socket_mode_enabled", true);
    }

    private List<ObjectNode> requestUrls() {
        return List.of(
                manifest.withObject("/settings/event_subscriptions"), manifest.withObject("/settings/interactivity"));
    }

    /** With the path that Cairn listens to, and nothing after it. */
    private static Optional<String> address(String typed) {
        try {
            URI url = new URI(typed.strip());
            boolean whole = "https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (!whole) {
                return Optional.empty();
            }
            String path = url.getRawPath().replaceFirst("/+$", "");
            return Optional.of("https://" + url.getRawAuthority() + path
                    + (path.endsWith(SlackServer.PATH) ? "" : SlackServer.PATH));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
