package dev.cairn.review;

import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.NewList;
import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.review.PostReview.Result;
import dev.cairn.review.ReviewBlocks.Asked;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /review}, its form, and the list as Markdown. */
public final class ReviewListeners implements Listeners {
    private static final String COMMAND = "review";

    /** What else the command does; other listeners do it. */
    private static final List<String> ELSE = List.of("coach", "practice");

    private static final String HINTS = "hints";

    private final PostReview posting;
    private final ChecklistStore lists;
    private final List<KindOfChange> kinds;
    private final ReadReview reading;
    private final Set<String> contentKeepers;

    /** @param contentKeepers the Slack ids of those who are told of what is theirs */
    public ReviewListeners(
            PostReview posting, ChecklistStore lists, List<KindOfChange> kinds, Set<String> contentKeepers) {
        this.contentKeepers = Set.copyOf(contentKeepers);
        this.posting = posting;
        this.lists = lists;
        this.kinds = List.copyOf(kinds);
        this.reading = new ReadReview(kinds);
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork(COMMAND, this::review);
        edge.commandAloneOpeningForm(COMMAND, command -> new Reply.Open(ReviewBlocks.form(command.channelId(), kinds)));
        edge.buttonOpeningForm(ReviewBlocks.OPEN, press -> new Reply.Open(ReviewBlocks.form(press.channelId(), kinds)));
        edge.form(ReviewBlocks.POST, this::post);
        edge.button(ReviewBlocks.MEANT, this::answered);
        edge.button(ReviewBlocks.AS_TYPED, this::answered);
        edge.buttonOpeningForm(CopyButton.COPY, this::copy);
        edge.form(CopyBlocks.COPIED, form -> Reply.nothing());
    }

    private CommandHelp help(Caller caller) {
        String named = String.join(
                ", ", kinds.stream().map(kind -> kind.words().get(0)).toList());
        CommandHelp help = new CommandHelp(
                "Post a code-review checklist that everyone in this channel can tick, with rows for the kinds of change you"
                        + " name." + (kinds.isEmpty() ? "" : " Kinds: " + named + "."),
                List.of(
                        CommandHelp.line(
                                "review https://github.com/acme/shop/pull/12 api migration",
                                "posts one about that change"),
                        CommandHelp.line(
                                "review Retry failed payments, concurrency", "posts one with a title of your own")),
                List.of(
                        CommandHelp.line("review", "opens a form to pick the kinds in"),
                        CommandHelp.line("review coach", "looks at a comment before you send it"),
                        CommandHelp.line("review practice", "trains your eye")));
        return keepsContent(caller)
                ? help.with(CommandHelp.line("review " + HINTS, "shows which hints people called wrong"))
                : help;
    }

    private boolean keepsContent(Caller caller) {
        return contentKeepers.contains(caller.userId());
    }

    /** What else may have been meant where the first word is nearly that. */
    private List<String> elsewhere(Caller caller) {
        List<String> words = new ArrayList<>(ELSE);
        if (keepsContent(caller)) {
            words.add(HINTS);
        }
        return words;
    }

    private Reply review(SlashCommand command) {
        CommandHelp help = help(command.caller());
        if (HelpWord.isAskedFor(command.words()) || HelpWord.isAskedForAfter(command.words(), HINTS)) {
            return CommandHelpBlocks.help(help, command);
        }
        if (HelpWord.isMistyped(command.words())) {
            return CommandHelpBlocks.help("Did you mean help?", help, command);
        }
        Optional<String> other = DidYouMean.surely(command.words().split("\\s+", 2)[0], elsewhere(command.caller()));
        if (other.isPresent()) {
            return CommandHelpBlocks.help(
                    "Did you mean " + command.typed("review " + other.get())
                            + "? To post a list with this title, begin it with another word.",
                    help,
                    command);
        }
        Reading read = reading.read(command.words());
        return read instanceof Reading.Meant meant
                ? new Reply.Say(ReviewBlocks.askBack(command.words(), meant))
                : posted(command, (Reading.Clear) read);
    }

    private Reply posted(SlashCommand command, Reading.Clear read) {
        Result result = post(command.caller(), command.channelId(), NewList.newId(), read);
        return told(result instanceof Result.Posted posted ? posted.note() : ((Result.NotPosted) result).sentence());
    }

    private static Reply told(String sentence) {
        return sentence.isEmpty() ? Reply.nothing() : Reply.tell(sentence);
    }

    private Reply post(FormSubmission form) {
        Asked asked = Asked.of(form.metadata());
        List<String> picked = ReviewBlocks.picked(form);
        List<KindOfChange> chosen =
                kinds.stream().filter(kind -> picked.contains(kind.id())).toList();
        if (chosen.size() < picked.size()) {
            return refused("A kind you picked is no longer kept. Copy what you typed here, and open the form again.");
        }
        Reading.Clear read =
                new Reading.Clear(form.value(ReviewBlocks.ABOUT_INPUT).orElse(""), chosen);
        Result result = post(form.caller(), asked.rest(), asked.listId(), read);
        return result instanceof Result.Posted posted
                ? told(posted.note())
                : refused(((Result.NotPosted) result).sentence());
    }

    private static Reply refused(String sentence) {
        return new Reply.FieldErrors(Map.of(ReviewBlocks.ABOUT_INPUT, sentence));
    }

    private Result post(Caller caller, String channelId, String listId, Reading.Clear read) {
        return posting.post(caller, channelId, listId, read.about(), read.kinds());
    }

    /** What was asked back is answered: it takes the place of the question, and pressing twice posts once. */
    private Reply answered(ButtonPress press) {
        Asked asked = Asked.of(press.value());
        Result result = post(press.caller(), press.channelId(), asked.listId(), reading.asTyped(asked.rest()));
        return result instanceof Result.Posted posted
                ? new Reply.Replace(MessageBlocks.sentence(
                        posted.note().isEmpty() ? "The list stands in this channel." : posted.note()))
                : Reply.tell(((Result.NotPosted) result).sentence());
    }

    private Reply copy(ButtonPress press) {
        return lists.find(press.caller().teamId(), press.value())
                .<Reply>map(list -> new Reply.Open(CopyBlocks.form(ReviewMarkdown.of(list))))
                .orElseGet(() -> Reply.tell("This list is no longer kept. Post a new one with /review."));
    }
}
