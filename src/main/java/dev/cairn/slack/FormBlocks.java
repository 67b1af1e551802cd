package dev.cairn.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.cairn.conversation.TypedText;

/**
 * Pieces of forms that every feature needs.
 *
 * @see <a href="https://docs.slack.dev/reference/views/modal-views">Modal views</a>
 */
public final class FormBlocks {
    private static final int TITLE = 24;
    private static final int OPTION_TEXT = 75;

    private FormBlocks() {}

    /** The beginning of a form; the title is cut to what fits. */
    public static View.ViewBuilder titled(String title) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(TypedText.shortened(title, TITLE))
                        .build());
    }

    /** The button that sends a form. */
    public static ViewSubmit submit(String text) {
        return ViewSubmit.builder().type("plain_text").text(text).build();
    }

    /** The button that closes a form. */
    public static ViewClose close(String text) {
        return ViewClose.builder().type("plain_text").text(text).build();
    }

    /** One of several to choose from; the text is shown as it is, cut to what fits. */
    public static OptionObject option(String text, String value) {
        return OptionObject.builder()
                .text(MessageBlocks.plain(text, OPTION_TEXT))
                .value(value)
                .build();
    }
}
