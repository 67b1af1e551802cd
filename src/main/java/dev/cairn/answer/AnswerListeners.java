package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Optional;

/** {@code /expectations}, and the buttons of its answers. */
public final class AnswerListeners implements Listeners {
    private static final String GONE = "The content has changed since. Please ask again.";

    private final Blueprint blueprint;
    private final AnswerQuestion answers;

    public AnswerListeners(Blueprint blueprint, AnswerQuestion answers) {
        this.blueprint = blueprint;
        this.answers = answers;
    }

    @Override
    public void register(Edge edge) {
        edge.command("expectations", this::ask);
        edge.buttonOnce(AnswerBlocks.SHARE, this::share);
        edge.buttons(AnswerBlocks.TOPIC, this::topic);
        edge.button(AnswerBlocks.SECTION, this::section);
    }

    private Reply ask(SlashCommand command) {
        String question = command.words();
        if (question.isEmpty()) {
            return new Reply.Say(AnswerBlocks.topics(blueprint.sections()));
        }
        if (HelpWord.isAskedFor(question)) {
            return Reply.tell(AnswerBlocks.USAGE);
        }
        if (HelpWord.isMistyped(question)) {
            return Reply.tell("Did you mean help? " + AnswerBlocks.USAGE);
        }
        if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Reply.tell("I need a few words to look for. " + AnswerBlocks.USAGE);
        }
        return new Reply.Say(AnswerBlocks.answer(question, answers.answer(question)));
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
                .<Reply>map(passage -> new Reply.Say(AnswerBlocks.topic(passage)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply section(ButtonPress press) {
        return blueprint.sections().stream()
                .filter(section -> press.value().equals(String.valueOf(section.number())))
                .findFirst()
                .<Reply>map(section -> new Reply.Say(AnswerBlocks.topicsIn(section)))
                .orElseGet(() -> Reply.tell(GONE));
    }
}
