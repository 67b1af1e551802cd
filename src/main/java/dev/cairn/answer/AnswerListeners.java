package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.conversation.AddressedMessage;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /expectations}, questions that people write to Cairn, and the buttons of the answers. */
public final class AnswerListeners implements Listeners {
    static final CommandHelp HELP = new CommandHelp(
            "Ask in your own words what is expected of you. Only you see the answer until you share it.",
            List.of(
                    CommandHelp.line("expectations what should I have done by day 60", "says what the goals are"),
                    CommandHelp.line("expectations who approves a new service", "says who decides")),
            List.of(CommandHelp.line("expectations", "shows the topics to choose from")));

    private static final String GONE = "The content has changed since. Please ask again.";
    private static final String NO_MILESTONE =
            "You have no check-ins planned any more, or the last goals lie behind you. Type /expectations with a question.";

    private final Blueprint blueprint;
    private final AnswerQuestion answers;
    private final FindMilestone findMilestone;
    private final FindManager findManager;
    private final NoteGaps gaps;
    private final RateAnswer rating;

    public AnswerListeners(
            Blueprint blueprint,
            AnswerQuestion answers,
            FindMilestone findMilestone,
            FindManager findManager,
            NoteGaps gaps,
            RateAnswer rating) {
        this.blueprint = blueprint;
        this.answers = answers;
        this.findMilestone = findMilestone;
        this.findManager = findManager;
        this.gaps = gaps;
        this.rating = rating;
    }

    @Override
    public void register(Edge edge) {
        edge.command("expectations", this::ask);
        edge.message(this::answer);
        edge.button(AnswerBlocks.TOPICS, press -> shown(press, topics(press.caller())));
        edge.buttonOpeningForm(AnswerBlocks.ASK, press -> new Reply.Open(AnswerBlocks.ask()));
        edge.form(AnswerBlocks.ASK, this::answerInForm);
        edge.button(AnswerBlocks.MILESTONE, this::milestone);
        edge.buttonOnce(AnswerBlocks.SHARE, this::share);
        edge.buttons(AnswerBlocks.TOPIC, this::topic);
        edge.button(AnswerBlocks.SECTION, this::section);
        edge.button(AnswerBlocks.WHOLE_SECTION, this::wholeSection);
        edge.buttons(WholeSectionBlocks.PART, this::part);
        edge.button(AnswerBlocks.HELPFUL, press -> rate(press, Verdict.HELPFUL));
        edge.button(AnswerBlocks.NOT_HELPFUL, press -> rate(press, Verdict.NOT_HELPFUL));
    }

    private Reply ask(SlashCommand command) {
        if (command.text().isBlank()) {
            return new Reply.Later(() -> new Reply.Say(topics(command.caller())));
        }
        String question = TypedQuestion.of(command.text());
        Optional<String> noQuestion = noQuestion(question);
        if (noQuestion.isPresent()) {
            return CommandHelpBlocks.help(noQuestion.get(), HELP, command);
        }
        Answer answer = answers.answer(question);
        return answer instanceof Answer.Unknown
                ? new Reply.Later(() -> new Reply.Say(message(question, answer, Audience.CALLER, command.caller())))
                : new Reply.Say(message(question, answer, Audience.CALLER, command.caller()));
    }

    /** There is no channel to share the answer in. */
    private Reply answerInForm(FormSubmission form) {
        String question = TypedQuestion.of(form.value(AnswerBlocks.QUESTION).orElse(""));
        Optional<String> told = insteadOfAnAnswer(question);
        return told.isPresent()
                ? new Reply.FieldErrors(Map.of(AnswerBlocks.QUESTION, told.get()))
                : new Reply.Say(message(question, answers.answer(question), Audience.DIRECT, form.caller()));
    }

    /** What somebody asked before others is answered before them. */
    private Reply answer(AddressedMessage written) {
        String question = TypedQuestion.of(written.text());
        Optional<String> told = insteadOfAnAnswer(question);
        if (told.isPresent()) {
            return Reply.tell(told.get());
        }
        Audience audience = written.direct() ? Audience.DIRECT : Audience.CHANNEL;
        return new Reply.Publish(message(question, answers.answer(question), audience, written.caller()));
    }

    private Message topics(Caller caller) {
        return AnswerBlocks.topics(blueprint.sections(), findMilestone.find(caller));
    }

    /** Where nobody typed a command and there is no question, what helps to ask one. */
    private static Optional<String> insteadOfAnAnswer(String question) {
        Optional<String> noQuestion = question.isEmpty() ? Optional.of("") : noQuestion(question);
        return noQuestion.map(said -> (said + " " + AnswerBlocks.WRITING).strip());
    }

    /** Where there is no question, what is said before how to ask one: nothing to who asked for help. */
    private static Optional<String> noQuestion(String question) {
        if (HelpWord.isAskedFor(question)) {
            return Optional.of("");
        }
        if (HelpWord.isMistyped(question)) {
            return Optional.of("Did you mean help?");
        }
        return question.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of("I need a few words to look for.");
    }

    private Message message(String question, Answer answer, Audience audience, Caller caller) {
        if (answer instanceof Answer.Found found) {
            return AnswerBlocks.found(question, found, audience);
        }
        if (answer instanceof Answer.Ambiguous ambiguous) {
            return AnswerBlocks.ambiguous(question, ambiguous);
        }
        Answer.Unknown unknown = (Answer.Unknown) answer;
        gaps.unanswered(caller, question, unknown);
        return AnswerBlocks.unknown(question, unknown, audience, findManager.find(caller));
    }

    private Reply share(ButtonPress press) {
        SharedAnswer shared = SharedAnswer.of(press.value());
        return found(shared)
                .<Reply>map(found -> new Reply.Several(List.of(
                        new Reply.Publish(AnswerBlocks.shared(press.caller(), shared.question(), found)),
                        new Reply.Replace(AnswerBlocks.afterSharing(shared.question(), found)))))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply rate(ButtonPress press, Verdict verdict) {
        SharedAnswer rated = SharedAnswer.of(press.value());
        return found(rated)
                .map(found ->
                        AnswerBlocks.thanks(verdict, rating.rate(press.caller(), rated.question(), found, verdict)))
                .map(Reply::tell)
                .orElseGet(() -> Reply.tell(GONE));
    }

    /** The answer that a button carries, as far as the content still has it. */
    private Optional<Answer.Found> found(SharedAnswer shared) {
        List<Passage> passages = shared.keys().stream()
                .map(answers::passage)
                .flatMap(Optional::stream)
                .toList();
        return passages.isEmpty() ? Optional.empty() : Optional.of(new Answer.Found(passages));
    }

    private Reply topic(ButtonPress press) {
        SharedAnswer chosen = SharedAnswer.of(press.value());
        return found(chosen)
                .map(found -> shown(press, chosen.question(), found.best()))
                .orElseGet(() -> Reply.tell(GONE));
    }

    /** As of now, not of the day on which the button was shown. */
    private Reply milestone(ButtonPress press) {
        return findMilestone
                .find(press.caller())
                .flatMap(FindMilestone.Progress::milestone)
                .map(passage -> shown(press, "", passage))
                .orElseGet(() -> Reply.tell(NO_MILESTONE));
    }

    private Reply section(ButtonPress press) {
        return section(press.value())
                .map(section -> shown(press, AnswerBlocks.topicsIn(section)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply wholeSection(ButtonPress press) {
        return section(press.value())
                .map(section -> shown(press, WholeSectionBlocks.part(section, 1)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply part(ButtonPress press) {
        String[] numbers = press.value().split(" ", 2);
        return section(numbers[0])
                .<Reply>map(
                        section -> new Reply.Replace(WholeSectionBlocks.part(section, Integer.parseInt(numbers[1]))))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Optional<Section> section(String number) {
        return blueprint.sections().stream()
                .filter(section -> number.equals(String.valueOf(section.number())))
                .findFirst();
    }

    private static Reply shown(ButtonPress press, String question, Passage passage) {
        boolean alone = press.direct() || press.channelId().isEmpty();
        return shown(press, AnswerBlocks.topic(question, passage, alone ? Audience.DIRECT : Audience.CALLER));
    }

    /** Before others, whoever presses is answered alone; in the direct message the answer stays to be read again. */
    private static Reply shown(ButtonPress press, Message message) {
        return press.direct() ? new Reply.Publish(message) : new Reply.Say(message);
    }
}
