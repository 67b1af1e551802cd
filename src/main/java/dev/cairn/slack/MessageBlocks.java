package dev.cairn.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.HomeTab;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import java.util.ArrayList;
import java.util.List;

/** Turns Block Kit values into messages and forms, and pieces that every feature needs. */
public final class MessageBlocks {
    /** The most that a section's text may hold. */
    public static final int SECTION_TEXT = 3_000;

    private static final int FALLBACK_TEXT = 3_000;
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private MessageBlocks() {}

    /**
     * A message.
     *
     * @param words plain text for notifications and screen readers; escaped here
     */
    public static Message message(String words, List<LayoutBlock> blocks) {
        return new Message(TypedText.escape(TypedText.shortened(words, FALLBACK_TEXT)), GSON.toJson(blocks));
    }

    /** A message of one sentence, shown as it is. */
    public static Message sentence(String plain) {
        return message(plain, List.of(plainSection(plain)));
    }

    /** A section that shows its text as it is: nothing in it formats, links or pings. */
    public static SectionBlock plainSection(String plain) {
        return SectionBlock.builder().text(plain(plain, SECTION_TEXT)).build();
    }

    /**
     * Paragraphs put together into as few sections as hold them.
     *
     * @param paragraphs mrkdwn, each at most 3,000 characters; what people typed is escaped already
     */
    public static List<LayoutBlock> paragraphs(List<String> paragraphs) {
        return joined(paragraphs).stream()
                .<LayoutBlock>map(MessageBlocks::markdownSection)
                .toList();
    }

    /** The same for plain text, shown as it is. */
    public static List<LayoutBlock> plainParagraphs(List<String> paragraphs) {
        return joined(paragraphs).stream()
                .<LayoutBlock>map(MessageBlocks::plainSection)
                .toList();
    }

    private static List<String> joined(List<String> paragraphs) {
        List<String> sections = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (current.length() > 0 && current.length() + 1 + paragraph.length() > SECTION_TEXT) {
                sections.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : "\n").append(paragraph);
        }
        sections.add(current.toString());
        return sections;
    }

    private static SectionBlock markdownSection(String mrkdwn) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder().text(mrkdwn).build())
                .build();
    }

    /** Text shown as it is, cut to what fits. */
    public static PlainTextObject plain(String text, int most) {
        return PlainTextObject.builder()
                .text(TypedText.shortened(text, most))
                .emoji(false)
                .build();
    }

    /** A form. */
    public static Form form(View view) {
        return new Form(GSON.toJson(view));
    }

    /** What somebody finds in their Home tab; at most 100 blocks. */
    public static HomeTab homeTab(List<LayoutBlock> blocks) {
        return new HomeTab(
                GSON.toJson(View.builder().type("home").blocks(blocks).build()));
    }

    /** A form with nothing to send, which shows a message. */
    static JsonObject closing(Message message) {
        JsonObject view = GSON.toJsonTree(FormBlocks.titled("Cairn")
                        .close(FormBlocks.close("Close"))
                        .build())
                .getAsJsonObject();
        view.add("blocks", parsed(message.blocks()));
        return view;
    }

    /** The same as a form to open. */
    static Form closingForm(Message message) {
        return new Form(closing(message).toString());
    }

    /** What goes out in an ack or to a response_url. */
    static JsonObject payload(Message message) {
        JsonObject payload = new JsonObject();
        payload.addProperty("text", message.text());
        payload.add("blocks", parsed(message.blocks()));
        return payload;
    }

    static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }
}
