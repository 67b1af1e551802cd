package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.CairnInWorkspace;
import dev.cairn.content.Content;
import dev.cairn.content.ContentFolder;
import dev.cairn.content.NotAnswered;
import dev.cairn.conversation.Digest;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the real content, in the database Cairn starts with. */
class ClearAnsweredGapsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private AnswerQuestion answers;
    private List<NotAnswered> notAnswered;

    @BeforeEach
    void readContent() throws Exception {
        Content content = ContentFolder.read(Optional.of(Path.of("prompts")));
        notAnswered = content.notAnswered();
        answers = new AnswerQuestion(
                new AnswerIndex(content.blueprint(), content.vocabulary(), notAnswered), InstantSource.system());
    }

    @Test
    void what_the_content_answers_now_goes_and_the_rest_stays() throws Exception {
        Passage mttr = answers.passage("7.mttr").orElseThrow();
        Passage leadTime = answers.passage("7.lead-time").orElseThrow();
        Gap stillUnanswered = unanswered("is there a xylophone");
        Gap stillKnown = Gap.ofTopic("T1", notAnswered.get(0), DAY);
        Gap stillNotHelpful = Gap.notHelpful("T1", new NamelessQuestion("how fast do we mend"), mttr, DAY);
        List<Gap> closed = List.of(
                unanswered("what is the target for mttr"),
                Gap.ofTopic("T1", new NotAnswered("fishing", "Fishing", Optional.empty(), List.of()), DAY),
                shown(Gap.notHelpful("T1", new NamelessQuestion("changed words"), leadTime, DAY), "7.lead-time"),
                shown(Gap.notHelpful("T1", new NamelessQuestion("passage gone"), leadTime, DAY), "7.gone"));

        try (Database database = Database.embedded(folder)) {
            GapStore gaps = new JdbcGapStore(new Transactions(database));
            closed.forEach(gaps::add);
            List.of(stillUnanswered, stillKnown, stillNotHelpful).forEach(gaps::add);

            new ClearAnsweredGaps(gaps, answers, notAnswered).run("");
            new ClearAnsweredGaps(gaps, answers, notAnswered).run("");

            assertEquals(
                    List.of(stillUnanswered.id(), stillKnown.id(), stillNotHelpful.id()).stream()
                            .sorted()
                            .toList(),
                    gaps.all().stream().map(Gap::id).sorted().toList());
        }
    }

    @Test
    void it_is_done_at_the_start() throws Exception {
        Gap stays = unanswered("is there a xylophone");
        try (Database database = Database.embedded(folder)) {
            GapStore gaps = new JdbcGapStore(new Transactions(database));
            gaps.add(unanswered("what is the target for mttr"));
            gaps.add(stays);

            CairnInWorkspace cairn = CairnInWorkspace.start(folder);
            try {
                Awaitility.await().until(() -> gaps.all().size() < 2);
                assertEquals(List.of(stays), gaps.all());
            } finally {
                cairn.close();
            }
        }
    }

    private static Gap unanswered(String question) {
        return Gap.unanswered("T1", new NamelessQuestion(question), DAY);
    }

    /** As if that passage had been shown with other words than it has now. */
    private static Gap shown(Gap gap, String key) {
        return new Gap(
                gap.teamId(),
                gap.id(),
                new Gap.NotHelpful(key, Digest.of("words of before")),
                gap.wording(),
                gap.times(),
                gap.helpful(),
                gap.firstOn(),
                gap.lastOn());
    }
}
