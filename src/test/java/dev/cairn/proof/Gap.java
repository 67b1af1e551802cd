package dev.cairn.proof;

/** Between which two steps of delivery a kill fell. */
enum Gap {
    ASKED("planning asked → plan committed"),
    DUE("due → slot committed (RESERVED)"),
    RESERVED("RESERVED committed → CALLING committed"),
    POST_CALLED("post: CALLING committed → Slack has the call"),
    POST_DONE("post: Slack has posted → answer received"),
    POST_ANSWERED("post: answer received → SENT committed"),
    HISTORY_LOOKED("look-up in the direct message"),
    SCHEDULE_CALLED("schedule: CALLING committed → Slack has the call"),
    SCHEDULE_DONE("schedule: Slack has scheduled → answer received"),
    SCHEDULE_ANSWERED("schedule: answer received → SCHEDULED committed"),
    LIST_LOOKED("look-up in the list of scheduled messages"),
    HELD("SCHEDULED committed → its minute"),
    CHANGED("change asked → change committed"),
    DELETE_CALLED("delete: WITHDRAWING committed → Slack has the call"),
    DELETE_DONE("delete: Slack has deleted → answer received"),
    DELETE_ANSWERED("delete: answer received → CANCELLED committed"),
    DELETE_LOOKED("look-up after a delete whose answer was lost"),
    SWEEP("sweep after a start");

    final String words;

    Gap(String words) {
        this.words = words;
    }
}
