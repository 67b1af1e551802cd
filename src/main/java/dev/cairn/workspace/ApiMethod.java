package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One Web API method: what is laid down about it, and what it does. */
interface ApiMethod {
    MethodSpec spec();

    /**
     * What Slack answers beside {@code "ok": true}. Runs under the state's lock.
     *
     * @throws Refused with one of the declared errors
     */
    ObjectNode answer(State state, ApiCall call);

    static List<ApiMethod> all() {
        return List.of(
                new AuthTest(),
                new OpenSocket(),
                new PostMessage(),
                new PostEphemeral(),
                new UpdateMessage(),
                new DeleteMessage(),
                new ScheduleMessage(),
                new DeleteScheduledMessage(),
                new ListScheduledMessages(),
                new GetPermalink(),
                new OpenConversation(),
                new ReadHistory(),
                new ReadReplies(),
                new UserInfo(),
                new OpenView(),
                new PushView(),
                new UpdateView(),
                new PublishView(),
                new GetUploadUrl(),
                new CompleteUpload(),
                new FileInfo());
    }
}
