package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.conversation.AddressedMessage;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Optional;

/** {@code /expectations}, questions that people write to Cairn, and the buttons of the answers. */
public final class AnswerListeners implements Listeners {
    private static final String GONE = "The content has changed since. Please ask again.";
    private static final String NO_MILESTONE =
            "You have no check-ins planned any more, or the last goals lie behind you. Type /expectations with a question.";

    private final Blueprint blueprint;
    private final AnswerQuestion answers;
    private final FindMilestone findMilestone;
    private final FindManager findManager;

    public AnswerListeners(
            Blueprint blueprint, AnswerQuestion answers, FindMilestone findMilestone, FindManager findManager) {
        this.blueprint = blueprint;
        this.answers = answers;
        this.findMilestone = findMilestone;
        this.findManager = findManager;
    }

    @Override
    public void register(Edge edge) {
        edge.command("expectations", this::ask);
        edge.message(this::answer);
        edge.button(AnswerBlocks.MILESTONE, this::milestone);
        edge.buttonOnce(AnswerBlocks.SHARE, this::share);
        edge.buttons(AnswerBlocks.TOPIC, this::topic);
        edge.button(AnswerBlocks.SECTION, this::section);
    }

    private Reply ask(SlashCommand command) {
        if (command.text().isBlank()) {
            return new Reply.Later(() ->
                    new Reply.Say(AnswerBlocks.topics(blueprint.sections(), findMilestone.find(command.caller()))));
        }
        String question = TypedQuestion.of(command.text());
        Optional<String> told = insteadOfAnAnswer(question, AnswerBlocks.USAGE);
        if (told.isPresent()) {
            return Reply.tell(told.get());
        }
        Answer answer = answers.answer(question);
        return answer instanceof Answer.Unknown
                ? new Reply.Later(() -> new Reply.Say(message(question, answer, Audience.CALLER, command.caller())))
                : new Reply.Say(message(question, answer, Audience.CALLER, command.caller()));
    }

    /** What somebody asked before others is answered before them. */
    private Reply answer(AddressedMessage written) {
        String question = TypedQuestion.of(written.text());
        Optional<String> told = question.isEmpty()
                ? Optional.of(AnswerBlocks.WRITING)
                : insteadOfAnAnswer(question, AnswerBlocks.WRITING);
        if (told.isPresent()) {
            return Reply.tell(told.get());
        }
        Audience audience = written.direct() ? Audience.DIRECT : Audience.CHANNEL;
        return new Reply.Publish(message(question, answers.answer(question), audience, written.caller()));
    }

    /** Where there is no question, what helps to ask one. */
    private static Optional<String> insteadOfAnAnswer(String question, String usage) {
        if (HelpWord.isAskedFor(question)) {
            return Optional.of(usage);
        }
        if (HelpWord.isMistyped(question)) {
            return Optional.of("Did you mean help? " + usage);
        }
        return question.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of("I need a few words to look for. " + usage);
    }

    private Message message(String question, Answer answer, Audience audience, Caller caller) {
        if (answer instanceof Answer.Found found) {
            return AnswerBlocks.found(question, found, audience);
        }
        if (answer instanceof Answer.Ambiguous ambiguous) {
            return AnswerBlocks.ambiguous(question, ambiguous);
        }
        return AnswerBlocks.unknown(question, (Answer.Unknown) answer, audience, findManager.find(caller));
    }

    private Reply share(ButtonPress press) {
        SharedAnswer shared = SharedAnswer.of(press.value());
        List<Passage> passages = shared.keys().stream()
                .map(answers::passage)
                .flatMap(Optional::stream)
                .toList();
        if (passages.isEmpty()) {
            return Reply.tell(GONE);
        }
        Answer.Found found = new Answer.Found(passages);
        return new Reply.Several(List.of(
                new Reply.Publish(AnswerBlocks.shared(press.caller(), shared.question(), found)),
                new Reply.Replace(AnswerBlocks.afterSharing(found))));
    }

    private Reply topic(ButtonPress press) {
        return answers.passage(press.value())
                .map(passage -> shown(press, passage))
                .orElseGet(() -> Reply.tell(GONE));
    }

    /** As of now, not of the day on which the button was shown. */
    private Reply milestone(ButtonPress press) {
        return findMilestone
                .find(press.caller())
                .flatMap(FindMilestone.Progress::milestone)
                .map(passage -> shown(press, passage))
                .orElseGet(() -> Reply.tell(NO_MILESTONE));
    }

    private Reply section(ButtonPress press) {
        return blueprint.sections().stream()
                .filter(section -> press.value().equals(String.valueOf(section.number())))
                .findFirst()
                .map(section -> shown(press, AnswerBlocks.topicsIn(section)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private static Reply shown(ButtonPress press, Passage passage) {
        return shown(press, AnswerBlocks.topic(passage, press.direct() ? Audience.DIRECT : Audience.CALLER));
    }

    /** Before others, whoever presses is answered alone; in the direct message the answer stays to be read again. */
    private static Reply shown(ButtonPress press, Message message) {
        return press.direct() ? new Reply.Publish(message) : new Reply.Say(message);
    }
}
