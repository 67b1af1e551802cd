package dev.cairn.coaching;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormPress;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.hints.DoubtHint;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /review coach} and the shortcut <b>Coach this comment</b>. The comment is in the form alone, which carries it from
 * one step to the next; nothing of it is stored.
 */
public final class CoachListeners implements Listeners {
    static final CommandHelp HELP = new CommandHelp(
            "Have a review comment looked at before you send it. Only you see the result, and Cairn keeps none of what you"
                    + " type. For a message, open its menu and choose Coach this comment.",
            List.of(
                    CommandHelp.line("review coach", "opens a form for your draft"),
                    CommandHelp.line("review coach Why did you not use a map here?", "looks at this draft at once")),
            List.of());
    static final String NO_TEXT =
            "This message has no words to look at. Choose one that has, or type your draft with /review coach.";

    private static final String COACH = "coach";

    private final CoachComment coach;
    private final DoubtHint doubting;
    private final NamedMentions mentions;

    public CoachListeners(CoachComment coach, DoubtHint doubting, People people) {
        this.coach = coach;
        this.doubting = doubting;
        this.mentions = new NamedMentions(people);
    }

    @Override
    public void register(Edge edge) {
        edge.commandStartingOpeningForm("review", COACH, this::open);
        edge.messageShortcut(CoachBlocks.FROM_MESSAGE, this::open);
        edge.buttonOpeningForm(CoachBlocks.OPEN, press -> new Reply.Open(CoachBlocks.ask()));
        edge.form(CoachBlocks.ASK, this::look);
        edge.form(CoachBlocks.AGAIN, this::look);
        edge.buttonInForm(CoachBlocks.WRONG_HINT, this::doubt);
    }

    private Reply open(SlashCommand command) {
        String typed = command.words().substring(COACH.length()).strip();
        if (HelpWord.isAskedFor(typed)) {
            return CommandHelpBlocks.help(HELP, command);
        }
        return new Reply.Open(typed.isEmpty() ? CoachBlocks.ask() : result(command.caller(), Draft.of(typed)));
    }

    private Reply open(ShortcutMessage message) {
        Draft draft = Draft.of(mentions.readable(message.text()));
        return draft.text().isEmpty() ? Reply.tell(NO_TEXT) : new Reply.Open(result(message.caller(), draft));
    }

    private Reply look(FormSubmission form) {
        String field = CoachBlocks.fieldAfter(form.metadata());
        Optional<String> typed = form.value(field);
        if (typed.isEmpty()) {
            return wrong(field, "Write the comment here first; a rough draft will do.");
        }
        if (!Draft.fits(typed.get())) {
            return wrong(field, "Please write at most 3,000 characters.");
        }
        if (typed.get().equals(form.metadata())) {
            return wrong(field, "This is what you have just seen looked at. Change something first.");
        }
        return new Reply.Redraw(result(form.caller(), new Draft(typed.get(), false)));
    }

    private static Reply wrong(String field, String sentence) {
        return new Reply.FieldErrors(Map.of(field, sentence));
    }

    /** Counts the hint where the rules still give it. */
    private Reply doubt(FormPress press) {
        WrongHint wrong = WrongHint.of(press.value());
        Caller caller = press.form().caller();
        Coaching coaching = coach.on(press.form().metadata());
        coaching.hints().stream()
                .filter(hint -> hint.ruleId().equals(wrong.ruleId()))
                .forEach(hint -> doubting.doubt(caller, hint.ruleId(), hint.quote()));
        return new Reply.Redraw(result(caller, coaching, wrong.cut()));
    }

    private Form result(Caller caller, Draft draft) {
        return result(caller, coach.on(draft.text()), draft.cut());
    }

    private Form result(Caller caller, Coaching coaching, boolean cut) {
        return CoachBlocks.result(coaching, cut, hint -> doubting.isDoubted(caller, hint.ruleId(), hint.quote()));
    }
}
