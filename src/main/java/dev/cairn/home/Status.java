package dev.cairn.home;

import dev.cairn.home.RunningState.Pack;
import dev.cairn.home.RunningState.SlackAnswer;
import dev.cairn.home.RunningState.SlackLook;
import dev.cairn.nudge.Deliveries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How Cairn is.
 *
 * @param deliveries empty where the database does not answer
 * @param at when it was looked
 */
record Status(
        String version,
        Pack content,
        String database,
        SlackLook slack,
        boolean dueWorkRuns,
        boolean isRemoved,
        Optional<Deliveries> deliveries,
        Instant at) {
    boolean databaseAnswers() {
        return deliveries.isPresent();
    }

    /** What is not well, each with what to do; plain text. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (isRemoved) {
            faults.add(
                    "Cairn was removed from this workspace, so it sends nothing by itself. Where it has just been put"
                            + " back, that ends within a quarter of an hour.");
        }
        if (!databaseAnswers()) {
            faults.add("The database does not answer. Whoever runs Cairn should see that it runs, and look into Cairn's"
                    + " log.");
        }
        if (slack.answer() == SlackAnswer.TOKEN_REFUSED) {
            faults.add(
                    "Slack refuses Cairn's token. Whoever runs Cairn should copy it anew from the app's page, OAuth &"
                            + " Permissions, into SLACK_BOT_TOKEN and start Cairn again.");
        }
        if (slack.answer() == SlackAnswer.NONE) {
            faults.add("Slack does not answer Cairn. Look at slack-status.com; if all is well there, whoever runs Cairn"
                    + " should see that it reaches slack.com.");
        }
        if (!dueWorkRuns) {
            faults.add("Nothing that is due is being done. Whoever runs Cairn should look into its log and start it"
                    + " again.");
        }
        int overdue = deliveries.map(Deliveries::overdue).orElse(0);
        if (overdue > 0) {
            faults.add((overdue == 1 ? "1 message is" : overdue + " messages are")
                    + " overdue. They go out by themselves, at the latest in their readers' next working hours; if the"
                    + " number grows, whoever runs Cairn should look into its log.");
        }
        return faults;
    }
}
