package dev.cairn.review;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.Shown;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewConversationTest {
    private static final String PR = "https://github.com/acme/shop/pull/12";

    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void kinds_named_after_the_link_bring_their_rows_under_their_titles() {
        cairn.types(ANA, "/review " + PR + " api migration");

        String list = cairn.sees(BEN, "0 of 16 done");
        assertTrue(list.startsWith("Code review: acme/shop#12\n<" + PR + "|acme/shop#12>\n[Copy as Markdown]\n"), list);
        assertTrue(list.contains("*API or contract*\n☐ Whoever calls this API"), list);
        assertTrue(list.contains("*Data model or migration*\n☐ Old and new code"), list);
        assertTrue(
                list.contains("_Others build on the contract and release on days of their own._ Blueprint 3 · Technical"
                        + " responsibilities"),
                list);
        assertTrue(list.indexOf("*API or contract*") < list.indexOf("*Data model or migration*"), list);
    }

    @Test
    void a_row_of_two_kinds_stands_once_and_can_be_ticked() {
        cairn.types(ANA, "/review Outbox api concurrency");

        String list = cairn.sees(BEN, "0 of 15 done");
        assertEquals(2, list.split("A request or message that comes twice", -1).length, list);
        String ts = cairn.ts(BEN, "0 of 15 done");
        cairn.presses(BEN, ts, "checklist.done", listId(ts) + " repeat");
        cairn.sees(ANA, "1 of 15 done");
    }

    @Test
    void a_title_typed_is_the_title_and_the_link_stays_to_be_opened() {
        cairn.types(ANA, "/review https://git.acme.example/shop/pulls/7 Retry <b>failed</b> *payments* & <!here> ui");

        String list = cairn.sees(BEN, "0 of 11 done");
        assertTrue(list.startsWith("Code review: Retry <b>failed</b> *payments* & "), list);
        JsonNode heading = cairn.message(BEN, GENERAL, "0 of 11 done").at("/blocks/0/text");
        assertEquals("plain_text", heading.path("type").asText());
    }

    @Test
    void a_short_name_on_a_host_of_ones_own_says_the_host() {
        String link = "https://git.acme.example/tools/shop/pulls/7";

        cairn.types(ANA, "/review " + link);

        String list = cairn.sees(BEN, "0 of 7 done");
        assertTrue(
                list.startsWith("Code review: tools/shop#7\n<" + link + "|tools/shop#7> on git.acme.example\n"), list);
    }

    @Test
    void all_kinds_at_once_fit_a_list_whose_last_rows_are_in_its_form() {
        cairn.types(ANA, "/review Everything ai api concurrency config data deps infra perf security ui");

        String list = cairn.sees(BEN, "0 of 49 done");
        assertTrue(list.contains("[All 49 rows…]"), list);
        assertEquals(List.of(), refused());
    }

    @Test
    void a_near_miss_is_asked_back_privately_and_the_answer_posts_once() {
        cairn.types(ANA, "/review " + PR + " Retry payments migraton");

        String asked = cairn.sees(ANA, "Did you mean Data model or migration by “migraton”?");
        assertTrue(asked.contains("[Post with Data model or migration] [Post as typed]"), asked);
        assertTrue(cairn.texts(GENERAL, BEN).isEmpty());
        String ts = cairn.ts(ANA, "Did you mean");
        cairn.presses(ANA, ts, ReviewBlocks.MEANT);

        String list = cairn.sees(BEN, "0 of 12 done");
        assertTrue(list.startsWith("Code review: Retry payments\n<" + PR + "|acme/shop#12>"), list);
        cairn.sees(ANA, "The list stands in this channel.");
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    @Test
    void both_answers_to_a_question_pressed_post_one_list() {
        cairn.types(ANA, "/review Retry payments migraton");
        String ts = cairn.ts(ANA, "Did you mean");

        // The second press is of a picture that has not been replaced yet.
        CompletableFuture<Delivery> one =
                CompletableFuture.supplyAsync(() -> cairn.presses(ANA, ts, ReviewBlocks.AS_TYPED));
        CompletableFuture<Delivery> two =
                CompletableFuture.supplyAsync(() -> cairn.presses(ANA, ts, ReviewBlocks.AS_TYPED));
        CompletableFuture.allOf(one, two).exceptionally(gone -> null).join();

        cairn.sees(BEN, "Code review: Retry payments migraton");
        cairn.sees(ANA, "The list stands in this channel.");
        cairn.rests();
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    @ParameterizedTest
    @CsvSource({"/review coahc, coach", "/review practise java, practice", "/review Practical guide, "})
    void a_near_miss_of_what_else_review_does_is_asked_back(String typed, String word) {
        cairn.types(ANA, typed);

        if (word == null) {
            cairn.sees(BEN, "Code review: Practical guide");
        } else {
            cairn.sees(ANA, "Did you mean /review " + word + "?");
            assertTrue(cairn.texts(GENERAL, BEN).isEmpty());
        }
    }

    @Test
    void help_shows_two_examples_the_kinds_and_what_else_there_is() {
        cairn.types(ANA, "/review help");

        String help = cairn.sees(ANA, "Post a code-review checklist");
        for (String part : List.of(
                "/review https://github.com/acme/shop/pull/12 api migration",
                "/review Retry failed payments, concurrency",
                "Kinds: ai, api, concurrency, config, data, dependency, infrastructure, performance, security, ui.",
                "/review coach",
                "/review practice")) {
            assertTrue(help.contains(part), help);
        }
        assertTrue(cairn.texts(GENERAL, BEN).isEmpty());
    }

    @Test
    void alone_it_opens_a_form_that_posts_where_it_was_typed() {
        cairn.workspace().join(ANA, "C0PAYMENTS");
        cairn.types(ANA, "C0PAYMENTS", "/review");
        String form = form(ANA);
        assertTrue(form.contains("The list is posted in <#C0PAYMENTS>"), form);

        cairn.workspace().submit(ANA, viewOf(ANA), answers(PR + " Retry payments", "api", "security"));

        String list = cairn.sees(ANA, "C0PAYMENTS", "0 of 16 done");
        assertTrue(list.startsWith("Code review: Retry payments\n"), list);
        assertTrue(list.contains("*API or contract*") && list.contains("*Security-sensitive*"), list);
        assertTrue(cairn.workspace().views(ANA).isEmpty());
        assertTrue(cairn.texts(GENERAL, ANA).isEmpty());
    }

    @Test
    void a_form_sent_empty_posts_what_every_review_looks_for() {
        cairn.types(ANA, "/review");

        cairn.workspace().submit(ANA, viewOf(ANA), Map.of());

        assertTrue(cairn.sees(BEN, "0 of 7 done").startsWith("Code review\n"));
    }

    @Test
    void words_that_name_kinds_stay_in_a_title_typed_in_the_form() {
        cairn.types(ANA, "/review");

        cairn.workspace().submit(ANA, viewOf(ANA), answers("Document our api"));

        assertTrue(cairn.sees(BEN, "0 of 7 done").startsWith("Code review: Document our api\n"));
    }

    @Test
    void a_form_that_cannot_post_says_why_keeps_what_was_typed_and_can_be_sent_again() {
        cairn.workspace().join(ANA, "C0PLATFORM");
        cairn.types(ANA, "C0PLATFORM", "/review");
        String view = viewOf(ANA);

        Delivery refused = cairn.workspace().submit(ANA, view, answers("Retry payments", "api"));
        assertTrue(
                refused.ack()
                        .contains("\"about\":\"I'm not in this channel. Type /invite @Cairn here and try again.\""),
                refused.ack());
        assertEquals(1, cairn.workspace().views(ANA).size());
        cairn.workspace().join("U0CAIRN", "C0PLATFORM");
        cairn.workspace().submit(ANA, view, answers("Retry payments", "api"));

        cairn.sees(ANA, "C0PLATFORM", "0 of 11 done");
    }

    @Test
    void a_form_delivered_twice_posts_one_list() {
        cairn.types(ANA, "/review");
        String view = viewOf(ANA);
        cairn.workspace().order(Fault.of("view_submission", Fault.Kind.TWICE, 1));

        cairn.workspace().submit(ANA, view, answers("Retry payments"));

        cairn.sees(BEN, "Code review: Retry payments");
        cairn.rests();
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    @Test
    void where_slack_does_not_answer_a_form_sent_again_posts_nothing_more() {
        cairn.types(ANA, "/review");
        String view = viewOf(ANA);
        cairn.workspace().order(Fault.of("chat.postMessage", Fault.Kind.ANSWER_LOST, 1));

        cairn.workspace().submit(ANA, view, answers("Retry payments"));

        cairn.sees(BEN, "Code review: Retry payments");
        Awaitility.await().until(() -> form(ANA).contains("may or may not have worked"));
        assertEquals(1, cairn.texts(GENERAL, BEN).size());
    }

    @Test
    void two_people_post_a_list_each_at_once() {
        cairn.types(ANA, "/review");
        cairn.types(BEN, "/review");
        String anas = viewOf(ANA);
        String bens = viewOf(BEN);

        CompletableFuture<Delivery> one =
                CompletableFuture.supplyAsync(() -> cairn.workspace().submit(ANA, anas, answers("First", "api")));
        CompletableFuture<Delivery> two =
                CompletableFuture.supplyAsync(() -> cairn.workspace().submit(BEN, bens, answers("Second", "ai-code")));
        CompletableFuture.allOf(one, two).join();

        assertTrue(cairn.sees(MARA, "Code review: First").contains("*API or contract*"));
        assertTrue(cairn.sees(MARA, "Code review: Second").contains("*AI-generated code*"));
        assertEquals(2, cairn.texts(GENERAL, MARA).size());
    }

    @Test
    void the_list_is_copied_as_it_stands_in_a_form_that_changes_nothing() {
        cairn.types(ANA, "/review " + PR + " api");
        String ts = cairn.ts(ANA, "0 of 11 done");
        cairn.presses(BEN, ts, "checklist.done", listId(ts) + " tests");
        cairn.sees(ANA, "1 of 11 done");

        cairn.presses(TOM, ts, CopyButton.COPY);

        String markdown = initialValues(TOM).get(0);
        assertTrue(markdown.startsWith("## Code review: acme/shop#\u206012\n\n1 of 11 done.\n"), markdown);
        assertTrue(markdown.contains("- [x] Tests cover the risky paths"), markdown);
        assertTrue(markdown.contains("\n\n### API or contract\n\n- [ ] Whoever calls this API"), markdown);
        assertEquals(11, markdown.lines().filter(line -> line.startsWith("- [")).count());
        cairn.workspace().submit(TOM, viewOf(TOM), Map.of());
        assertTrue(cairn.workspace().views(TOM).isEmpty());
    }

    @Test
    void a_list_longer_than_a_field_is_copied_in_parts_that_are_the_whole() {
        cairn.types(ANA, "/review Everything ai api concurrency config data deps infra perf security ui");
        String ts = cairn.ts(ANA, "0 of 49 done");

        cairn.presses(ANA, ts, CopyButton.COPY);

        List<String> parts = initialValues(ANA);
        assertTrue(parts.size() > 1, () -> parts.size() + " part");
        assertTrue(form(ANA).contains("copy the " + parts.size() + " parts one below the other"), () -> form(ANA));
        assertEquals(
                49,
                String.join("", parts)
                        .lines()
                        .filter(line -> line.startsWith("- [ ] "))
                        .count());
        assertEquals(List.of(), refused());
    }

    @Test
    void the_button_of_a_list_that_is_gone_says_so() {
        cairn.types(ANA, "/review Retry payments");
        String ts = cairn.ts(ANA, "0 of 7 done");

        cairn.presses(ANA, ts, CopyButton.COPY, "no-such-list");

        cairn.sees(ANA, "This list is no longer kept. Post a new one with /review.");
        assertFalse(cairn.texts(GENERAL, BEN).toString().contains("no longer kept"));
    }

    private String listId(String ts) {
        return cairn.workspace().messages(GENERAL, ANA).stream()
                .filter(message -> message.path("ts").asText().equals(ts))
                .flatMap(message -> message.findValuesAsText("value").stream())
                .filter(value -> value.endsWith(" tests"))
                .map(value -> value.substring(0, value.indexOf(' ')))
                .findFirst()
                .orElseThrow();
    }

    private String viewOf(String userId) {
        return view(userId).path("id").asText();
    }

    private JsonNode view(String userId) {
        Awaitility.await().until(() -> cairn.workspace().views(userId).size() == 1);
        return cairn.workspace().views(userId).get(0);
    }

    private String form(String userId) {
        return Shown.of(view(userId));
    }

    private List<String> initialValues(String userId) {
        return view(userId).findValuesAsText("initial_value");
    }

    private List<JsonNode> refused() {
        return new ArrayList<>(cairn.workspace().wire().stream()
                .filter(exchange -> exchange.has("refused"))
                .toList());
    }

    private static Map<String, Map<String, JsonNode>> answers(String about, String... kinds) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        List.of(kinds).forEach(chosen::add);
        Map<String, Map<String, JsonNode>> answers = new HashMap<>();
        answers.put("about", Map.of("about", TextNode.valueOf(about)));
        if (kinds.length > 0) {
            answers.put("kinds.0", Map.of("kinds.0", chosen));
        }
        return answers;
    }
}
