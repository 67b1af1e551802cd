package dev.cairn.answer;

import static dev.cairn.answer.Verdict.HELPFUL;
import static dev.cairn.answer.Verdict.NOT_HELPFUL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.answer.Gap.NotHelpful;
import dev.cairn.answer.GapStore.Counted;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.NotAnswered;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the gaps in a database promise. */
abstract class GapStoreContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DOG = "may I bring my dog";

    private final TestDatabase database;

    GapStoreContract(TestDatabase database) {
        this.database = database;
    }

    private GapStore gaps() {
        return new JdbcGapStore(database.transactions());
    }

    @Test
    void a_gap_of_each_kind_is_found_as_it_was_added() throws Exception {
        Gap unanswered = unanswered("T1", DOG, MONDAY);
        Gap topic = Gap.ofTopic("T1", new NotAnswered("pay", "Pay", Optional.empty(), List.of()), MONDAY);
        Gap notHelpful = notHelpful("T1", DOG, "6.x", "old words");
        List.of(unanswered, topic, notHelpful).forEach(gaps()::add);

        database.reopen();

        assertEquals(3, gaps().howMany("T1"));
        assertEquals(List.of(), unlike(gaps().of("T1", 0, 10), List.of(unanswered, topic, notHelpful)));
        assertEquals(List.of(), unlike(gaps().all(), List.of(unanswered, topic, notHelpful)));
    }

    @Test
    void the_same_question_is_counted_in_one_group_with_its_newest_wording_and_its_days() {
        gaps().add(unanswered("T1", DOG, MONDAY));
        gaps().add(unanswered("T1", "My DOGS: bring? May I!", MONDAY.plusDays(3)));

        Gap gap = onlyGap();
        assertEquals(2, gap.times());
        assertEquals("My DOGS: bring? May I!", gap.wording());
        assertEquals(MONDAY, gap.firstOn());
        assertEquals(MONDAY.plusDays(3), gap.lastOn());
    }

    @Test
    void a_question_that_got_different_answers_is_a_gap_for_each_and_one_without() {
        gaps().add(notHelpful("T1", DOG, "6.x", "words"));
        gaps().add(notHelpful("T1", DOG, "6.y", "words"));
        gaps().add(unanswered("T1", DOG, MONDAY));

        assertEquals(3, gaps().howMany("T1"));
    }

    @Test
    void an_answer_that_was_not_helpful_again_is_known_by_its_newest_words() {
        gaps().add(notHelpful("T1", DOG, "6.x", "old words"));
        Gap newer = notHelpful("T1", DOG, "6.x", "new words");
        gaps().add(newer);

        assertEquals(newer.reason(), onlyGap().reason());
    }

    @Test
    void what_was_asked_most_comes_first_then_what_was_asked_last_page_by_page() {
        gaps().add(unanswered("T1", "cats", MONDAY));
        gaps().add(unanswered("T1", "dogs", MONDAY.plusDays(1)));
        gaps().add(unanswered("T1", "horses", MONDAY));
        gaps().add(unanswered("T1", "horses", MONDAY));

        assertEquals(List.of("horses", "dogs"), wordings(gaps().of("T1", 0, 2)));
        assertEquals(List.of("cats"), wordings(gaps().of("T1", 2, 2)));
        assertEquals(List.of(), gaps().of("T1", 4, 2));
    }

    @Test
    void another_team_has_gaps_of_its_own() {
        gaps().add(unanswered("T1", DOG, MONDAY));
        Gap other = unanswered("T2", DOG, MONDAY);
        gaps().add(other);
        gaps().remove("T1", other.id());

        assertEquals(0, gaps().howMany("T1"));
        assertEquals(List.of(other), gaps().of("T2", 0, 10));
    }

    @Test
    void taking_a_gap_out_twice_is_no_harm_and_it_may_come_again() {
        Gap gap = unanswered("T1", DOG, MONDAY);
        gaps().add(gap);
        gaps().remove("T1", gap.id());
        gaps().remove("T1", gap.id());
        gaps().add(gap);

        assertEquals(gap, onlyGap());
    }

    @Test
    void when_there_are_too_many_the_rarest_goes_and_of_these_the_oldest() {
        Transactions transactions = database.transactions();
        GapStore inOneTransaction = new JdbcGapStore(transactions);
        transactions.run(open -> IntStream.range(0, 2 * (GapStore.MOST - 2))
                .forEach(i -> inOneTransaction.add(unanswered("T1", "often" + i / 2, MONDAY))));
        gaps().add(unanswered("T1", "rare and old", MONDAY));
        gaps().add(unanswered("T1", "rare and new", MONDAY.plusDays(1)));

        gaps().add(unanswered("T1", "newest", MONDAY.plusDays(2)));

        assertEquals(GapStore.MOST, gaps().howMany("T1"));
        assertEquals(List.of("newest", "rare and new"), wordings(gaps().of("T1", GapStore.MOST - 2, 10)));
    }

    @Test
    void a_vote_counts_once_and_what_was_not_helpful_becomes_a_gap() {
        assertEquals(Counted.FIRST, gaps().count(vote("ana", NOT_HELPFUL)));
        assertEquals(Counted.ALREADY, gaps().count(vote("ana", NOT_HELPFUL)));

        assertEquals(1, onlyGap().times());
    }

    @Test
    void helpful_is_counted_beside_those_who_found_it_not_so() {
        assertEquals(Counted.FIRST, gaps().count(vote("ana", HELPFUL)));
        assertEquals(0, gaps().howMany("T1"));
        gaps().count(vote("ben", HELPFUL));
        gaps().count(vote("tom", NOT_HELPFUL));

        assertEquals(1, onlyGap().times());
        assertEquals(2, onlyGap().helpful());
    }

    @Test
    void a_vote_that_is_changed_moves_and_leaves_those_of_others() {
        gaps().count(vote("ana", NOT_HELPFUL));
        gaps().count(vote("ben", NOT_HELPFUL));

        assertEquals(Counted.CHANGED, gaps().count(vote("ana", HELPFUL)));
        assertEquals(1, onlyGap().times());
        assertEquals(Counted.CHANGED, gaps().count(vote("ben", HELPFUL)));
        assertEquals(0, gaps().howMany("T1"));
        assertEquals(Counted.CHANGED, gaps().count(vote("ana", NOT_HELPFUL)));
        assertEquals(1, onlyGap().times());
        assertEquals(1, onlyGap().helpful());
    }

    @Test
    void a_vote_changed_after_its_gap_was_taken_out_takes_nothing_more() {
        gaps().count(vote("ana", NOT_HELPFUL));
        gaps().remove("T1", onlyGap().id());

        assertEquals(Counted.CHANGED, gaps().count(vote("ana", HELPFUL)));

        assertEquals(0, gaps().howMany("T1"));
    }

    @Test
    void of_equal_votes_at_once_exactly_one_counts() {
        List<Counted> counted = atOnce(8, i -> gaps().count(vote("ana", NOT_HELPFUL)));

        assertEquals(1, counted.stream().filter(Counted.FIRST::equals).count());
        assertEquals(7, counted.stream().filter(Counted.ALREADY::equals).count());
        assertEquals(1, onlyGap().times());
    }

    @Test
    void opposite_votes_at_once_leave_one_of_them() {
        atOnce(9, i -> gaps().count(vote("ana", i % 2 == 0 ? NOT_HELPFUL : HELPFUL)));

        boolean helpful = gaps().count(vote("ana", HELPFUL)) == Counted.ALREADY;
        gaps().count(vote("tom", NOT_HELPFUL));

        assertEquals(1, onlyGap().helpful());
        assertEquals(1, onlyGap().times(), () -> "in the end it was " + (helpful ? "helpful" : "not helpful"));
    }

    @Test
    void votes_of_many_at_once_all_count() {
        List<Counted> counted = atOnce(12, i -> gaps().count(vote("person" + i, NOT_HELPFUL)));

        assertTrue(counted.stream().allMatch(Counted.FIRST::equals), counted::toString);
        assertEquals(12, onlyGap().times());
    }

    private Gap onlyGap() {
        List<Gap> all = gaps().of("T1", 0, 10);
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private static Vote vote(String voter, Verdict verdict) {
        return new Vote(voter, verdict, notHelpful("T1", DOG, "6.x", "words"), MONDAY);
    }

    private static Gap unanswered(String team, String question, LocalDate day) {
        return Gap.unanswered(team, NamelessQuestion.of(question).orElseThrow(), day);
    }

    private static Gap notHelpful(String team, String question, String key, String words) {
        Unit unit = new Unit(
                key, "Title", words, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        Passage passage =
                new Passage(new Place(new Section(6, "Goals", "About", List.of(unit)), unit, Optional.empty()));
        Gap gap = Gap.notHelpful(team, NamelessQuestion.of(question).orElseThrow(), passage, MONDAY);
        assertEquals(new NotHelpful(key, passage.fingerprint()), gap.reason());
        return gap;
    }

    private static List<Gap> unlike(List<Gap> found, List<Gap> wanted) {
        return found.stream()
                .filter(gap -> !wanted.contains(gap) || found.size() != wanted.size())
                .toList();
    }

    private static List<String> wordings(List<Gap> gaps) {
        return gaps.stream().map(Gap::wording).toList();
    }

    private static List<Counted> atOnce(int many, IntFunction<Counted> deed) {
        List<CompletableFuture<Counted>> all = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> deed.apply(i)))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
