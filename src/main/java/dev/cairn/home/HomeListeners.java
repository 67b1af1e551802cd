package dev.cairn.home;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.OpenedTab;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Optional;

/** Somebody opens Home, or turns its pages. */
public final class HomeListeners implements Listeners {
    private final DrawHome drawing;

    public HomeListeners(DrawHome drawing) {
        this.drawing = drawing;
    }

    @Override
    public void register(Edge edge) {
        edge.tabOpened(this::opened);
        edge.buttons(HomePagesBlocks.PAGE, this::turn);
    }

    private void opened(OpenedTab opened) {
        if (opened.tab() == OpenedTab.Tab.HOME) {
            drawing.opened(opened.caller(), Optional.empty());
        }
    }

    private Reply turn(ButtonPress press) {
        drawing.opened(press.caller(), Optional.of(Integer.parseInt(press.value())));
        return Reply.nothing();
    }
}
