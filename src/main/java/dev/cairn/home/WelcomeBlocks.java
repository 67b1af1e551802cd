package dev.cairn.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.element.BlockElement;
import dev.cairn.conversation.Message;
import dev.cairn.slack.MessageBlocks;
import java.util.List;

/** How Cairn says hello. Each button is listened to by the feature that does what it says. */
final class WelcomeBlocks {
    static final String ASK = "answer.topics";
    static final String PLAN = "checkin.plan";
    static final String PRACTISE = "practice.open";

    private static final String HELLO =
            "Hello! I am Cairn. I can tell you what is expected of a senior software engineer here, bring check-ins to you"
                    + " and your people when they are due, and help with code reviews and postmortems. Try one:";

    private static final int BUTTON_TEXT = 75;
    private static final int SMALL_PRINT = 300;

    private WelcomeBlocks() {}

    static Message hello() {
        return MessageBlocks.message(
                HELLO,
                List.of(
                        MessageBlocks.plainSection(HELLO),
                        actions(List.of(
                                press(ASK, "What is expected of me?"),
                                press(PLAN, "Plan check-ins"),
                                press(PRACTISE, "Practise a review"))),
                        context(List.of(MessageBlocks.plain(
                                "You can also write a question here. /cairn help shows all there is. By myself I write to"
                                        + " you only when something of yours is due or has changed.",
                                SMALL_PRINT)))));
    }

    private static BlockElement press(String actionId, String text) {
        return button(each -> each.actionId(actionId).text(MessageBlocks.plain(text, BUTTON_TEXT)));
    }
}
