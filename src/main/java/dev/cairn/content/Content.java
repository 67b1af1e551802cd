package dev.cairn.content;

import java.util.List;
import java.util.Optional;

/**
 * Everything in {@code prompts/}, checked.
 *
 * @param kindsOfChange by their titles
 */
public record Content(
        Blueprint blueprint,
        Vocabulary vocabulary,
        List<NotAnswered> notAnswered,
        List<CheckInPrompt> checkIns,
        List<ChecklistTemplate> checklists,
        List<KindOfChange> kindsOfChange,
        PostmortemGuide postmortem,
        PracticeGuide practice,
        CoachingGuide coaching,
        Holidays holidays) {
    public Content {
        notAnswered = List.copyOf(notAnswered);
        checkIns = List.copyOf(checkIns);
        checklists = List.copyOf(checklists);
        kindsOfChange = List.copyOf(kindsOfChange);
    }

    /** How grave an incident can be, the gravest first. */
    public List<Severity> severities() {
        return postmortem.severities();
    }

    /** The list to work off that has this id, such as {@code code-review}. */
    public Optional<ChecklistTemplate> checklist(String id) {
        return checklists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /** What to say at this milestone, such as {@code 60-day}. */
    public Optional<CheckInPrompt> checkIn(String milestone) {
        return checkIns.stream()
                .filter(prompt -> prompt.milestone().equals(milestone))
                .findFirst();
    }
}
