package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Section;
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
    private final NoteGaps gaps;
    private final RateAnswer rating;

    public AnswerListeners(Blueprint blueprint, AnswerQuestion answers, NoteGaps gaps, RateAnswer rating) {
        this.blueprint = blueprint;
        this.answers = answers;
        this.gaps = gaps;
        this.rating = rating;
    }

    @Override
    public void register(Edge edge) {
        edge.command("expectations", this::ask);
        edge.buttonOnce(AnswerBlocks.SHARE, this::share);
        edge.buttons(AnswerBlocks.TOPIC, this::topic);
        edge.button(AnswerBlocks.SECTION, this::section);
        edge.button(AnswerBlocks.WHOLE_SECTION, this::wholeSection);
        edge.buttons(WholeSectionBlocks.PART, this::part);
        edge.button(AnswerBlocks.HELPFUL, press -> rate(press, Verdict.HELPFUL));
        edge.button(AnswerBlocks.NOT_HELPFUL, press -> rate(press, Verdict.NOT_HELPFUL));
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
        Answer answer = answers.answer(question);
        if (answer instanceof Answer.Unknown unknown) {
            gaps.unanswered(command.caller(), question, unknown);
        }
        return new Reply.Say(AnswerBlocks.answer(question, answer));
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
                .<Reply>map(found -> new Reply.Say(AnswerBlocks.topic(chosen.question(), found.best())))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply section(ButtonPress press) {
        return section(press.value())
                .<Reply>map(section -> new Reply.Say(AnswerBlocks.topicsIn(section)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply wholeSection(ButtonPress press) {
        return section(press.value())
                .<Reply>map(section -> new Reply.Say(WholeSectionBlocks.part(section, 1)))
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
}
