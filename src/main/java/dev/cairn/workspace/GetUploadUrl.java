package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Says where to send a file. */
final class GetUploadUrl implements ApiMethod {
    private static final int LONGEST_ALT_TEXT = 1000;
    private static final int LARGEST_SNIPPET = 1024 * 1024;

    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "files.getUploadURLExternal",
                RateTier.TIER_4,
                List.of("files:write"),
                SlackError.MISSING_ARGUMENT,
                SlackError.INVALID_ARGUMENTS,
                SlackError.ALT_TXT_TOO_LARGE,
                SlackError.SNIPPET_TOO_LARGE,
                SlackError.FILE_UPLOAD_SIZE_RESTRICTED,
                SlackError.STORAGE_LIMIT_REACHED);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        String name = call.text("filename")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> new Refused(SlackError.MISSING_ARGUMENT));
        long length = length(call);
        Optional<String> altText = call.text("alt_txt");
        if (altText.filter(text -> text.length() > LONGEST_ALT_TEXT).isPresent()) {
            throw new Refused(SlackError.ALT_TXT_TOO_LARGE);
        }
        if (call.has("snippet_type") && length > LARGEST_SNIPPET) {
            throw new Refused(SlackError.SNIPPET_TOO_LARGE);
        }
        if (length > StoredFiles.LARGEST) {
            throw new Refused(SlackError.FILE_UPLOAD_SIZE_RESTRICTED);
        }
        StoredFiles files = state.files();
        if (!files.hasRoomFor((int) length)) {
            throw new Refused(SlackError.STORAGE_LIMIT_REACHED);
        }
        StoredFile file = files.expect(name, altText, (int) length, state.team().now());
        return Json.object().put("upload_url", files.uploadUrl(file).toString()).put("file_id", file.id());
    }

    private static long length(ApiCall call) {
        String given = call.text("length").orElseThrow(() -> new Refused(SlackError.MISSING_ARGUMENT));
        if (!given.matches("\\d{1,18}")) {
            throw new Refused(SlackError.INVALID_ARGUMENTS);
        }
        long length = Long.parseLong(given);
        if (length == 0) {
            // "Typically only occurs when the length provided is 0."
            throw new Refused(SlackError.MISSING_ARGUMENT);
        }
        return length;
    }
}
