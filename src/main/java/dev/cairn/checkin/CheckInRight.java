package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInPart.ENGINEER;
import static dev.cairn.checkin.CheckInPart.ENGINEER_WITHOUT_MANAGER;
import static dev.cairn.checkin.CheckInPart.MANAGER;
import static dev.cairn.checkin.CheckInPart.STAND_IN;

import java.util.Set;

/** Who may do what with check-ins: the one table, asked wherever somebody wants to. The README shows it too. */
enum CheckInRight {
    /** The dates, and who has answered. */
    SEE(ENGINEER, ENGINEER_WITHOUT_MANAGER, MANAGER, STAND_IN),
    /** To answer, to change one's own answers and to read them. */
    ANSWER(ENGINEER, MANAGER),
    /** Only what was sent to oneself, and only once both have answered; before that only what the other shares. */
    READ_THE_OTHERS_ANSWERS(ENGINEER, MANAGER),
    /** To show one's own answers to the other, who has not answered. */
    SHARE(ENGINEER, MANAGER),
    AGREE(ENGINEER, MANAGER),
    SNOOZE(ENGINEER),
    CHANGE_TIME_OF_DAY(ENGINEER, ENGINEER_WITHOUT_MANAGER),
    SAY_NOT_MY_MANAGER(ENGINEER, ENGINEER_WITHOUT_MANAGER),
    MOVE(MANAGER, STAND_IN),
    PAUSE(MANAGER, STAND_IN),
    HAND_OVER(ENGINEER_WITHOUT_MANAGER, MANAGER, STAND_IN),
    /** To say that the engineer is away. */
    SET_AWAY(ENGINEER, ENGINEER_WITHOUT_MANAGER, MANAGER, STAND_IN),
    END(ENGINEER, ENGINEER_WITHOUT_MANAGER, MANAGER, STAND_IN);

    @SuppressWarnings("ImmutableEnumChecker") // it is Set.of
    private final Set<CheckInPart> parts;

    CheckInRight(CheckInPart... parts) {
        this.parts = Set.of(parts);
    }

    boolean isOf(CheckInPlan plan, String userId) {
        return isOf(CheckInPart.of(plan, userId));
    }

    boolean isOf(CheckInPart part) {
        return parts.contains(part);
    }

    /** What somebody reads who may not. */
    String refusal(CheckInPart part) {
        if (part == CheckInPart.NONE) {
            return "These check-ins are with somebody else.";
        }
        if (!parts.contains(ENGINEER)) {
            return "Only the manager of these check-ins can do this.";
        }
        return parts.contains(MANAGER)
                ? "Only the engineer and the manager of these check-ins can do this."
                : "Only the engineer of these check-ins can do this.";
    }
}
