package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.workspace.BlockKitLimits.BlockType;
import dev.cairn.workspace.BlockKitLimits.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The smallest good sample of every block and element. */
final class BlockSamples {
    static final Map<String, String> SAMPLES = new LinkedHashMap<>();

    private static final String PLAIN = "{'type':'plain_text','text':'x'}";
    private static final String OPTIONS = "'options':[{'text':" + PLAIN + ",'value':'1'}]";

    static {
        block("actions", "'elements':[{'type':'button','text':" + PLAIN + "}]");
        block("alert", "'text':" + PLAIN);
        block("card", "'title':{'type':'mrkdwn','text':'x'}");
        block("carousel", "'elements':[{'type':'card','title':{'type':'mrkdwn','text':'x'}}]");
        block("container", "'title':" + PLAIN + ",'child_blocks':[{'type':'divider'}]");
        block("context", "'elements':[{'type':'mrkdwn','text':'x'}]");
        block("context_actions", "'elements':[{'type':'icon_button','icon':'trash','text':" + PLAIN + "}]");
        block("data_table", "'caption':'x','rows':[[{'type':'raw_text','text':'x'}],[{'type':'raw_text','text':'x'}]]");
        block("data_visualization", "'title':'x','chart':{'type':'pie','segments':[{'label':'x','value':1}]}");
        block("divider", "");
        block("header", "'text':" + PLAIN);
        block("image", "'alt_text':'x','image_url':'https://example.com/x.png'");
        block("input", "'label':" + PLAIN + ",'element':{'type':'plain_text_input'}");
        block("markdown", "'text':'x'");
        block("plan", "'title':'x','tasks':[{'type':'task_card','task_id':'1','title':'x'}]");
        block("rich_text", "'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x'}]}]");
        block("section", "'text':{'type':'mrkdwn','text':'x'}");
        block("table", "'rows':[[{'type':'raw_text','text':'x'}]]");
        block("task_card", "'task_id':'1','title':'x'");
        block(
                "video",
                "'alt_text':'x','title':" + PLAIN
                        + ",'thumbnail_url':'https://example.com/x.png','video_url':'https://example.com/x'");
        action("button", "'text':" + PLAIN);
        action("checkboxes", OPTIONS);
        action("radio_buttons", OPTIONS);
        action("overflow", OPTIONS);
        action("static_select", OPTIONS);
        action("multi_static_select", "'option_groups':[{'label':" + PLAIN + "," + OPTIONS + "}]");
        for (String bare : List.of(
                "external_select",
                "users_select",
                "conversations_select",
                "channels_select",
                "multi_external_select",
                "multi_users_select",
                "multi_conversations_select",
                "multi_channels_select",
                "datepicker",
                "timepicker",
                "datetimepicker")) {
            action(bare, "");
        }
        action("workflow_button", "'text':" + PLAIN + ",'workflow':{'trigger':{'url':'https://example.com'}}");
        for (String field : List.of("plain_text_input", "email_text_input", "url_text_input", "file_input")) {
            field(field, "");
        }
        field("number_input", "'is_decimal_allowed':false");
        field("rich_text_input", "'action_id':'a'");
        String feedback = "{'text':" + PLAIN + ",'value':'1'}";
        contextAction("feedback_buttons", "'positive_button':" + feedback + ",'negative_button':" + feedback);
        contextAction("icon_button", "'icon':'trash','text':" + PLAIN);
    }

    private BlockSamples() {}

    static JsonNode blocks(String type) {
        return Stage.json("[" + SAMPLES.get(type) + "]");
    }

    /** The first surface the sample may stand on. */
    static Surface surface(String type) {
        BlockType limits = BlockKitLimits.shipped().type(type).orElseThrow();
        return List.of(Surface.values()).stream()
                .filter(limits::appearsOn)
                .findFirst()
                .orElseThrow();
    }

    /** The object of that type within the blocks. */
    static JsonNode find(JsonNode node, String type) {
        if (node.path("type").asText().equals(type)) {
            return node;
        }
        for (JsonNode child : node) {
            JsonNode found = find(child, type);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return Json.MAPPER.missingNode();
    }

    private static void block(String type, String rest) {
        SAMPLES.put(type, object(type, rest));
    }

    private static void action(String type, String rest) {
        SAMPLES.put(type, "{'type':'actions','elements':[" + object(type, rest) + "]}");
    }

    private static void contextAction(String type, String rest) {
        SAMPLES.put(type, "{'type':'context_actions','elements':[" + object(type, rest) + "]}");
    }

    private static void field(String type, String rest) {
        SAMPLES.put(type, "{'type':'input','label':" + PLAIN + ",'element':" + object(type, rest) + "}");
    }

    private static String object(String type, String rest) {
        return "{'type':'" + type + "'" + (rest.isEmpty() ? "" : "," + rest) + "}";
    }
}
