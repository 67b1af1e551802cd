package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import dev.cairn.conversation.HomeTab;
import dev.cairn.conversation.HomeTabs;
import dev.cairn.conversation.Outcome;

/**
 * Draws the Home tab through Slack's Web API.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/views.publish">views.publish</a>
 */
public final class SlackHomeTabs implements HomeTabs {
    private final MethodsClient slack;

    public SlackHomeTabs(MethodsClient slack) {
        this.slack = slack;
    }

    @Override
    public Outcome<String> publish(String userId, HomeTab home) {
        return SlackCalls.call(
                        "views.publish",
                        () -> slack.viewsPublish(call -> call.userId(userId).viewAsString(home.view())))
                .map(response -> userId);
    }
}
