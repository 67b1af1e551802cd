package dev.cairn.answer;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /cairn gaps}: what people got no good answer to, for those who keep the content. */
public final class GapsListeners implements Listeners {
    private final GapStore gaps;
    private final Set<String> keepers;

    /** @param keepers the Slack ids of those who keep the content */
    public GapsListeners(GapStore gaps, Set<String> keepers) {
        this.gaps = gaps;
        this.keepers = Set.copyOf(keepers);
    }

    @Override
    public void register(Edge edge) {
        edge.commandWordAtWork(
                "cairn",
                "gaps",
                command -> forKeepers(command.caller(), () -> new Reply.Say(page(command.caller(), 1))));
        edge.buttonOpeningForm(
                GapsBlocks.OPEN, press -> forKeepers(press.caller(), () -> new Reply.Say(page(press.caller(), 1))));
        edge.buttons(GapsBlocks.PAGE, press -> forKeepers(press.caller(), () -> turn(press)));
        edge.button(GapsBlocks.DONE, press -> forKeepers(press.caller(), () -> done(press)));
        edge.buttonOpeningForm(GapsBlocks.EXPORT, press -> forKeepers(press.caller(), () -> export(press)));
    }

    private Reply forKeepers(Caller caller, Supplier<Reply> reply) {
        return keepers.contains(caller.userId())
                ? reply.get()
                : Reply.tell(
                        "Only those who keep Cairn's content can see this. If that is you, ask whoever runs Cairn to"
                                + " add your Slack id, " + caller.userId() + ", to the setting CAIRN_CONTENT_KEEPERS.");
    }

    private Message page(Caller caller, int wanted) {
        int all = gaps.howMany(caller.teamId());
        int pages = Math.max(1, (all + GapsBlocks.ON_A_PAGE - 1) / GapsBlocks.ON_A_PAGE);
        int page = Math.min(wanted, pages);
        return GapsBlocks.page(
                gaps.of(caller.teamId(), (page - 1) * GapsBlocks.ON_A_PAGE, GapsBlocks.ON_A_PAGE), all, page, pages);
    }

    private Reply turn(ButtonPress press) {
        return new Reply.Replace(page(press.caller(), Integer.parseInt(press.value())));
    }

    private Reply done(ButtonPress press) {
        DoneGap done = DoneGap.of(press.value());
        gaps.remove(press.caller().teamId(), done.id());
        return new Reply.Replace(page(press.caller(), done.page()));
    }

    private Reply export(ButtonPress press) {
        return new Reply.Open(GapsBlocks.export(gaps.of(press.caller().teamId(), 0, GapStore.MOST)));
    }
}
