package dev.cairn.content;

import java.util.List;

/**
 * What to say at a milestone.
 *
 * @param milestone as in {@code 60-day}
 * @param days after the start date, 1 to 400
 * @param onRequest whether it is planned only where somebody asks for it
 * @param opening the first line the engineer reads
 * @param goals blueprint keys
 * @param questions for the talk between engineer and manager
 */
public record CheckInPrompt(
        String milestone,
        int days,
        boolean onRequest,
        String title,
        String opening,
        List<String> goals,
        List<String> questions) {
    public CheckInPrompt {
        goals = List.copyOf(goals);
        questions = List.copyOf(questions);
    }
}
