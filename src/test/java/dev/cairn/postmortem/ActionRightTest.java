package dev.cairn.postmortem;

import static dev.cairn.postmortem.ActionStage.ANA;
import static dev.cairn.postmortem.ActionStage.BEN;
import static dev.cairn.postmortem.ActionStage.CHANNEL;
import static dev.cairn.postmortem.ActionStage.ELSEWHERE;
import static dev.cairn.postmortem.ActionStage.LEA;
import static dev.cairn.postmortem.ActionStage.OUTSIDER;
import static dev.cairn.postmortem.ActionStage.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.Caller;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each cell of what may be done with actions, and by whom: each tries the deed itself, on an action that Ana owns. */
class ActionRightTest {
    /** Who the columns are. */
    private static final Map<String, Caller> PEOPLE = people();

    private static Map<String, Caller> people() {
        Map<String, Caller> people = new LinkedHashMap<>();
        people.put("member", BEN);
        people.put("lead", LEA);
        people.put("owner", ANA);
        people.put("outsider", OUTSIDER);
        people.put("another organisation", ELSEWHERE);
        return people;
    }

    private static final String REFUSED_OUTSIDE =
            "This postmortem belongs to another channel. Ask there, or its lead, to do this.";

    /** A deed, and whether each of the people may. */
    private record Row(
            String name, BiFunction<ActionStage, Caller, ActionResult> deed, boolean ended, List<Boolean> may) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    "add",
                    (stage, caller) -> stage.add(caller, "new", draft("Alert on depth > 1", LEA, "2026-03-16")),
                    false,
                    List.of(true, true, true, false, false)),
            new Row(
                    "edit",
                    (stage, caller) ->
                            stage.deeds.edit().edit(caller, "a", 0, draft("Alert on depth > 1", ANA, "2026-03-17")),
                    false,
                    List.of(false, true, true, false, false)),
            new Row(
                    "reassign",
                    (stage, caller) -> stage.deeds.reassign().reassign(caller, "a", "UANA", "UBEN"),
                    false,
                    List.of(false, true, true, false, false)),
            new Row(
                    "finish",
                    (stage, caller) -> stage.deeds.finish().finish(caller, "a", "https://example.com/1"),
                    false,
                    List.of(false, true, true, false, false)),
            new Row(
                    "drop",
                    (stage, caller) -> stage.deeds.drop().drop(caller, "a", "Gone"),
                    false,
                    List.of(false, true, true, false, false)),
            new Row(
                    "reopen",
                    (stage, caller) -> stage.deeds.reopen().reopen(caller, "a"),
                    true,
                    List.of(true, true, true, false, false)),
            new Row(
                    "snooze",
                    (stage, caller) -> stage.snoozing.snooze(caller, "a", LocalDate.parse("2026-03-20")),
                    false,
                    List.of(false, false, true, false, false)),
            new Row(
                    "say that it held",
                    (stage, caller) -> stage.answering.answer(caller, "a", true),
                    true,
                    List.of(true, true, false, false, false)),
            new Row(
                    "say that it did not hold",
                    (stage, caller) -> stage.answering.didNot(caller, "a", LocalDate.parse("2026-03-20")),
                    true,
                    List.of(true, true, false, false, false)));

    @TestFactory
    Stream<DynamicTest> each_cell_is_as_the_table_says() {
        return ROWS.stream()
                .flatMap(row -> PEOPLE.entrySet().stream().map(person -> {
                    boolean may = row.may().get(List.copyOf(PEOPLE.keySet()).indexOf(person.getKey()));
                    return DynamicTest.dynamicTest(row.name() + ": " + person.getKey(), () -> {
                        ActionStage stage = new ActionStage();
                        stage.anas("a", "2026-03-16");
                        if (row.ended()) {
                            stage.deeds.finish().finish(ANA, "a", "https://example.com/1");
                        }
                        ActionItem before = stage.now("a");

                        ActionResult result = row.deed().apply(stage, person.getValue());

                        assertEquals(may, result instanceof ActionResult.Kept, result::toString);
                        boolean changed = !before.equals(stage.now("a"))
                                || stage.actions.of("T1", "P1").size() > 1;
                        assertEquals(may, changed, "what is refused changes nothing, and what is kept does");
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoever_is_refused_reads_whom_to_turn_to() {
        ActionStage stage = new ActionStage();
        stage.anas("a", "2026-03-16");
        Map<Caller, String> sentences = Map.of(
                BEN,
                "Only the owner of this action and the lead can do this.",
                OUTSIDER,
                REFUSED_OUTSIDE,
                ELSEWHERE,
                ChangeAction.GONE);
        return sentences.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(),
                        () -> assertEquals(
                                new ActionResult.Refused(each.getValue()),
                                stage.deeds.drop().drop(each.getKey(), "a", "Gone"))));
    }

    @TestFactory
    Stream<DynamicTest> the_weekly_message_is_for_whoever_is_in_the_channel() {
        List<Boolean> may = List.of(true, true, true, false, false);
        return PEOPLE.entrySet().stream()
                .map(person -> DynamicTest.dynamicTest(person.getKey(), () -> {
                    ActionStage stage = new ActionStage();
                    stage.anas("a", "2026-03-16");
                    PostmortemAccess access = new PostmortemAccess(stage.postmortems);

                    boolean allowed = access.in(person.getValue(), "P1", PostmortemRight.SET_DIGEST)
                            instanceof PostmortemAccess.Access.To;
                    boolean inTheChannel =
                            access.in(person.getValue(), "P1", Optional.of(CHANNEL), PostmortemRight.SET_DIGEST)
                                    instanceof PostmortemAccess.Access.To;

                    assertEquals(may.get(List.copyOf(PEOPLE.keySet()).indexOf(person.getKey())), allowed);
                    assertEquals(!person.getValue().equals(ELSEWHERE), inTheChannel);
                }));
    }
}
