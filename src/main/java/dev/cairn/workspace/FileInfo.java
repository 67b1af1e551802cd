package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is known of a file. */
final class FileInfo implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("files.info", RateTier.TIER_4, List.of("files:read"), SlackError.FILE_NOT_FOUND);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        StoredFiles files = state.files();
        StoredFile file =
                call.text("file").flatMap(files::complete).orElseThrow(() -> new Refused(SlackError.FILE_NOT_FOUND));
        ObjectNode answer = Json.object();
        answer.set("file", file.toJson(files.address()));
        answer.putArray("comments");
        return answer;
    }
}
