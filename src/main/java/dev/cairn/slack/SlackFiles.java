package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares files through Slack's Web API: asks where to send a file, sends it there, and says in which channel it belongs.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files">Working with files</a>
 */
public final class SlackFiles implements Files {
    private static final Logger LOG = LoggerFactory.getLogger(SlackFiles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final MethodsClient slack;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public SlackFiles(MethodsClient slack) {
        this.slack = slack;
    }

    @Override
    public Outcome<String> share(String channelId, String name, String title, String comment, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SlackCalls.call(
                        "files.getUploadURLExternal",
                        () -> slack.filesGetUploadURLExternal(
                                call -> call.filename(name).length(bytes.length)))
                .then(address -> upload(address.getUploadUrl(), bytes).map(sent -> address.getFileId()))
                .then(fileId -> SlackCalls.call(
                                "files.completeUploadExternal",
                                () -> slack.filesCompleteUploadExternal(call -> call.files(List.of(FileDetails.builder()
                                                .id(fileId)
                                                .title(title)
                                                .build()))
                                        .channelId(channelId)
                                        .initialComment(comment)))
                        .map(shared -> fileId));
    }

    /** Nobody sees the file before it is said where it belongs, so an upload that failed has done nothing. */
    private Outcome<String> upload(String url, byte[] bytes) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofByteArray(bytes))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                return new Outcome.Done<>(url);
            }
            LOG.warn("A file was refused with status {}", answer.statusCode());
        } catch (IOException noAnswer) {
            LOG.warn("A file could not be sent: {}", noAnswer.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Later<>(PATIENCE);
    }
}
