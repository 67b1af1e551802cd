package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void somebody_new_is_in_general_and_can_be_mentioned_and_written_to() {
        JsonNode added =
                stage.post("person", "{'name':'zoe','real_name':'Zoe Hart','title':'Engineer','tz':'Asia/Tokyo'}");
        assertEquals("U0ZOE", added.path("user").asText());

        JsonNode user = stage.ok("users.info", "{'user':'U0ZOE'}").path("user");
        assertEquals("Zoe Hart", user.path("real_name").asText());
        assertEquals("Engineer", user.at("/profile/title").asText());
        assertEquals(32_400, user.path("tz_offset").asInt());
        assertTrue(
                stage.workspace.write("U0ZOE", "C0GENERAL", "Hello").problem().isEmpty());
        stage.workspace.command("U0ANA", "C0GENERAL", "/expectations of @zoe");
        assertEquals("of <@U0ZOE|zoe>", stage.app.last().form().path("text").asText());
        assertEquals(
                "D0ZOE",
                stage.ok("conversations.open", "{'users':'U0ZOE'}")
                        .at("/channel/id")
                        .asText());
    }

    @Test
    void markup_in_a_name_is_just_a_name() {
        stage.workspace.addPerson("eve", MARKUP, MARKUP, "Europe/Lisbon");
        stage.post("person", "{'user':'U0BEN','real_name':'%s'}".formatted(MARKUP));

        assertEquals(MARKUP, realName("U0EVE"));
        assertEquals(MARKUP, realName("U0BEN"));
    }

    @Test
    void handles_that_differ_in_punctuation_have_different_ids() {
        assertEquals("U0JOMARCH", stage.workspace.addPerson("jo.march", "Jo", "", "Etc/UTC"));
        assertEquals("U0JOMARCH2", stage.workspace.addPerson("jo-march", "Jo", "", "Etc/UTC"));
    }

    @Test
    void the_title_and_the_zone_can_be_left_out() {
        assertEquals(
                "U0KIM",
                stage.post("person", "{'name':'kim','real_name':'Kim'}")
                        .path("user")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'Zoe','real_name':'Zoe'}                | small letters",
                "{'name':'<img>','real_name':'Zoe'}              | small letters",
                "{'name':'a23456789012345678901x','real_name':'Z'} | up to 21",
                "{'name':'ana','real_name':'Ana'}                | There is a @ana already.",
                "{'name':'everyone','real_name':'All'}           | There is a @everyone already.",
                "{'name':'zoe','real_name':'Zoe','tz':'Mars/Rim'} | There is no time zone \"Mars/Rim\".",
                "{'name':'zoe','real_name':'Zoe','tz':'+01:00'}  | There is no time zone",
                "{'name':'zoe','real_name':'   '}                | A name has 1 to 80 characters",
                "{'name':'zoe','real_name':'a\\nb'}            | on one line",
                "{'name':'zoe'}                                  | Missing: real_name",
                "{'real_name':'Zoe'}                             | Missing: name",
                "{'user':'U0BEN'}                                | Missing: real_name",
                "{'user':'U0NOBODY','real_name':'No'}            | no one with the id U0NOBODY",
            })
    void who_cannot_be_is_refused_with_a_sentence(String body, String sentence) {
        String problem = stage.post("person", body).path("problem").asText();
        assertTrue(problem.contains(sentence), problem);
        assertEquals(11, stage.get("state").path("people").size());
    }

    private String realName(String userId) {
        return stage.ok("users.info", "{'user':'%s'}".formatted(userId))
                .at("/user/profile/real_name")
                .asText();
    }
}
