package dev.cairn;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.KeepLesson;
import dev.cairn.checklist.LessonStore;
import dev.cairn.checklist.ListAddition;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Permalink;
import dev.cairn.hints.DoubtHint;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.RhythmFollower;
import dev.cairn.nudge.WorkingCalendar;
import dev.cairn.postmortem.ActionCommandListeners;
import dev.cairn.postmortem.ActionDays;
import dev.cairn.postmortem.ActionDeeds;
import dev.cairn.postmortem.ActionGiven;
import dev.cairn.postmortem.ActionLint;
import dev.cairn.postmortem.ActionListeners;
import dev.cairn.postmortem.ActionNudgeListeners;
import dev.cairn.postmortem.ActionReminder;
import dev.cairn.postmortem.ActionReminders;
import dev.cairn.postmortem.ActionStore;
import dev.cairn.postmortem.Actions;
import dev.cairn.postmortem.ActionsFollowRhythm;
import dev.cairn.postmortem.AddAction;
import dev.cairn.postmortem.AddToTimeline;
import dev.cairn.postmortem.AnswerHeld;
import dev.cairn.postmortem.BlamelessHints;
import dev.cairn.postmortem.ChangeAction;
import dev.cairn.postmortem.ChangeFacts;
import dev.cairn.postmortem.CheckAction;
import dev.cairn.postmortem.CheckWording;
import dev.cairn.postmortem.CloseAndExportListeners;
import dev.cairn.postmortem.ClosePostmortem;
import dev.cairn.postmortem.DefaultDue;
import dev.cairn.postmortem.DigestNotice;
import dev.cairn.postmortem.DigestStore;
import dev.cairn.postmortem.EditEntry;
import dev.cairn.postmortem.ExportPostmortem;
import dev.cairn.postmortem.FactsListeners;
import dev.cairn.postmortem.HeldQuestion;
import dev.cairn.postmortem.JdbcActionStore;
import dev.cairn.postmortem.JdbcDigestStore;
import dev.cairn.postmortem.JdbcPostmortemStore;
import dev.cairn.postmortem.LearnedListeners;
import dev.cairn.postmortem.Lessons;
import dev.cairn.postmortem.MissingParts;
import dev.cairn.postmortem.OpenPostmortem;
import dev.cairn.postmortem.OwnerGone;
import dev.cairn.postmortem.PostDigests;
import dev.cairn.postmortem.Postmortem;
import dev.cairn.postmortem.PostmortemListeners;
import dev.cairn.postmortem.PostmortemStore;
import dev.cairn.postmortem.PostmortemSummary;
import dev.cairn.postmortem.ReopenPostmortem;
import dev.cairn.postmortem.ShareExport;
import dev.cairn.postmortem.SnoozeActions;
import dev.cairn.postmortem.SwitchDigest;
import dev.cairn.postmortem.TimelineListeners;
import dev.cairn.postmortem.WriteNarrative;
import dev.cairn.slack.Installation;
import dev.cairn.slack.Listeners;
import dev.cairn.store.DueJob;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of {@link Wiring} for postmortems and their action items. */
final class PostmortemWiring {
    private final Platform on;
    private final ChecklistStore checklists;
    private final PostmortemStore store;
    private final ActionStore actionItems;
    private final ActionDays actionDays;
    private final Actions actions;
    private final MissingParts missingParts;
    private final HeldQuestion heldQuestion;
    private final SwitchDigest switchDigest;
    private final List<NudgeText> texts;
    private final List<DueJob> dueJobs;

    PostmortemWiring(
            Platform on,
            NudgeWiring nudges,
            ChecklistStore checklists,
            WorkingCalendar workingDays,
            int heldAfterWeeks) {
        this.on = on;
        this.checklists = checklists;
        store = new JdbcPostmortemStore(on.transactions(), checklists);
        actionItems = new JdbcActionStore(
                on.transactions(), store, nudges.store(), nudges.renew(), nudges.withdraw(), on.dueWork());
        actionDays = new ActionDays(on.people(), workingDays, on.calendar());
        actions = new Actions(actionItems, store, actionDays);
        missingParts = new MissingParts(store, actions);
        heldQuestion = new HeldQuestion(actionItems, store, actionDays, heldAfterWeeks);
        DigestStore digests = new JdbcDigestStore(on.transactions(), nudges.store(), on.dueWork());
        switchDigest = new SwitchDigest(digests, on.messenger(), actionDays);
        texts = List.of(
                new ActionReminder(actionItems, store, nudges.store(), actionDays),
                new ActionGiven(actionItems, store),
                new OwnerGone(actionItems, store),
                heldQuestion,
                new DigestNotice());
        dueJobs = List.of(
                new ActionReminders(actionItems, store, actionDays),
                new PostDigests(digests, actionItems, store, on.messenger(), on.people(), on.calendar()));
    }

    PostmortemStore store() {
        return store;
    }

    ActionStore actionItems() {
        return actionItems;
    }

    Actions actions() {
        return actions;
    }

    /** What its messages say. */
    List<NudgeText> texts() {
        return texts;
    }

    List<DueJob> dueJobs() {
        return dueJobs;
    }

    RhythmFollower follower() {
        return new ActionsFollowRhythm(actionItems, actionDays);
    }

    /** What its list's message shows besides the rows. */
    ListAddition summary() {
        return new PostmortemSummary(store, missingParts, actions, on.content());
    }

    /** @param doubting where wrong hints on wording are counted */
    List<Listeners> listeners(
            PostChecklist postChecklist,
            LessonStore lessons,
            DoubtHint doubting,
            Files files,
            Installation installation,
            Set<String> contentKeepers) {
        CheckAction checkAction =
                new CheckAction(on.people(), actionDays, new CheckWording(new ActionLint(on.content())));
        ChangeAction changeAction = new ChangeAction(actionItems, store, actionDays);
        DefaultDue defaultDue = new DefaultDue(on.content().severities(), actionDays);
        ActionDeeds actionDeeds = ActionDeeds.of(
                new AddAction(actionItems, store, checkAction, actionDays),
                changeAction,
                checkAction,
                heldQuestion,
                defaultDue,
                actionDays);
        ActionCommandListeners actionCommands = new ActionCommandListeners(actions, switchDigest, actionDays);
        return List.of(
                new PostmortemListeners(
                        new OpenPostmortem(store, postChecklist, on.people(), on.calendar()),
                        actionCommands,
                        store,
                        on.content(),
                        contentKeepers),
                actionCommands,
                new ActionListeners(actions, changeAction, store, actionDeeds, switchDigest, defaultDue, actionDays),
                new ActionNudgeListeners(
                        changeAction,
                        new SnoozeActions(changeAction, actionItems, actionDays),
                        new AnswerHeld(changeAction, checkAction, actionDays),
                        defaultDue),
                new FactsListeners(
                        store, new ChangeFacts(store, on.people(), on.calendar(), on.content()), on.content()),
                new TimelineListeners(
                        store,
                        new AddToTimeline(store, on.people(), on.calendar()),
                        new EditEntry(store, on.people(), on.calendar()),
                        on.calendar()),
                new LearnedListeners(
                        store,
                        new WriteNarrative(store, on.calendar()),
                        new BlamelessHints(on.content())::in,
                        doubting,
                        lessonsOf(new KeepLesson(lessons, on.calendar()), checklists, installation)),
                new CloseAndExportListeners(
                        store,
                        new ClosePostmortem(store, checklists, missingParts, on.calendar()),
                        new ReopenPostmortem(store, on.calendar()),
                        new ShareExport(
                                store,
                                new ExportPostmortem(
                                        store, checklists, actions, on.people(), on.content(), on.calendar()),
                                files)));
    }

    /** What postmortems know of lessons. */
    private static Lessons lessonsOf(KeepLesson keeping, ChecklistStore lists, Installation installation) {
        return (caller, text, postmortem) -> {
            KeepLesson.Result result =
                    keeping.keep(caller, text, postmortem.title(), link(postmortem, lists, installation));
            if (result instanceof KeepLesson.Result.NotKept not) {
                return not.sentence();
            }
            return result instanceof KeepLesson.Result.Kept
                    ? "Kept. Review lists posted from now on ask for it. To take it out again, press More… below one of them."
                    : "This lesson is kept already.";
        };
    }

    private static Optional<Permalink> link(Postmortem postmortem, ChecklistStore lists, Installation installation) {
        return lists.find(postmortem.teamId(), postmortem.id())
                .flatMap(Checklist::messageTs)
                .flatMap(ts -> installation
                        .domain()
                        .map(domain -> Permalink.of(domain, postmortem.channelId(), ts, Optional.empty())));
    }
}
