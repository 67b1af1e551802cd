package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.workspace.BlockKitLimits.Surface;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlockKitValidatorTest {
    private final BlockKitValidator validator = new BlockKitValidator(Set.of("files:read", "links.embed:write"));

    static Stream<String> samples() {
        return BlockSamples.SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_smallest_sample_of_each_type_is_good(String type) {
        JsonNode blocks = BlockSamples.blocks(type);
        Surface surface = BlockSamples.surface(type);
        assertEquals(List.of(), validator.blocks(blocks, surface, "/blocks"));
    }

    @Test
    void there_is_a_sample_of_every_type_an_app_can_send() {
        Set<String> sendable = BlockKitLimits.shipped().types().entrySet().stream()
                .filter(type ->
                        Set.of("block", "element").contains(type.getValue().kind()))
                .filter(type -> !type.getValue().inboundOnly())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(sendable, new TreeSet<>(BlockSamples.SAMPLES.keySet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_property_nobody_documented_is_refused_in_every_type(String type) {
        JsonNode blocks = BlockSamples.blocks(type);
        ((ObjectNode) BlockSamples.find(blocks, type)).put("nonsense", 1);
        assertTrue(reasons(blocks, BlockSamples.surface(type)).stream()
                .anyMatch(reason -> reason.contains("invalid additional property: nonsense")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void each_required_property_is_missed_in_every_type(String type) {
        for (String required : BlockKitLimits.shipped().type(type).orElseThrow().required()) {
            JsonNode blocks = BlockSamples.blocks(type);
            ((ObjectNode) BlockSamples.find(blocks, type)).remove(required);
            assertTrue(
                    reasons(blocks, BlockSamples.surface(type)).stream()
                            .anyMatch(reason -> reason.contains("missing required field: " + required)),
                    type + " without " + required);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no more than 10 items allowed [json-pointer:/blocks/0/elements] | context | 11 | {'type':'mrkdwn','text':'x'}",
                "no more than 25 items allowed [json-pointer:/blocks/0/elements] | actions | 26 | {'type':'button','text':{'type':'plain_text','text':'x'}}",
            })
    void too_many_items_are_refused(String reason, String type, int count, String item) {
        String items = String.join(",", java.util.Collections.nCopies(count, item));
        assertEquals(List.of(reason), reasons("[{'type':'%s','elements':[%s]}]".formatted(type, items)));
    }

    @Test
    void lengths_count_code_points() {
        assertEquals(List.of(), reasons(header("🗻".repeat(150))));
        assertEquals(
                List.of("must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
                reasons(header("🗻".repeat(151))));
        assertEquals(
                List.of("must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
                reasons(header("")).stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // surfaces, kinds and places
                "unsupported type: nonsense           | /blocks/0/type | [{'type':'nonsense'}]",
                "unsupported type: file               | /blocks/0/type | [{'type':'file','external_id':'x','source':'remote'}]",
                "unsupported type: button             | /blocks/0/type | [{'type':'button','text':{'type':'plain_text','text':'x'}}]",
                "unsupported type: alert in a message | /blocks/0/type | [{'type':'alert','text':{'type':'mrkdwn','text':'x'}}]",
                "unsupported type: plain_text_input   | /blocks/0/accessory/type | [{'type':'section','text':{'type':'mrkdwn','text':'x'},'accessory':{'type':'plain_text_input','action_id':'a'}}]",
                "unsupported type: mrkdwn             | /blocks/0/text/type | [{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
                "unsupported type:                    | /blocks/0/text/type | [{'type':'section','text':{'text':'x'}}]",
                "must provide an object               | /blocks/0/text | [{'type':'section','text':'x'}]",
                "must provide an object               | /blocks/0      | ['x']",
                // combinations
                "must define one of text, fields      | /blocks/0 | [{'type':'section'}]",
                "must define exactly one of image_url, slack_file | /blocks/0 | [{'type':'image','alt_text':'x'}]",
                "must not define more than one of icon, slack_icon | /blocks/0 | [{'type':'card','title':{'type':'mrkdwn','text':'x'},'icon':{},'slack_icon':{}}]",
                // values
                "must be one of primary, danger       | /blocks/0/elements/0/style | [{'type':'actions','elements':[{'type':'button','style':'loud','text':{'type':'plain_text','text':'x'}}]}]",
                "must provide a string                | /blocks/0/block_id | [{'type':'divider','block_id':7}]",
                "must not be more than 4              | /blocks/0/level | [{'type':'header','level':5,'text':{'type':'plain_text','text':'x'}}]",
                "must provide a number                | /blocks/0/level | [{'type':'header','level':'1','text':{'type':'plain_text','text':'x'}}]",
                "must provide an array                | /blocks/0/elements | [{'type':'context','elements':7}]",
                "must match ^\\d{4}-(0[1-9]           | /blocks/0/elements/0/initial_date | [{'type':'actions','elements':[{'type':'datepicker','initial_date':'soon'}]}]",
                "missing required field: deny         | /blocks/0/elements/0/confirm | [{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'confirm':{'title':{'type':'plain_text','text':'x'},'text':{'type':'mrkdwn','text':'x'},'confirm':{'type':'plain_text','text':'x'}}}]}]",
                // across the payload
                "`block_id` b already exists          | /blocks/1/block_id | [{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]",
                "`action_id` a already exists         | /blocks/0/elements/1/action_id | [{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}},{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}}]}]",
                "must be one of the provided options  | /blocks/0/elements/0/initial_option | [{'type':'actions','elements':[{'type':'radio_buttons','options':[{'text':{'type':'plain_text','text':'x'},'value':'1'}],'initial_option':{'text':{'type':'plain_text','text':'y'},'value':'1'}}]}]",
                "must be one of the provided options  | /blocks/0/elements/0/initial_options/0 | [{'type':'actions','elements':[{'type':'checkboxes','options':[{'text':{'type':'plain_text','text':'x'},'value':'1'}],'initial_options':[{'text':{'type':'plain_text','text':'x'},'value':'2'}]}]}]",
                "no more than 1 table allowed         | /blocks | [{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]},{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}]",
                "only one element may have focus_on_load | /blocks | [{'type':'actions','elements':[{'type':'datepicker','focus_on_load':true},{'type':'timepicker','focus_on_load':true}]}]",
            })
    void what_breaks_a_rule_is_named_with_its_place(String reason, String pointer, String blocks) {
        assertTrue(
                reasons(blocks).stream()
                        .anyMatch(found -> found.startsWith(reason == null ? "" : reason.strip())
                                && found.endsWith("[json-pointer:" + pointer + "]")),
                () -> reasons(blocks).toString());
    }

    @Test
    void a_message_holds_fifty_blocks() {
        String blocks = "[" + "{'type':'divider'},".repeat(50) + "{'type':'divider'}]";
        assertEquals(List.of("no more than 50 items allowed [json-pointer:/blocks]"), reasons(blocks));
    }

    @Test
    void markdown_blocks_count_together() {
        String half = "{'type':'markdown','text':'%s'}".formatted("x".repeat(6001));
        assertTrue(reasons("[" + half + "," + half + "]").get(0).contains("together must be less than 12001"));
    }

    @Test
    void a_type_that_needs_a_scope_is_refused_without_it() {
        JsonNode video = BlockSamples.blocks("video");
        assertEquals(
                "video needs the scope links.embed:write",
                new BlockKitValidator(Set.of())
                        .blocks(video, Surface.MESSAGE, "/blocks")
                        .get(0)
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "missing required field: title   | {'type':'modal','blocks':[{'type':'divider'}]}",
                "missing required field: submit  | {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'plain_text_input'}}]}",
                "must be less than 25 characters | {'type':'modal','title':{'type':'plain_text','text':'xxxxxxxxxxxxxxxxxxxxxxxxx'},'blocks':[{'type':'divider'}]}",
                "invalid additional property     | {'type':'home','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'divider'}]}",
                "no fewer than 1 items allowed   | {'type':'home','blocks':[]}",
                "must be modal or home           | {'type':'workflow_step'}",
                "unsupported type: markdown in a modal | {'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[{'type':'markdown','text':'x'}]}",
            })
    void what_breaks_a_view_is_named(String reason, String view) {
        List<BlockFault> faults = validator.view((ObjectNode) Stage.json(view));
        assertTrue(faults.stream().anyMatch(fault -> fault.reason().startsWith(reason.strip())), faults::toString);
    }

    @Test
    void private_metadata_is_bounded() {
        String view = "{'type':'home','blocks':[{'type':'divider'}],'private_metadata':'%s'}";
        assertEquals(List.of(), validator.view((ObjectNode) Stage.json(view.formatted("x".repeat(3000)))));
        assertEquals(
                "/view/private_metadata",
                validator
                        .view((ObjectNode) Stage.json(view.formatted("x".repeat(3001))))
                        .get(0)
                        .pointer());
    }

    private static String header(String text) {
        return "[{'type':'header','text':{'type':'plain_text','text':'" + text + "'}}]";
    }

    private List<String> reasons(String blocks) {
        return reasons(Stage.json(blocks), Surface.MESSAGE);
    }

    private List<String> reasons(JsonNode blocks, Surface surface) {
        return validator.blocks(blocks, surface, "/blocks").stream()
                .map(BlockFault::toString)
                .toList();
    }
}
