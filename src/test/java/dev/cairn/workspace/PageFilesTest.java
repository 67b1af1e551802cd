package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private final Stage stage = new Stage();
    private final RawHttp raw = new RawHttp(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sample.html, text/html; charset=utf-8",
        "sample.js, text/javascript; charset=utf-8",
        "sample.css, text/css; charset=utf-8",
        "sample.json, application/json; charset=utf-8",
        "sample.svg, image/svg+xml; charset=utf-8",
        "sample.png, image/png",
    })
    void the_page_s_files_say_what_they_are(String file, String type) {
        HttpResponse<String> answer = get("page/samples/" + file);

        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
    }

    @Test
    void the_page_itself_is_what_the_address_shows() {
        assertEquals(get("page/index.html").body(), get("").body());
        assertEquals("text/html; charset=utf-8", header(get(""), "Content-Type"));
    }

    @Test
    void a_webjar_s_file_needs_no_version() {
        assertTrue(get("webjars/lit-html/lit-html.js").body().contains("litHtmlVersions"));
        assertEquals(200, get("webjars/lit-html/directives/repeat.js").statusCode());
        assertTrue(get("webjars/node-emoji/lib/emoji.json").body().contains("\"wave\""));
    }

    @Test
    void every_answer_carries_the_headers_that_keep_the_page_safe() {
        for (String path : Set.of("page/samples/sample.html", "page/nothing.js", "workspace/state", "api/auth.test")) {
            HttpResponse<String> answer = get(path);
            assertEquals(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
                    header(answer, "Content-Security-Policy"),
                    path);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
            assertEquals("no-referrer", header(answer, "Referrer-Policy"));
            assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
            assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
            assertEquals("no-store", header(answer, "Cache-Control"));
        }
    }

    @Test
    void head_gets_the_headers_alone() {
        HttpResponse<String> answer = send("HEAD", "page/samples/sample.css");

        assertEquals(200, answer.statusCode());
        assertEquals("17", header(answer, "Content-Length"));
        assertEquals("", answer.body());
    }

    @Test
    void there_is_nothing_to_write_here() {
        HttpResponse<String> answer = send("POST", "page/samples/sample.css");

        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "Allow"));
        assertTrue(answer.body().contains("problem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "favicon.ico",
                "page",
                "page/",
                "page/samples",
                "page/samples/",
                "page/samples/sample.txt",
                "page/samples/Sample.class",
                "page/nothing.js",
                "webjars/lit-html",
                "webjars/lit-html/",
                "webjars/nothing/nothing.js",
                "dev/cairn/workspace/page/samples/sample.css",
            })
    void what_is_not_there_gets_a_sentence(String path) {
        HttpResponse<String> answer = get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("There is no file /" + path + " here."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/../blockkit-limits.json",
                "/page/samples/../../blockkit-limits.json",
                "/page/%2e%2e/blockkit-limits.json",
                "/page/%2E%2E%2Fblockkit-limits.json",
                "/page/..%2fblockkit-limits.json",
                "/page/%252e%252e/blockkit-limits.json",
                "/page/./samples/sample.css",
                "/page//samples/sample.css",
                "/page/samples//sample.css",
                "//page/samples/sample.css",
                "//localhost/page/samples/sample.css",
                "/page/samples%2fsample.css",
                "/page/samples/sample.css%00",
                "/page/samples/sample.css%00.css",
                "/page/samples/%73ample.css",
                "/page/samples/sample.css;x=.css",
                "/page/..;/blockkit-limits.json",
                "/page/%c0%ae%c0%ae/blockkit-limits.json",
                "/page/%5c..%5cblockkit-limits.json",
                "/webjars/../page/samples/sample.css",
                "/webjars/lit-html/../../../../dev/cairn/workspace/blockkit-limits.json",
                "/webjars/%2e%2e/lit-html.js",
            })
    void no_path_leads_out_of_its_folders(String path) throws IOException {
        assertEquals(404, raw.status("GET " + path, raw.ownHost()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/..\\blockkit-limits.json",
                "/page\\samples\\sample.css",
                "/page/samples/sample.css\0",
                "/page/%zz/sample.css"
            })
    void what_is_no_address_at_all_is_refused(String path) throws IOException {
        assertEquals(400, raw.status("GET " + path, raw.ownHost()));
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        return Stage.send(HttpRequest.newBuilder(stage.uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
