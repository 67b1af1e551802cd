package dev.cairn.content;

import java.util.List;

/**
 * What tells an action item that can be ticked off from a wish. Verbs are base forms, phrases among them; all words are in
 * lower case.
 *
 * @param verbs deeds of which anybody can see whether they are done
 * @param measured deeds that can be seen only by a figure, such as {@code reduce}
 * @param goals wishes that only a figure makes checkable, such as {@code improve}
 * @param assured wishes that a figure, a condition or a deed within makes checkable, such as {@code ensure}
 * @param thinking what leaves nothing to see, such as {@code investigate}
 * @param light verbs that say little by themselves, such as {@code make}
 * @param artefacts things that one can see, such as {@code runbook}
 * @param generic nouns that could be anything, such as {@code monitoring}
 * @param hollow nouns that make nothing to see of whatever is done to them, such as {@code awareness}
 * @param wishes how something should be, such as {@code better}
 * @param fillers words that say nothing, such as {@code some}
 * @param people who is to do it
 * @param conditions words that begin a condition
 * @param figures numbers and rhythms in words, such as {@code twice} or {@code weekly}
 */
public record ActionGuide(
        List<String> verbs,
        List<String> measured,
        List<String> goals,
        List<String> assured,
        List<String> thinking,
        List<String> light,
        List<String> artefacts,
        List<String> generic,
        List<String> hollow,
        List<String> wishes,
        List<String> fillers,
        List<String> people,
        List<String> conditions,
        List<String> figures) {
    /** Knows no word. */
    public static final ActionGuide EMPTY = new ActionGuide(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of());

    public ActionGuide {
        verbs = List.copyOf(verbs);
        measured = List.copyOf(measured);
        goals = List.copyOf(goals);
        assured = List.copyOf(assured);
        thinking = List.copyOf(thinking);
        light = List.copyOf(light);
        artefacts = List.copyOf(artefacts);
        generic = List.copyOf(generic);
        hollow = List.copyOf(hollow);
        wishes = List.copyOf(wishes);
        fillers = List.copyOf(fillers);
        people = List.copyOf(people);
        conditions = List.copyOf(conditions);
        figures = List.copyOf(figures);
    }
}
