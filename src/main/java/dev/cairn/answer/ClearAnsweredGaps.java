package dev.cairn.answer;

import dev.cairn.answer.Gap.KnownTopic;
import dev.cairn.answer.Gap.NotHelpful;
import dev.cairn.content.NotAnswered;
import dev.cairn.store.DueJob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out the gaps that the content closes: done at each start, because content is read at the start. */
public final class ClearAnsweredGaps implements DueJob {
    public static final String NAME = "clear-answered-gaps";

    private static final Logger LOG = LoggerFactory.getLogger(ClearAnsweredGaps.class);

    private final GapStore gaps;
    private final AnswerQuestion answers;
    private final Set<String> knownTopics;

    public ClearAnsweredGaps(GapStore gaps, AnswerQuestion answers, List<NotAnswered> notAnswered) {
        this.gaps = gaps;
        this.answers = answers;
        this.knownTopics = notAnswered.stream().map(NotAnswered::topic).collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run(String id) {
        List<Gap> closed = gaps.all().stream().filter(this::isClosed).toList();
        closed.forEach(gap -> gaps.remove(gap.teamId(), gap.id()));
        if (!closed.isEmpty()) {
            LOG.info("The content now answers {} of the questions it did not", closed.size());
        }
        return Optional.empty();
    }

    private boolean isClosed(Gap gap) {
        if (gap.reason() instanceof NotHelpful notHelpful) {
            return answers.passage(notHelpful.key())
                    .filter(passage -> passage.fingerprint().equals(notHelpful.fingerprint()))
                    .isEmpty();
        }
        return gap.reason() instanceof KnownTopic known
                ? !knownTopics.contains(known.topic())
                : answers.answer(gap.wording()) instanceof Answer.Found;
    }
}
