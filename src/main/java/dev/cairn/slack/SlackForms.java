package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.OpenForms;
import dev.cairn.conversation.Outcome;

/** Reaches open forms through Slack's Web API. */
public final class SlackForms implements OpenForms {
    private final MethodsClient slack;

    public SlackForms(MethodsClient slack) {
        this.slack = slack;
    }

    @Override
    public Outcome<String> redraw(String name, Form form) {
        return SlackCalls.call(
                        "views.update",
                        () -> slack.viewsUpdate(call -> call.externalId(name).viewAsString(form.view())))
                .map(response -> name);
    }
}
