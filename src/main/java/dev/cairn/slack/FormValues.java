package dev.cairn.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what somebody filled in. */
final class FormValues {
    private FormValues() {}

    /** The block id of the first input, under which what concerns the whole form is said; empty where there is none. */
    static String firstInput(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> ((InputBlock) block).getBlockId())
                .findFirst()
                .orElse("");
    }

    /** What each input holds, by its block id; what is left empty is not in it. */
    static Map<String, List<String>> of(View view) {
        Map<String, List<String>> values = new HashMap<>();
        if (view.getState() != null && view.getState().getValues() != null) {
            view.getState()
                    .getValues()
                    .forEach((blockId, inputs) -> inputs.values().stream()
                            .map(FormValues::values)
                            .filter(chosen -> !chosen.isEmpty())
                            .findFirst()
                            .ifPresent(chosen -> values.put(blockId, chosen)));
        }
        return values;
    }

    /** What an input holds, whatever kind it is. */
    private static List<String> values(ViewState.Value input) {
        if (input.getSelectedUsers() != null) {
            return input.getSelectedUsers();
        }
        if (input.getSelectedOptions() != null) {
            return input.getSelectedOptions().stream()
                    .map(ViewState.SelectedOption::getValue)
                    .toList();
        }
        String chosen = input.getSelectedOption() == null
                ? null
                : input.getSelectedOption().getValue();
        String moment = input.getSelectedDateTime() == null ? null : String.valueOf(input.getSelectedDateTime());
        return Stream.of(
                        chosen,
                        moment,
                        input.getSelectedUser(),
                        input.getSelectedDate(),
                        input.getSelectedTime(),
                        input.getValue())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(1)
                .toList();
    }
}
