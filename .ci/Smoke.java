import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.StreamSupport;

/**
 * Uses a running demo as a person would: one signed command of every kind, a button, a form, the clock. Fails unless each
 * answer is right.
 */
class Smoke {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String cairn;
    private final String workspace;

    Smoke(String cairnPort, String workspacePort) {
        cairn = "http://127.0.0.1:" + cairnPort;
        workspace = "http://127.0.0.1:" + workspacePort + "/workspace/";
    }

    public static void main(String[] args) throws Exception {
        new Smoke(args[0], args[1]).run();
        System.out.println("every answer was right");
    }

    private void run() throws Exception {
        until("Cairn is ready", this::isReady);

        command("U0ANA", "/expectations what should I have done by day 60");
        sees("U0ANA", "60-day goals");
        press("U0ANA", "60-day goals", "answer.share");
        sees("U0BEN", "asked Cairn and shared the answer");

        command("U0ANA", "/expectations may I bring my dog to the office");
        sees("U0ANA", "The blueprint does not say");

        command("U0MARA", "/checkin @ana today");
        sees("U0MARA", "Check-ins for ana are planned");
        sees("D0ANA", "U0ANA", "planned check-ins with you");
        command("U0MARA", "/checkin list");
        sees("U0MARA", "One plan of check-ins");
        command("U0MARA", "/checkin @ben 31 February");
        sees("U0MARA", "31 February");

        command("U0ANA", "/review https://github.com/acme/shop/pull/12");
        sees("U0BEN", "Code review: acme/shop#12");
        press("U0BEN", "Code review", "checklist.done");
        sees("U0ANA", "1 of 7 done");
        press("U0ANA", "Code review", "checklist.undo");
        sees("U0BEN", "0 of 7 done");

        command("U0ANA", "/postmortem Checkout was down");
        sees("U0BEN", "Postmortem: Checkout was down");
        command("U0ANA", "/cairn help");
        sees("U0ANA", "Cairn tells you what is expected");

        JsonNode turned = post("clock", JSON.createObjectNode().put("turn", "P105D"));
        // Three times, Ana and her manager are each told and reminded once; weekends put off the last by up to five
        // days.
        require(
                turned.path("delivered").asInt() == 12,
                "twelve messages arrive in a hundred and five days, not " + turned);
        for (String milestone : new String[] {"30-day", "60-day", "90-day"}) {
            sees("D0ANA", "U0ANA", milestone + " check-in");
        }

        HttpResponse<String> unsigned = HTTP.send(
                HttpRequest.newBuilder(URI.create(cairn + "/slack/events"))
                        .POST(BodyPublishers.ofString("command=%2Freview"))
                        .build(),
                BodyHandlers.ofString());
        require(unsigned.statusCode() == 401, "an unsigned request is refused, not " + unsigned.statusCode());
    }

    private boolean isReady() throws Exception {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(cairn + "/readyz"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (java.io.IOException notYet) {
            return false;
        }
    }

    private void command(String user, String text) throws Exception {
        JsonNode answer = post(
                "command",
                JSON.createObjectNode()
                        .put("user", user)
                        .put("channel", "C0GENERAL")
                        .put("text", text));
        require(answer.path("delivery").path("status").asInt() == 200, text + " is acked: " + answer);
    }

    private void press(String user, String inMessage, String actionId) throws Exception {
        String ts = message("C0GENERAL", user, inMessage).path("ts").asText();
        JsonNode answer = post(
                "press",
                JSON.createObjectNode()
                        .put("user", user)
                        .put("channel", "C0GENERAL")
                        .put("ts", ts)
                        .put("action", actionId));
        require(answer.path("delivery").path("status").asInt() == 200, actionId + " is acked: " + answer);
    }

    private void sees(String user, String part) throws Exception {
        sees("C0GENERAL", user, part);
    }

    private void sees(String channel, String user, String part) throws Exception {
        until(user + " sees “" + part + "”", () -> !message(channel, user, part).isMissingNode());
    }

    private JsonNode message(String channel, String viewer, String part) throws Exception {
        JsonNode seen = JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create(workspace + "messages?channel=" + channel + "&viewer=" + viewer))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        return StreamSupport.stream(seen.path("messages").spliterator(), false)
                .filter(message -> message.toString().contains(part))
                .reduce((earlier, later) -> later)
                .orElse(JSON.missingNode());
    }

    private JsonNode post(String what, ObjectNode body) throws Exception {
        return JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(URI.create(workspace + what))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            require(System.nanoTime() < end, what + ", within five minutes");
            Thread.sleep(100);
        }
        System.out.println("yes: " + what);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            System.err.println("NO: " + what);
            System.exit(1);
        }
    }
}
