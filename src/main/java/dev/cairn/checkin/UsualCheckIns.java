package dev.cairn.checkin;

import dev.cairn.content.CheckInPrompt;
import java.util.List;
import java.util.Optional;

/** Which check-ins are planned where nobody names others: those the workspace chose, else those not on request only. */
final class UsualCheckIns {
    private UsualCheckIns() {}

    /** In the order of the content; as usual too where the content knows none of the chosen any more. */
    static List<String> of(List<CheckInPrompt> prompts, Optional<List<String>> chosen) {
        List<String> known = prompts.stream()
                .map(CheckInPrompt::milestone)
                .filter(milestone ->
                        chosen.filter(those -> those.contains(milestone)).isPresent())
                .toList();
        return known.isEmpty()
                ? prompts.stream()
                        .filter(prompt -> !prompt.onRequest())
                        .map(CheckInPrompt::milestone)
                        .toList()
                : known;
    }
}
