package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What trouble can be ordered for, and which kinds of trouble mean something there. */
final class FaultTargets {
    static final String ANY = "*";
    static final int MOST_TIMES = 1000;
    static final int LONGEST_WAIT_SECONDS = 3600;

    private static final Set<Fault.Kind> OF_DELIVERY = EnumSet.of(Fault.Kind.TWICE);
    private static final Set<Fault.Kind> OF_CALL = EnumSet.complementOf(EnumSet.of(Fault.Kind.TWICE));
    /** Whoever answers by a response URL can tell no other trouble from this. */
    private static final Set<Fault.Kind> OF_RESPONSE_URL = EnumSet.of(Fault.Kind.SERVER_ERROR);

    private static final List<String> DELIVERIES =
            List.of("command", "block_actions", "view_submission", "view_closed", "shortcut", "message_action");
    /** Only events are sent again when their answer is lost. */
    private static final Set<Fault.Kind> OF_EVENT = EnumSet.of(Fault.Kind.TWICE, Fault.Kind.ANSWER_LOST);

    private static final Map<String, Set<Fault.Kind>> KINDS = kinds();

    private FaultTargets() {}

    /** For each target its kinds, as the JSON interface spells them. */
    static ArrayNode toJson() {
        ArrayNode targets = Json.array();
        KINDS.forEach((target, kinds) -> targets.addObject()
                .put("target", target)
                .set("kinds", Json.strings(kinds.stream().map(Fault.Kind::key).toList())));
        return targets;
    }

    /** @throws Problem when there is no such trouble */
    static Fault read(Asked asked) {
        String target = asked.maybe("target").orElse(ANY);
        Set<Fault.Kind> kinds = KINDS.get(target);
        if (kinds == null) {
            throw new Problem("There is no \"" + target + "\" to order trouble for. It is a Web API method such as"
                    + " chat.postMessage, response_url, a delivery such as command or event, or " + ANY + ".");
        }
        Fault.Kind kind = kind(asked.text("kind"));
        if (!kinds.contains(kind)) {
            throw new Problem(kind.key() + " never strikes " + target + ", only " + names(kinds) + ".");
        }
        int times = asked.number("times", 1, MOST_TIMES, 1);
        int seconds = asked.number("retry_after", 1, LONGEST_WAIT_SECONDS, 1);
        return new Fault(target, kind, times, Duration.ofSeconds(seconds));
    }

    private static Fault.Kind kind(String key) {
        Set<Fault.Kind> all = EnumSet.allOf(Fault.Kind.class);
        return all.stream()
                .filter(kind -> kind.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "There is no trouble of the kind \"" + key + "\". The kinds are " + names(all) + "."));
    }

    private static String names(Set<Fault.Kind> kinds) {
        return kinds.stream().map(Fault.Kind::key).collect(Collectors.joining(", "));
    }

    private static Map<String, Set<Fault.Kind>> kinds() {
        Map<String, Set<Fault.Kind>> kinds = new LinkedHashMap<>();
        kinds.put(ANY, EnumSet.allOf(Fault.Kind.class));
        ApiMethod.all().forEach(method -> kinds.put(method.spec().name(), OF_CALL));
        kinds.put(ResponseUrlHandler.NAME, OF_RESPONSE_URL);
        DELIVERIES.forEach(kind -> kinds.put(kind, OF_DELIVERY));
        kinds.put(Events.KIND, OF_EVENT);
        return kinds;
    }
}
