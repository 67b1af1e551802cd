package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.cairn.SetClock;
import dev.cairn.answer.GapStore.Counted;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.conversation.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under which digest a vote is stored: it tells whether somebody has voted on this answer, and nothing more. */
class RateAnswerTest {
    private static final Caller ANA = new Caller("T1", "U0ANA");
    private static final String DOG = "may I bring my dog";

    private final GapStore store = mock(GapStore.class);
    private final List<Vote> votes = new ArrayList<>();

    @BeforeEach
    void keepVotes() {
        when(store.count(any())).then(call -> {
            votes.add(call.getArgument(0));
            return Counted.FIRST;
        });
    }

    @Test
    void the_same_person_question_and_answer_have_one_digest_whatever_is_said() {
        rate("key", ANA, DOG, "words", Verdict.HELPFUL);
        rate("key", ANA, "May I bring my DOGS?", "words", Verdict.NOT_HELPFUL);

        assertEquals(1, digests().size());
        assertEquals(
                List.of(Verdict.HELPFUL, Verdict.NOT_HELPFUL),
                votes.stream().map(Vote::verdict).toList());
    }

    @Test
    void another_person_workspace_question_answer_or_key_has_another() {
        rate("key", ANA, DOG, "words", Verdict.HELPFUL);
        rate("key", new Caller("T1", "U0BEN"), DOG, "words", Verdict.HELPFUL);
        rate("key", new Caller("T2", "U0ANA"), DOG, "words", Verdict.HELPFUL);
        rate("key", ANA, "may I bring my cat", "words", Verdict.HELPFUL);
        rate("key", ANA, DOG, "changed words", Verdict.HELPFUL);
        rate("another key", ANA, DOG, "words", Verdict.HELPFUL);

        assertEquals(6, digests().size());
    }

    @Test
    void the_vote_names_nobody() {
        rate("key", ANA, "may @ana bring a dog", "words", Verdict.NOT_HELPFUL);

        assertFalse(votes.get(0).toString().toLowerCase(Locale.ROOT).contains("ana"), votes::toString);
        assertEquals("may … bring a dog", votes.get(0).about().wording());
    }

    @Test
    void an_answer_to_no_question_is_known_by_its_title() {
        rate("key", ANA, "", "words", Verdict.NOT_HELPFUL);

        assertEquals("Title", votes.get(0).about().wording());
    }

    private void rate(String key, Caller caller, String question, String words, Verdict verdict) {
        Unit unit = new Unit(
                "6.x", "Title", words, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        Passage passage =
                new Passage(new Place(new Section(6, "Goals", "About", List.of(unit)), unit, Optional.empty()));
        new RateAnswer(store, key, SetClock.at("2026-11-23T09:00:00Z"))
                .rate(caller, question, new Answer.Found(List.of(passage)), verdict);
    }

    private Set<String> digests() {
        return votes.stream().map(Vote::voter).collect(Collectors.toSet());
    }
}
