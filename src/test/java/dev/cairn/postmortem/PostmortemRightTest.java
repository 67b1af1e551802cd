package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Outcome;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each cell of the README's table of who may do what with a postmortem, tried: each tries the deed itself. */
class PostmortemRightTest {
    private static final String HEADING = "### Who may do what with postmortems";
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller LEAD = new Caller("T1", "ULEAD");
    private static final Caller MEMBER = new Caller("T1", "UMEMBER");
    private static final Caller OWNER = new Caller("T1", "UOWNER");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.sqlite();

    /** Who the columns of the table are. */
    private static final Map<String, Caller> PEOPLE = people();

    private static Map<String, Caller> people() {
        Map<String, Caller> people = new LinkedHashMap<>();
        people.put("Member of the channel", MEMBER);
        people.put("Lead", LEAD);
        people.put("Owner of the action", OWNER);
        people.put("Outsider", new Caller("T1", "UOUT"));
        people.put("Another organisation", new Caller("T2", "UMEMBER"));
        return people;
    }

    /** What the rows of the table try: whether a person of a column gets it done. */
    private static final Map<String, BiPredicate<Stage, Caller>> DEEDS = deeds();

    private static Map<String, BiPredicate<Stage, Caller>> deeds() {
        Map<String, BiPredicate<Stage, Caller>> deeds = new LinkedHashMap<>();
        deeds.put("Read it, export it and find it in the list", Stage::sees);
        deeds.put("Write facts, the timeline and what was learned", Stage::writes);
        deeds.put("Close it", Stage::closes);
        deeds.put("Reopen it", Stage::reopens);
        deeds.put("Make a lesson of it", Stage::addsLesson);
        return deeds;
    }

    /** Tried where action items are. */
    private static final Map<String, PostmortemRight> ACTION_RIGHTS = Map.of(
            "Add an action item", PostmortemRight.ADD_ACTION,
            "Edit, reassign, finish or drop an action item", PostmortemRight.CHANGE_ACTION,
            "Reopen an action item", PostmortemRight.REOPEN_ACTION,
            "Choose when an action item's reminder comes again", PostmortemRight.SNOOZE_ACTION,
            "Switch the weekly message about what is overdue", PostmortemRight.SET_DIGEST);

    @TestFactory
    Stream<DynamicTest> each_cell_is_as_the_table_says() throws IOException {
        List<List<String>> table = table();
        List<String> columns = table.get(0).subList(1, table.get(0).size());
        return DEEDS.entrySet().stream().flatMap(deed -> {
            List<String> row = table.stream()
                    .filter(each -> each.get(0).equals(deed.getKey()))
                    .findFirst()
                    .orElseThrow();
            return PEOPLE.entrySet().stream()
                    .map(person -> DynamicTest.dynamicTest(
                            deed.getKey() + ": " + person.getKey(),
                            () -> assertEquals(
                                    "yes".equals(row.get(1 + columns.indexOf(person.getKey()))),
                                    deed.getValue().test(new Stage(), person.getValue()))));
        });
    }

    @Test
    void the_table_has_every_right_and_everybody() throws IOException {
        List<List<String>> table = table();
        List<String> rows = new ArrayList<>(DEEDS.keySet());
        rows.addAll(ACTION_RIGHTS.keySet());

        assertEquals(
                List.copyOf(PEOPLE.keySet()),
                table.get(0).subList(1, table.get(0).size()));
        assertEquals(
                rows.stream().sorted().toList(),
                table.stream().skip(1).map(row -> row.get(0)).sorted().toList());
        assertEquals(PostmortemRight.values().length, table.size() - 1);
    }

    @Test
    void who_may_not_is_told_who_may() {
        Stage stage = new Stage();

        assertEquals(
                "Only the lead can do this. Under Facts you can name another lead.",
                ((ClosePostmortem.Result.Refused) stage.closing.close(MEMBER, stage.id, Optional.of("enough")))
                        .sentence());
        assertEquals(
                "This postmortem belongs to another channel. Ask there, or its lead, to do this.",
                stage.reopening.reopen(new Caller("T1", "UOUT"), stage.id));
        assertEquals(PostmortemAccess.GONE, stage.reopening.reopen(new Caller("T2", "ULEAD"), stage.id));
    }

    @Test
    void who_presses_in_its_channel_is_of_it_and_finds_it_again_from_elsewhere() {
        Stage stage = new Stage();
        Caller passing = new Caller("T1", "UPASSING");
        assertEquals(PostmortemPart.OUTSIDER, stage.access.part(stage.now(), passing, Optional.of("C2")));

        assertTrue(
                stage.access.in(passing, stage.id, Optional.of("C1"), PostmortemRight.SEE)
                        instanceof PostmortemAccess.Access.To);

        assertEquals(PostmortemPart.MEMBER, stage.access.part(stage.now(), passing, Optional.empty()));
        assertTrue(stage.sees(passing));
    }

    /** The README's table, by rows, the heading first. */
    private static List<List<String>> table() throws IOException {
        String readme = java.nio.file.Files.readString(Path.of("README.md"));
        return readme.substring(readme.indexOf(HEADING))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** A postmortem of channel C1; the member has acted there, the owner was given an action. */
    private static final class Stage {
        final Transactions transactions = DATABASE.transactions();
        final InstantSource clock = InstantSource.fixed(NOW);
        final JdbcChecklistStore lists = new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, clock));
        final PostmortemStore store = new JdbcPostmortemStore(transactions, lists);
        final FakeSlack slack = new FakeSlack(clock);
        final PostmortemAccess access = new PostmortemAccess(store);
        final ClosePostmortem closing =
                new ClosePostmortem(store, lists, new MissingParts(store, new NoActions()), clock);
        final ReopenPostmortem reopening = new ReopenPostmortem(store, clock);
        final String id = java.util.UUID.randomUUID().toString();

        Stage() {
            Postmortem postmortem = new Postmortem(
                    id,
                    "T1",
                    "C1",
                    "Checkout was down",
                    "ULEAD",
                    Facts.NONE,
                    Narrative.EMPTY,
                    Optional.empty(),
                    "ULEAD",
                    NOW,
                    1);
            store.add(postmortem, PostmortemLists.list(postmortem));
            store.acted(postmortem, "UMEMBER");
            store.acted(postmortem, "UOWNER");
        }

        Postmortem now() {
            return store.find("T1", id).orElseThrow();
        }

        /** In a list typed elsewhere, in the form and in the export: all or none. */
        boolean sees(Caller caller) {
            boolean listed =
                    store.around(caller).stream().anyMatch(each -> each.id().equals(id));
            boolean read = access.in(caller, id, PostmortemRight.SEE) instanceof PostmortemAccess.Access.To;
            Files files = (channel, name, title, comment, text) -> new Outcome.Done<>("F1");
            boolean exported = new ShareExport(
                                    store,
                                    new ExportPostmortem(
                                            store, lists, each -> List.of(), slack, ShippedContent.CONTENT, clock),
                                    files)
                            .export(caller, id)
                    instanceof ShareExport.Result.Shared;
            assertEquals(List.of(listed, listed), List.of(read, exported));
            return listed;
        }

        boolean writes(Caller caller) {
            Map<String, String> facts = new HashMap<>(FactFields.of(now()));
            facts.put(FactFields.IMPACT, "everybody");
            boolean factsKept = new ChangeFacts(store, slack, clock, ShippedContent.CONTENT)
                            .change(caller, FieldForm.of(id, "1", FactFields.of(now())), facts)
                    instanceof ChangeFacts.Result.Kept;
            boolean entryKept = new AddToTimeline(store, slack, clock)
                            .add(
                                    caller,
                                    ListedEntry.toAdd(id, 1),
                                    Optional.empty(),
                                    EntryFields.of(String.valueOf(NOW.getEpochSecond()), "alarm"))
                    instanceof EntryKeeping.Kept;
            Map<String, String> learned = Map.of(Narrative.Part.LUCKY.field(), "a quiet hour");
            boolean learnedKept = new WriteNarrative(store, clock)
                            .write(caller, FieldForm.of(id, "1", WriteNarrative.fields(now().narrative())), learned)
                    instanceof WriteNarrative.Result.Kept;
            assertEquals(List.of(factsKept, factsKept), List.of(entryKept, learnedKept));
            assertEquals(factsKept, now().facts().impact().isPresent());
            return factsKept;
        }

        boolean closes(Caller caller) {
            boolean closed = closing.close(caller, id, Optional.of("enough")) instanceof ClosePostmortem.Result.Closed;
            assertEquals(closed, !now().isOpen());
            return closed;
        }

        boolean reopens(Caller caller) {
            store.change(now().closed(Optional.of(new Closing("ULEAD", NOW, Optional.empty()))), NOW);
            reopening.reopen(caller, id);
            return now().isOpen();
        }

        boolean addsLesson(Caller caller) {
            return access.in(caller, id, PostmortemRight.ADD_LESSON) instanceof PostmortemAccess.Access.To;
        }
    }
}
