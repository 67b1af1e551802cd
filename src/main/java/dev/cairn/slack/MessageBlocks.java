package dev.cairn.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
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
