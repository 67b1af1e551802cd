package dev.cairn.home;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something Cairn can do, with the button that does it.
 *
 * @param words what to type for it, without the slash
 * @param what what comes of it; goes on where the words end
 * @param button what the button says
 * @param actionId the button's; another feature listens to it
 */
record HelpJob(String words, String what, String button, String actionId) {
    private static final List<HelpJob> OF_EVERYBODY = List.of(
            new HelpJob("expectations", "says what is expected of you", "Ask", WelcomeBlocks.ASK),
            new HelpJob(
                    "checkin",
                    "plans 30, 60 and 90-day check-ins, which arrive by themselves",
                    "Plan check-ins",
                    WelcomeBlocks.PLAN),
            new HelpJob("review", "posts a code-review checklist for a channel", "Review list", "review.open"),
            new HelpJob(
                    "review coach", "looks at a review comment before you send it", "Coach a comment", "coaching.open"),
            new HelpJob(
                    "review practice",
                    "trains your eye on a small change in which something is wrong",
                    "Practise",
                    WelcomeBlocks.PRACTISE),
            new HelpJob(
                    "postmortem",
                    "posts a postmortem that everyone in a channel works on",
                    "Postmortem",
                    "postmortem.begin"),
            new HelpJob(
                    "cairn evidence",
                    "shows what you have saved for yourself; to save a message, open its menu",
                    "Evidence",
                    "evidence.open"),
            new HelpJob("cairn settings", "says when Cairn may write to you", "Settings", "preferences.open"),
            new HelpJob(
                    "cairn my data", "shows what Cairn keeps of you, to take or to delete", "My data", "mydata.open"));

    private static final List<HelpJob> OF_CONTENT_KEEPERS = List.of(
            new HelpJob(
                    "cairn gaps",
                    "shows what people asked and got no good answer to, without names",
                    "Gaps",
                    "gaps.open"),
            new HelpJob(
                    "review hints",
                    "shows which hints on wording people called wrong, without names",
                    "Wrong hints",
                    "hints.open"));

    static List<HelpJob> of(boolean keepsContent) {
        return keepsContent
                ? Stream.concat(OF_EVERYBODY.stream(), OF_CONTENT_KEEPERS.stream())
                        .toList()
                : OF_EVERYBODY;
    }
}
