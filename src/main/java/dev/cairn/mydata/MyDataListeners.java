package dev.cairn.mydata;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.mydata.ForgetMe.Result;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code /cairn my data}: what is kept, its export, and forgetting it. */
public final class MyDataListeners implements Listeners {
    private final PersonalData data;
    private final ForgetMe forgetting;
    private final SendExport sending;
    private final Consumer<Caller> forgotten;

    /** @param forgotten told once somebody is: what still shows what was theirs is to show it no more */
    public MyDataListeners(PersonalData data, ForgetMe forgetting, SendExport sending, Consumer<Caller> forgotten) {
        this.data = data;
        this.forgetting = forgetting;
        this.sending = sending;
        this.forgotten = forgotten;
    }

    @Override
    public void register(Edge edge) {
        edge.commandStartingOpeningForm("cairn", "my", this::my);
        edge.commandWordOpeningForm("cairn", "mydata", this::open);
        edge.commandWordOpeningForm("cairn", "data", this::open);
        edge.buttonOpeningForm(MyDataBlocks.OPEN, press -> open(press.caller()));
        edge.buttonOpeningForm(MyDataBlocks.BACK, press -> new Reply.Redraw(overview(press.caller())));
        edge.buttonsOpeningForm(
                MyDataBlocks.EXPORT,
                press -> new Reply.Redraw(export(press.caller(), Integer.parseInt(press.value()), Optional.empty())));
        edge.button(MyDataBlocks.FILE, this::send);
        edge.buttonOpeningForm(MyDataBlocks.ASK, press -> new Reply.Redraw(MyDataBlocks.ask(data.of(press.caller()))));
        edge.buttonOpeningForm(MyDataBlocks.FORGET, this::forget);
    }

    private Reply my(SlashCommand command) {
        String words = command.words().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.equals("my data")
                ? open(command.caller())
                : Reply.tell(
                        "To see what Cairn keeps about you, to export it or to be forgotten, type /cairn my data.");
    }

    private Reply open(Caller caller) {
        return new Reply.Open(overview(caller));
    }

    private Form overview(Caller caller) {
        return MyDataBlocks.overview(data.of(caller));
    }

    private Form export(Caller caller, int page, Optional<String> said) {
        List<Kept> all = data.of(caller);
        return MyDataBlocks.export(ExportText.pieces(all), page, said);
    }

    private Reply send(ButtonPress press) {
        String said = sending.send(press.caller());
        return new Reply.Redraw(export(press.caller(), Integer.parseInt(press.value()), Optional.of(said)));
    }

    private Reply forget(ButtonPress press) {
        Result result = forgetting.forget(press.caller());
        if (result instanceof Result.Failed failed) {
            return Reply.tell(failed.sentence());
        }
        forgotten.accept(press.caller());
        return new Reply.Redraw(MyDataBlocks.forgotten(((Result.Forgotten) result).before()));
    }
}
