package dev.cairn.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.conversation.Caller;
import dev.cairn.home.HomeViews.Drawing;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised of who opened Home, and of what is due there. */
abstract class HomeViewsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Instant LONG_AGO = NOW.minusSeconds(30);
    private static final Caller ANA = new Caller("T1", "UANA");
    private static final Caller ANA_ELSEWHERE = new Caller("T2", "UANA");

    private final TestDatabase database;

    HomeViewsContract(TestDatabase database) {
        this.database = database;
    }

    /** As on a replica of its own. */
    private JdbcHomeViews views() {
        return views(database.transactions());
    }

    private static JdbcHomeViews views(Transactions transactions) {
        SetClock clock = new SetClock(NOW);
        JdbcHomeViews views =
                new JdbcHomeViews(transactions, new DueWorkQueue(transactions, clock), Set.of("UKEEPER"), clock);
        transactions.concerned().tell(views);
        return views;
    }

    private HomeView opened(Caller viewer) {
        return views().opened(viewer, Optional.empty(), NOW);
    }

    private List<String> due() {
        return new DueWorkQueue(database.transactions(), new SetClock(NOW)).waiting(DrawHome.NAME, "");
    }

    @Test
    void who_opens_home_is_kept_once_with_the_page_they_turned_to() throws Exception {
        HomeView first = opened(ANA);
        HomeView turned = views().opened(ANA, Optional.of(3), NOW.plusMillis(1));
        HomeView again = views().opened(ANA, Optional.empty(), LATER);
        database.reopen();

        assertEquals(1, first.page());
        assertEquals(3, turned.page());
        assertEquals(3, again.page());
        assertEquals(first.id(), again.id());
        assertEquals(Optional.of(again), views().find(first.id()));
        assertEquals(LATER, again.openedAt());
        assertFalse(first.id().equals(opened(ANA_ELSEWHERE).id()));
    }

    @Test
    void what_concerns_those_who_opened_home_is_due_there_a_second_later() {
        HomeView ana = opened(ANA);
        opened(ANA_ELSEWHERE);

        views().people("T1", Set.of("UANA", "UBEN"));
        views().people("T1", Set.of());
        views().contentKeepers("T1");

        assertEquals(1, due().size(), () -> due().toString());
        assertTrue(due().get(0).startsWith(DrawHome.begins(ana.id())));
        assertEquals(Optional.of(NOW.plusSeconds(1)), database.timeOf(DrawHome.NAME, due().get(0)));
        opened(new Caller("T1", "UKEEPER"));
        views().contentKeepers("T1");
        assertEquals(2, due().size());
    }

    @Test
    void what_a_change_leaves_due_is_there_if_and_only_if_the_change_is() {
        opened(ANA);
        Transactions transactions = database.transactions();
        views(transactions);
        try {
            transactions.run(handle -> {
                transactions.concerned().people("T1", List.of("UANA"));
                throw new IllegalStateException("the change fails");
            });
        } catch (IllegalStateException failed) {
            assertEquals(List.of(), due());
        }

        transactions.run(handle -> transactions.concerned().people("T1", List.of("UANA")));

        assertEquals(1, due().size());
    }

    @Test
    void a_drawing_covers_what_was_due_when_it_began_and_nothing_since() {
        HomeView ana = opened(ANA);
        views().people("T1", Set.of("UANA"));
        views().people("T1", Set.of("UANA"));

        Drawing drawing = views().begin(ana, NOW, LONG_AGO).orElseThrow();
        views().people("T1", Set.of("UANA"));
        assertTrue(views().end(drawing, Optional.of("digest"), NOW, LATER));

        assertEquals(2, drawing.covers().size());
        assertEquals(2, due().size(), "what changed meanwhile, and the next drawing by time");
        assertEquals(
                1,
                due().stream()
                        .filter(id -> database.timeOf(DrawHome.NAME, id).equals(Optional.of(LATER)))
                        .count());
        HomeView now = views().find(ana.id()).orElseThrow();
        assertEquals(Optional.of("digest"), now.drawn());
        assertEquals(Optional.of(NOW), now.drawnAt());
    }

    @Test
    void one_draws_at_a_time_until_it_counts_as_given_up() {
        HomeView ana = opened(ANA);

        List<Optional<Drawing>> begun = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> views().begin(ana, NOW, LONG_AGO)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Drawing> drawings = begun.stream().flatMap(Optional::stream).toList();
        assertEquals(1, drawings.size());
        Instant muchLater = NOW.plusSeconds(60);
        Drawing other = views().begin(ana, muchLater, NOW.plusSeconds(30)).orElseThrow();
        assertFalse(views().end(drawings.get(0), Optional.of("slow"), muchLater, LATER), "theirs stays");
        assertTrue(views().end(other, Optional.of("fast"), muchLater, LATER));
        assertEquals(Optional.of("fast"), views().find(ana.id()).flatMap(HomeView::drawn));
    }

    @Test
    void who_is_forgotten_leaves_nothing_due() {
        HomeView ana = opened(ANA);
        HomeView elsewhere = opened(ANA_ELSEWHERE);
        views().drawAt(ana, LATER);
        views().drawAt(elsewhere, LATER);

        views().forget(ana);

        assertEquals(Optional.empty(), views().find(ana.id()));
        assertEquals(1, due().size());
        assertTrue(due().get(0).startsWith(elsewhere.id()));
    }
}
