package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changes the workspace itself, by the JSON interface: clock, faults, memberships, accounts. */
final class Controls {
    private final Workspace workspace;
    private final Faults faults;
    private final Followers followers;

    Controls(Workspace workspace, Faults faults, Followers followers) {
        this.workspace = workspace;
        this.faults = faults;
        this.followers = followers;
    }

    Map<String, Function<Asked, JsonNode>> routes() {
        return Map.of(
                "POST clock", this::turn,
                "POST follow", this::follow,
                "POST faults", this::order,
                "POST sockets", this::sockets,
                "POST membership", this::membership,
                "POST account", this::account,
                "POST person", this::person,
                "POST reset", this::reset);
    }

    private JsonNode turn(Asked asked) {
        String turn = asked.text("turn");
        Turned turned = turn.equals("next-delivery") ? workspace.turnToNextDelivery() : workspace.turn(duration(turn));
        ObjectNode answer = WorkspaceInterface.ok()
                .put("from", turned.from().toString())
                .put("to", turned.to().toString())
                .put("steps", turned.steps())
                .put("delivered", turned.delivered());
        answer.set("delivered_to", Json.strings(turned.deliveredTo()));
        turned.stopped().ifPresent(why -> answer.put("stopped", why));
        return answer;
    }

    private static Duration duration(String iso) {
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException wrong) {
            throw new Problem("Turn by an ISO duration such as PT1H or P90D, or to \"next-delivery\", not by " + iso);
        }
    }

    private JsonNode follow(Asked asked) {
        String name = asked.text("name");
        if (asked.flag("gone")) {
            followers.forget(name);
            return WorkspaceInterface.ok();
        }
        long step = followers.report(
                name, asked.node("done").asLong(-1), asked.maybe("next").map(Controls::instant));
        return WorkspaceInterface.ok()
                .put("step", step)
                .put("now", workspace.clock().instant().toString());
    }

    private static Instant instant(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeParseException wrong) {
            throw new Problem("Write a moment as 2026-11-23T10:00:00Z, not as " + iso);
        }
    }

    private JsonNode order(Asked asked) {
        if (asked.flag("clear")) {
            faults.clear();
        } else {
            workspace.order(FaultTargets.read(asked));
        }
        return WorkspaceInterface.ok().set("faults", Sight.faults(faults));
    }

    private JsonNode sockets(Asked asked) {
        String wanted = asked.text("trouble");
        SocketTrouble trouble = Arrays.stream(SocketTrouble.values())
                .filter(each -> each.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem("Connections know no trouble \"" + wanted + "\". There are "
                        + Arrays.stream(SocketTrouble.values())
                                .map(SocketTrouble::key)
                                .collect(Collectors.joining(", "))
                        + "."));
        workspace.trouble(trouble);
        return WorkspaceInterface.ok();
    }

    private JsonNode membership(Asked asked) {
        if (asked.flag("member")) {
            workspace.join(asked.text("user"), asked.text("channel"));
        } else {
            workspace.leave(asked.text("user"), asked.text("channel"));
        }
        return WorkspaceInterface.ok();
    }

    private JsonNode account(Asked asked) {
        if (asked.flag("active")) {
            workspace.reactivate(asked.text("user"));
        } else {
            workspace.deactivate(asked.text("user"));
        }
        return WorkspaceInterface.ok();
    }

    private JsonNode person(Asked asked) {
        Optional<String> known = asked.maybe("user");
        if (known.isPresent()) {
            workspace.rename(known.get(), asked.text("real_name"));
            return WorkspaceInterface.ok().put("user", known.get());
        }
        String zone = asked.maybe("tz").orElse("Etc/UTC");
        String title = asked.maybe("title").orElse("");
        return WorkspaceInterface.ok()
                .put("user", workspace.addPerson(asked.text("name"), asked.text("real_name"), title, zone));
    }

    private JsonNode reset(Asked asked) {
        workspace.reset();
        return WorkspaceInterface.ok();
    }
}
