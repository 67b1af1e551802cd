package dev.cairn.doctor;

import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.doctor.Finding.State;
import dev.cairn.slack.SlackProbe;
import dev.cairn.slack.SlackProbe.Answer;
import dev.cairn.slack.SlackProbe.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does in a real channel what delivery rests on: posts, changes, schedules, lists, takes back and deletes. Whatever fails on
 * the way, what was posted and scheduled is taken back, or said to be left.
 */
final class LiveTrial {
    static final String OPEN = "live.open";
    static final String POST = "live.post";
    static final String UPDATE = "live.update";
    static final String SCHEDULE = "live.schedule";
    static final String LIST = "live.list";
    static final String UNSCHEDULE = "live.unschedule";
    static final String DELETE = "live.delete";

    private static final String POSTED =
            "This is a trial by whoever sets Cairn up. The message goes away by itself in a moment.";
    private static final String CHANGED = POSTED + " It has been changed once.";
    private static final String LATER =
            "This message was left over from a trial by whoever sets Cairn up. You can delete it.";

    /** Far enough ahead to be taken back, and soon enough to be no riddle where it is not. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Duration MOST_PAUSE = Duration.ofMinutes(1);

    private static final Set<String> GONE = Set.of("message_not_found", "invalid_scheduled_message_id");

    private final SlackProbe slack;
    private final Consumer<Duration> pause;
    private final List<Finding> findings = new ArrayList<>();

    LiveTrial(SlackProbe slack, Consumer<Duration> pause) {
        this.slack = slack;
        this.pause = pause;
    }

    List<Finding> in(LiveChannel place) {
        if (!place.isPerson()) {
            in(place.address(), place);
            return findings;
        }
        Answer<String> opened = again(() -> slack.open(place.address()));
        if (opened instanceof Answer.Yes<String> yes) {
            findings.add(Finding.good(OPEN, "Opened the direct message with " + place.name() + "."));
            in(yes.value(), place);
        } else {
            findings.add(failed(OPEN, "open the direct message with " + place.name(), opened));
        }
        return findings;
    }

    private void in(String address, LiveChannel place) {
        Answer<Posted> posted = whenFree(() -> slack.post(address, POSTED));
        if (!(posted instanceof Answer.Yes<Posted> yes)) {
            findings.add(failed(POST, "post in " + place.name(), posted));
            return;
        }
        Posted message = yes.value();
        findings.add(Finding.good(POST, "Posted a message in " + place.name() + " (" + message.channelId() + ")."));
        try {
            tell(UPDATE, "Changed it.", "change the message", again(() -> slack.update(message, CHANGED)));
            schedule(message);
        } finally {
            takeBack(
                    DELETE,
                    "Deleted the message.",
                    "The message in " + place.name() + " is left; delete it by hand.",
                    "delete the message",
                    () -> slack.delete(message));
        }
    }

    /** By Slack's own clock, which the message shows: this machine's may be wrong. */
    private void schedule(Posted message) {
        Instant postAt = Instant.ofEpochSecond(Long.parseLong(message.ts().replaceFirst("\\..*", "")))
                .plus(AHEAD);
        String channel = message.channelId();
        Answer<String> scheduled = whenFree(() -> slack.schedule(channel, LATER, postAt));
        Optional<String> id = scheduled instanceof Answer.Yes<String> yes ? Optional.of(yes.value()) : Optional.empty();
        tell(
                SCHEDULE,
                "Left a message with Slack for ten minutes later.",
                "leave a message with Slack for later",
                scheduled);
        boolean may = id.isPresent() || scheduled instanceof Answer.None<String>;
        if (!may) {
            findings.add(Finding.skipped(LIST, "Listing what Slack holds", "nothing was left with it"));
            findings.add(Finding.skipped(UNSCHEDULE, "Taking a message back", "nothing was left with Slack"));
            return;
        }
        Answer<List<Held>> listed = again(slack::scheduled);
        Optional<String> found = listed instanceof Answer.Yes<List<Held>> all
                ? all.value().stream()
                        .filter(each -> id.map(each.id()::equals)
                                .orElse(each.channelId().equals(channel)
                                        && each.postAt().equals(postAt)
                                        && each.text().equals(LATER)))
                        .map(Held::id)
                        .findFirst()
                : Optional.empty();
        if (listed instanceof Answer.Yes<List<Held>>) {
            findings.add(
                    found.isPresent()
                            ? Finding.good(LIST, "Slack lists it.")
                            : id.isPresent()
                                    ? Finding.todo(LIST, "Slack does not list it.", "Run this once more in a minute.")
                                    : Finding.good(LIST, "Slack lists no message of this trial, so none was left."));
        } else {
            findings.add(failed(LIST, "list what Slack holds", listed));
        }
        id.or(() -> found)
                .ifPresentOrElse(
                        held -> takeBack(
                                UNSCHEDULE,
                                "Took it back.",
                                "The message comes in ten minutes; delete it by hand then.",
                                "take the message back",
                                () -> slack.unschedule(channel, held)),
                        () -> findings.add(
                                listed instanceof Answer.Yes<List<Held>>
                                        ? Finding.skipped(UNSCHEDULE, "Taking a message back", "Slack holds none")
                                        : Finding.todo(
                                                UNSCHEDULE,
                                                "Whether Slack holds the message is not known.",
                                                "It may come in ten minutes; delete it by hand then.")));
    }

    private <T> void tell(String id, String done, String deed, Answer<T> answer) {
        findings.add(answer instanceof Answer.Yes<T> ? Finding.good(id, done) : failed(id, deed, answer));
    }

    /** Gone already is as good, where the first answer was lost. */
    private <T> void takeBack(String id, String done, String left, String deed, Supplier<Answer<T>> call) {
        Answer<T> first = whenFree(call);
        Answer<T> last = first instanceof Answer.None<T> ? whenFree(call) : first;
        boolean gone = first instanceof Answer.None<T> && last instanceof Answer.No<T> no && GONE.contains(no.error());
        if (gone || last instanceof Answer.Yes<T>) {
            findings.add(Finding.good(id, done));
            return;
        }
        Finding why = failed(id, deed, last);
        List<String> next = new ArrayList<>(List.of(left));
        next.addAll(why.next());
        findings.add(new Finding(id, State.TODO, why.found(), next));
    }

    /** For what may be done twice without harm. */
    private <T> Answer<T> again(Supplier<Answer<T>> call) {
        Answer<T> first = whenFree(call);
        return first instanceof Answer.None<T> ? whenFree(call) : first;
    }

    /** Waits once where Slack asks for it: then nothing has happened yet. */
    private <T> Answer<T> whenFree(Supplier<Answer<T>> call) {
        Answer<T> first = call.get();
        if (first instanceof Answer.Busy<T> busy && busy.pause().compareTo(MOST_PAUSE) <= 0) {
            pause.accept(busy.pause());
            return call.get();
        }
        return first;
    }

    private static <T> Finding failed(String id, String deed, Answer<T> answer) {
        String could = "Cairn could not " + deed;
        if (answer instanceof Answer.No<T> no) {
            return Finding.todo(id, could + ": " + no.error() + ".", next(no));
        }
        if (answer instanceof Answer.Busy<T> busy) {
            return Finding.todo(
                    id,
                    could + ": Slack is busy.",
                    "Run this again in " + Math.max(1, busy.pause().toSeconds()) + " seconds.");
        }
        String unclear =
                "Whether Cairn could " + deed + " is not known: Slack " + ((Answer.None<T>) answer).why() + ".";
        return Finding.todo(
                id,
                unclear,
                id.equals(POST)
                        ? "Look there for the message of this trial, delete it by hand, and run this again."
                        : "Run this again.");
    }

    private static <T> String next(Answer.No<T> no) {
        return switch (no.error()) {
            case "not_in_channel" -> "Type /invite @Cairn in that channel and run this again.";
            case "channel_not_found" ->
                "Slack knows no such channel that Cairn may see. Look at the name; if the channel is private, type /invite"
                        + " @Cairn in it first.";
            case "is_archived" -> "Name a channel that is in use.";
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "posting_to_channel_denied" ->
                "Only some people may post there: let Cairn post too, or name another channel.";
            case "user_not_found", "users_not_found", "user_not_visible" ->
                "Look at the id; Slack shows one under Copy member ID in a person's profile.";
            case "cannot_dm_bot", "user_disabled" -> "Name a person who is active and no app.";
            case "messages_tab_disabled" -> "Switch the Messages tab on on the app's page, App Home.";
            case "missing_scope" ->
                "Grant the scope "
                        + no.neededScope().orElse("it needs")
                        + " on the app's page, OAuth & Permissions, and reinstall the app.";
            case "ratelimited", "rate_limited" -> "Run this again in a minute.";
            default ->
                "Slack's page about the method says what " + no.error()
                        + " means: https://docs.slack.dev/reference/methods";
        };
    }
}
