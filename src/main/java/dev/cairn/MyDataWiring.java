package dev.cairn;

import dev.cairn.checkin.JdbcCheckInForgetting;
import dev.cairn.checkin.JdbcCheckInPersonalRows;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.JdbcChecklistPersonalRows;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.evidence.JdbcEvidencePersonalRows;
import dev.cairn.mydata.ForgetMe;
import dev.cairn.mydata.JdbcOtherRows;
import dev.cairn.mydata.JdbcPersonalData;
import dev.cairn.mydata.MyDataListeners;
import dev.cairn.mydata.PersonalData;
import dev.cairn.mydata.SendExport;
import dev.cairn.nudge.JdbcNudgePersonalRows;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.postmortem.ActionStore;
import dev.cairn.postmortem.JdbcPostmortemForgetting;
import dev.cairn.postmortem.JdbcPostmortemPersonalRows;
import dev.cairn.postmortem.PostmortemStore;
import dev.cairn.practice.JdbcPracticePersonalRows;
import dev.cairn.practice.PracticeStore;
import dev.cairn.slack.Listeners;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.OwnRows;
import dev.cairn.store.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** The part of {@link Wiring} that knows what every feature keeps of people. */
record MyDataWiring(
        Transactions transactions,
        DueWorkQueue dueWork,
        NudgeStore nudges,
        WithdrawNudges withdraw,
        RenewNudges renew,
        ChecklistStore checklists,
        PostmortemStore postmortems,
        ActionStore actions,
        PracticeStore practice) {
    PersonalData data() {
        return new JdbcPersonalData(transactions, features());
    }

    /** Messages go first, so that what is told of the others is not taken back; rows of which nobody tells go last. */
    List<PersonalRows> features() {
        return List.of(
                new JdbcNudgePersonalRows(transactions, withdraw),
                new JdbcCheckInPersonalRows(
                        transactions, new JdbcCheckInForgetting(transactions, nudges, withdraw, renew)),
                new JdbcEvidencePersonalRows(transactions),
                new JdbcPracticePersonalRows(transactions, practice),
                new JdbcChecklistPersonalRows(transactions, checklists),
                new JdbcPostmortemPersonalRows(
                        transactions,
                        new JdbcPostmortemForgetting(transactions, postmortems, actions, nudges, dueWork)),
                new JdbcOtherRows(new OwnRows(transactions)));
    }

    /** @param forgotten told once somebody is */
    Listeners listeners(Messenger messenger, Files files, InstantSource calendar, Consumer<Caller> forgotten) {
        PersonalData data = data();
        return new MyDataListeners(
                data, new ForgetMe(data, calendar), new SendExport(data, messenger, files, calendar), forgotten);
    }
}
