package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under a manifest of its own: the app's asks for no files. */
class FilesTest {
    private final Stage stage = stage();

    @AfterEach
    void close() {
        stage.close();
    }

    static Stage stage() {
        return Stage.withScopes("files:write", "files:read", "chat:write", "im:write");
    }

    /** Expects a file and sends it; its id. */
    static String upload(Stage stage, String name, String content) {
        JsonNode expected = expect(stage, name, content.getBytes(StandardCharsets.UTF_8).length);
        assertEquals(200, send(expected, content).statusCode());
        return expected.path("file_id").asText();
    }

    @Test
    void a_file_is_seen_in_the_channel_and_can_be_fetched() throws Exception {
        String id = upload(stage, "notes é.md", "# Ä note");
        JsonNode answer = stage.ok("files.completeUploadExternal", """
                {'files':[{'id':'%s','title':'Notes'}],'channel_id':'C0GENERAL','initial_comment':'Here they are'}
                """.formatted(id));

        List<JsonNode> messages = stage.workspace.messages("C0GENERAL", "U0ANA");
        assertEquals("Here they are", messages.get(0).path("text").asText());
        assertEquals("U0CAIRN", messages.get(0).path("user").asText());
        JsonNode file = messages.get(0).at("/files/0");
        assertEquals(answer.at("/files/0").toString(), file.toString());
        assertEquals(id, file.path("id").asText());
        assertEquals("notes é.md", file.path("name").asText());
        assertEquals("Notes", file.path("title").asText());
        assertEquals(9, file.path("size").asInt());
        assertTrue(file.path("is_public").asBoolean());
        assertEquals("[\"C0GENERAL\"]", file.path("channels").toString());
        JsonNode known = stage.ok("files.info", "{'file':'%s'}".formatted(id)).path("file");
        assertEquals(file.toString(), known.toString());

        HttpResponse<byte[]> fetched = fetch(file.path("url_private").asText());
        assertArrayEquals("# Ä note".getBytes(StandardCharsets.UTF_8), fetched.body());
        assertEquals(
                fetched.body().length,
                fetch(file.path("url_private_download").asText()).body().length);
    }

    @Test
    void a_file_is_kept_and_never_shown_by_the_browser() throws Exception {
        HttpResponse<byte[]> page = fetch(shared("evil.html", "<script>alert(1)</script>"));

        assertEquals("application/octet-stream", header(page, "Content-Type"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"evil.html\"; filename*=UTF-8''evil.html", header(page, "Content-Disposition"));
        assertTrue(header(page, "Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "notes é.md, notes _.md, notes%20%C3%A9.md",
                "../../etc/passwd, __.._etc_passwd, __.._etc_passwd",
                "a\\b\\c, a_b_c, a_b_c",
                ".bashrc, _bashrc, _bashrc",
                "a\"b;c, a_b_c, a%22b%3Bc",
                "x*y'z, x_y_z, x%2Ay%27z",
            })
    void a_file_name_can_neither_end_the_header_nor_name_a_folder(String name, String plain, String encoded) {
        assertEquals(
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded, FileDownload.attachment(name));
    }

    @Test
    void a_line_end_in_a_name_stays_out_of_the_header() throws Exception {
        JsonNode expected = stage.call(
                "files.getUploadURLExternal",
                Json.object().put("filename", "a\r\nX-Evil: 1.txt").put("length", 1));
        send(expected, "x");
        stage.ok(
                "files.completeUploadExternal",
                "{'files':[{'id':'%s'}]}".formatted(expected.path("file_id").asText()));
        JsonNode file = stage.ok(
                        "files.info",
                        "{'file':'%s'}".formatted(expected.path("file_id").asText()))
                .path("file");

        HttpResponse<byte[]> fetched = fetch(file.path("url_private").asText());
        assertEquals(200, fetched.statusCode());
        assertTrue(fetched.headers().firstValue("X-Evil").isEmpty());
    }

    @Test
    void several_files_go_into_several_conversations_at_once() {
        String first = upload(stage, "a.txt", "a");
        String second = upload(stage, "b.txt", "b");
        stage.ok("files.completeUploadExternal", """
                {'files':[{'id':'%s'},{'id':'%s'}],'channels':'C0GENERAL, C0LEADS,U0ANA'}
                """.formatted(first, second));

        for (String channel : List.of("C0GENERAL", "C0LEADS", "D0ANA")) {
            String viewer = channel.equals("C0LEADS") ? "U0MARA" : "U0ANA";
            JsonNode message = stage.workspace.messages(channel, viewer).get(0);
            assertEquals(2, message.path("files").size());
            assertEquals("b.txt", message.at("/files/1/title").asText());
            assertEquals("[\"C0LEADS\"]", message.at("/files/0/groups").toString());
            assertEquals("[\"D0ANA\"]", message.at("/files/0/ims").toString());
        }
    }

    @Test
    void a_file_can_answer_in_a_thread_and_come_with_blocks() {
        stage.workspace.write("U0ANA", "C0GENERAL", "A question");
        String thread =
                stage.workspace.messages("C0GENERAL", "U0ANA").get(0).path("ts").asText();
        stage.ok("files.completeUploadExternal", """
                {'files':[{'id':'%s'}],'channel_id':'C0GENERAL','thread_ts':'%s','blocks':[{'type':'divider'}]}
                """.formatted(upload(stage, "a.txt", "x"), thread));

        JsonNode answer = stage.workspace.messages("C0GENERAL", "U0ANA").get(1);
        assertEquals(thread, answer.path("thread_ts").asText());
        assertEquals("divider", answer.at("/blocks/0/type").asText());
    }

    @Test
    void beside_a_comment_blocks_are_ignored() {
        stage.ok("files.completeUploadExternal", """
                {'files':[{'id':'%s'}],'channel_id':'C0GENERAL','initial_comment':'x','blocks':[{'type':'nonsense'}]}
                """.formatted(upload(stage, "a.txt", "x")));

        assertFalse(stage.workspace.messages("C0GENERAL", "U0ANA").get(0).has("blocks"));
    }

    @Test
    void without_a_channel_a_file_stays_with_the_app() {
        String id = upload(stage, "a.txt", "x");
        stage.ok("files.completeUploadExternal", "{'files':[{'id':'%s'}]}".formatted(id));

        assertFalse(stage.ok("files.info", "{'file':'%s'}".formatted(id))
                .at("/file/is_public")
                .asBoolean());
        assertEquals(List.of(), stage.workspace.messages("C0GENERAL", "U0ANA"));
    }

    @Test
    void a_file_is_completed_once_and_only_when_it_was_sent() {
        String id = upload(stage, "a.txt", "x");
        stage.ok("files.completeUploadExternal", "{'files':[{'id':'%s'}]}".formatted(id));
        stage.refused("file_not_found", "files.completeUploadExternal", "{'files':[{'id':'%s'}]}".formatted(id));

        String never = expect(stage, "b.txt", 3).path("file_id").asText();
        stage.refused("file_not_found", "files.completeUploadExternal", "{'files':[{'id':'%s'}]}".formatted(never));
        stage.refused("file_not_found", "files.info", "{'file':'%s'}".formatted(never));
    }

    @Test
    void a_file_that_is_not_as_announced_is_refused_with_a_sentence() {
        JsonNode expected = expect(stage, "a.txt", 3);
        HttpResponse<String> longer = send(expected, "four");
        assertEquals(400, longer.statusCode());
        assertEquals("Announced were 3 bytes, and other than that came.", longer.body());

        HttpResponse<String> form = Stage.send(HttpRequest.newBuilder(uploadUrl(expected))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x"))
                .build());
        assertEquals("Send the file's bytes as they are; here no form is read.", form.body());
        assertEquals(405, get(uploadUrl(expected).toString()));
        assertEquals(
                400, Stage.post(stage.uri("upload/v1/nowhere"), Json.object()).statusCode());

        assertEquals("OK - 3", send(expected, "abc").body());
        JsonNode wire = stage.get("wire").path("wire");
        assertEquals("file upload", wire.at("/1/what").asText());
        assertFalse(wire.toString().contains("four"));
    }

    @Test
    void a_reset_forgets_files_and_what_is_not_there_is_said_so() {
        String address = shared("a.txt", "x");
        stage.workspace.reset();

        assertEquals(404, get(address));
        assertEquals(404, get(stage.uri("files-pri/T0CAIRN-F0000001").toString()));
        assertEquals(404, get(stage.uri("files-pri/T0OTHER-F0000001/a.txt").toString()));
        assertEquals(404, get(stage.uri("files-pri/").toString()));
    }

    private String shared(String name, String content) {
        String id = upload(stage, name, content);
        return stage.ok(
                        "files.completeUploadExternal",
                        "{'files':[{'id':'%s'}],'channel_id':'C0GENERAL'}".formatted(id))
                .at("/files/0/url_private")
                .asText();
    }

    private static JsonNode expect(Stage stage, String name, int length) {
        return stage.ok("files.getUploadURLExternal", "{'filename':'%s','length':%d}".formatted(name, length));
    }

    private static HttpResponse<String> send(JsonNode expected, String content) {
        return Stage.send(HttpRequest.newBuilder(uploadUrl(expected))
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    private static URI uploadUrl(JsonNode expected) {
        return URI.create(expected.path("upload_url").asText());
    }

    private static int get(String address) {
        return Stage.send(HttpRequest.newBuilder(URI.create(address)).build()).statusCode();
    }

    private static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
