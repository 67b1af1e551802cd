package dev.cairn;

import dev.cairn.Settings.OverHttp;
import dev.cairn.Settings.OverSocket;
import dev.cairn.Settings.SlackCredentials;
import dev.cairn.answer.AnswerIndex;
import dev.cairn.answer.AnswerListeners;
import dev.cairn.answer.AnswerQuestion;
import dev.cairn.answer.ClearAnsweredGaps;
import dev.cairn.answer.FindManager;
import dev.cairn.answer.FindMilestone;
import dev.cairn.answer.GapStore;
import dev.cairn.answer.GapsListeners;
import dev.cairn.answer.JdbcGapStore;
import dev.cairn.answer.NoteGaps;
import dev.cairn.answer.OpenPlans;
import dev.cairn.answer.OpenPlans.OpenPlan;
import dev.cairn.answer.RateAnswer;
import dev.cairn.checkin.AfterUndelivered;
import dev.cairn.checkin.AnswerStore;
import dev.cairn.checkin.AnswersShared;
import dev.cairn.checkin.BatchResult;
import dev.cairn.checkin.BatchStore;
import dev.cairn.checkin.BothAnswered;
import dev.cairn.checkin.ChangeNotice;
import dev.cairn.checkin.ChangePlan;
import dev.cairn.checkin.CheckInAnswerListeners;
import dev.cairn.checkin.CheckInChoices;
import dev.cairn.checkin.CheckInListeners;
import dev.cairn.checkin.CheckInNudge;
import dev.cairn.checkin.CheckInPlan;
import dev.cairn.checkin.CheckInReminder;
import dev.cairn.checkin.CheckInStore;
import dev.cairn.checkin.EndedNotice;
import dev.cairn.checkin.EvidenceUnderGoals;
import dev.cairn.checkin.FollowReminder;
import dev.cairn.checkin.FollowRhythm;
import dev.cairn.checkin.JdbcAnswerStore;
import dev.cairn.checkin.JdbcBatchStore;
import dev.cairn.checkin.JdbcCheckInStore;
import dev.cairn.checkin.ListPlans;
import dev.cairn.checkin.LookOverBatch;
import dev.cairn.checkin.ManagerList;
import dev.cairn.checkin.PersonalCalendar;
import dev.cairn.checkin.PlanAnnouncement;
import dev.cairn.checkin.PlanBatch;
import dev.cairn.checkin.PlanCheckIns;
import dev.cairn.checkin.PlanNotice;
import dev.cairn.checkin.PlanningListeners;
import dev.cairn.checkin.ReminderPolicy;
import dev.cairn.checkin.StopNotice;
import dev.cairn.checkin.UndeliveredList;
import dev.cairn.checklist.AddRow;
import dev.cairn.checklist.AssignRow;
import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ChecklistListeners;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.DrawChecklist;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.checklist.JdbcDrawingAllowance;
import dev.cairn.checklist.JdbcLessonStore;
import dev.cairn.checklist.KeepLesson;
import dev.cairn.checklist.LessonStore;
import dev.cairn.checklist.MarkRow;
import dev.cairn.checklist.MoreListeners;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.checklist.RedrawChecklist;
import dev.cairn.checklist.RemoveRow;
import dev.cairn.coaching.CoachComment;
import dev.cairn.coaching.CoachListeners;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.OpenForms;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Permalink;
import dev.cairn.evidence.EditEvidence;
import dev.cairn.evidence.EvidenceListeners;
import dev.cairn.evidence.EvidenceStore;
import dev.cairn.evidence.FirstDays;
import dev.cairn.evidence.FirstDays.FirstDay;
import dev.cairn.evidence.JdbcEvidenceStore;
import dev.cairn.evidence.OfferGoals;
import dev.cairn.evidence.SaveEvidence;
import dev.cairn.hints.DoubtHint;
import dev.cairn.hints.HintSet;
import dev.cairn.hints.HintVerdicts;
import dev.cairn.hints.HintsListeners;
import dev.cairn.hints.JdbcHintVerdicts;
import dev.cairn.home.CairnListeners;
import dev.cairn.home.DrawHome;
import dev.cairn.home.GreetPerson;
import dev.cairn.home.HomeListeners;
import dev.cairn.home.HomeSources;
import dev.cairn.home.JdbcGreetedPeople;
import dev.cairn.home.JdbcHomeViews;
import dev.cairn.home.LookAtStatus;
import dev.cairn.home.ReadHome;
import dev.cairn.home.RunningState;
import dev.cairn.home.RunningState.SlackAnswer;
import dev.cairn.home.RunningState.SlackLook;
import dev.cairn.home.StatusListeners;
import dev.cairn.home.WelcomeListeners;
import dev.cairn.nudge.DeliverNudge;
import dev.cairn.nudge.JdbcDeliveryCounts;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.RestoreNudges;
import dev.cairn.nudge.SweepNudges;
import dev.cairn.nudge.WithdrawNudges;
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
import dev.cairn.practice.AnswerExercise;
import dev.cairn.practice.JdbcPracticeStore;
import dev.cairn.practice.PracticeListeners;
import dev.cairn.practice.PracticeStore;
import dev.cairn.preferences.ChangePersonal;
import dev.cairn.preferences.ChangeWorkspace;
import dev.cairn.preferences.JdbcPreferenceStore;
import dev.cairn.preferences.PreferenceStore;
import dev.cairn.preferences.PreferencesListeners;
import dev.cairn.review.CopyButton;
import dev.cairn.review.PostReview;
import dev.cairn.review.ReviewListeners;
import dev.cairn.slack.Installation;
import dev.cairn.slack.Installation.Connected;
import dev.cairn.slack.Listeners;
import dev.cairn.slack.SlackConnection;
import dev.cairn.slack.SlackFiles;
import dev.cairn.slack.SlackForms;
import dev.cairn.slack.SlackHomeTabs;
import dev.cairn.slack.SlackMessenger;
import dev.cairn.slack.SlackPeople;
import dev.cairn.slack.SlackServer;
import dev.cairn.slack.SlackSocket;
import dev.cairn.store.AfterRemoval;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.DueWorkRunner;
import dev.cairn.store.HandledEvents;
import dev.cairn.store.Removals;
import dev.cairn.store.TeamRows;
import dev.cairn.store.Transactions;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Puts Cairn together, by hand, top to bottom. Nothing else constructs. */
public final class Wiring {
    private final SlackConnection slack;
    private final Database database;
    private final DueWorkQueue dueWorkQueue;
    private final Removals removals;
    private final DueWorkRunner dueWork;
    private final NoteGaps noteGaps;
    private final SlackServer server;
    private final Optional<SlackSocket> socket;

    /**
     * Everything, ready to start.
     *
     * @param index the content, made ready to be searched
     * @param calendar what the time is for people: turned by the local workspace, else the system's
     * @throws IOException with a sentence to show, when the database cannot be used
     */
    public Wiring(
            Settings settings, SlackCredentials credentials, Content content, AnswerIndex index, InstantSource calendar)
            throws IOException {
        database = settings.databaseUrl().isPresent()
                ? Database.postgresql(settings.databaseUrl().get().value())
                : Database.embedded(settings.data());
        Transactions transactions = new Transactions(database);
        dueWorkQueue = new DueWorkQueue(transactions, calendar);

        HandledEvents handledEvents = new HandledEvents(transactions, calendar);

        slack = new SlackConnection(
                settings.slackApi(),
                credentials.botToken().value(),
                settings.workers(),
                settings.queue(),
                settings.requestsPerMinute(),
                handledEvents::add);
        Messenger messenger = new SlackMessenger(slack.methods());
        People people = new SlackPeople(slack.methods(), slack.installation());

        NudgeStore nudges = new JdbcNudgeStore(transactions, dueWorkQueue, settings.handOverLead());
        WithdrawNudges withdrawNudges = new WithdrawNudges(nudges, messenger, calendar);
        SweepNudges sweepNudges = new SweepNudges(nudges, messenger, calendar);

        RenewNudges renewNudges = new RenewNudges(nudges, withdrawNudges, calendar);
        CheckInStore plans = new JdbcCheckInStore(transactions, nudges, withdrawNudges, renewNudges, calendar);
        PreferenceStore preferences = new JdbcPreferenceStore(transactions, dueWorkQueue, FollowReminder.NAME);
        CheckInChoices choices = choices(preferences);
        PersonalCalendar workingDays = new PersonalCalendar(
                plans,
                content.holidays(),
                (teamId, userId) -> preferences.of(teamId, userId).rhythm(),
                choices);
        AnswerStore checkInAnswers = new JdbcAnswerStore(transactions, nudges, withdrawNudges, renewNudges, calendar);
        BatchStore batches = new JdbcBatchStore(transactions, dueWorkQueue, nudges);
        PlanCheckIns planCheckIns = new PlanCheckIns(plans, people, calendar, content, workingDays);
        OpenForms forms = new SlackForms(slack.methods());
        LookOverBatch lookOverBatch = new LookOverBatch(batches, planCheckIns, forms, calendar);
        PlanBatch planBatch = new PlanBatch(batches, planCheckIns, forms, calendar);
        ChangePlan changePlan = new ChangePlan(plans, people, calendar, workingDays);
        AfterUndelivered after = new AfterUndelivered(plans, changePlan);
        List<NudgeText> checkInTexts = new ArrayList<>(List.of(
                new CheckInNudge(plans, checkInAnswers, content, after),
                new CheckInReminder(plans, checkInAnswers, content, workingDays, after),
                new BothAnswered(plans, content, after),
                new AnswersShared(plans, checkInAnswers, content, after),
                PlanAnnouncement.ofPlanning(plans, after),
                PlanAnnouncement.ofHandingOver(plans, after),
                new StopNotice(plans),
                new EndedNotice(),
                new BatchResult(batches),
                new ManagerList(plans, checkInAnswers, people, content, workingDays, after),
                new UndeliveredList(plans, nudges)));
        Stream.of(PlanNotice.values())
                .map(notice -> new ChangeNotice(plans, after, notice))
                .forEach(checkInTexts::add);

        ChecklistStore checklists = new JdbcChecklistStore(transactions, dueWorkQueue);
        PostmortemStore postmortems = new JdbcPostmortemStore(transactions, checklists);

        ActionStore actionItems =
                new JdbcActionStore(transactions, postmortems, nudges, renewNudges, withdrawNudges, dueWorkQueue);
        DigestStore digests = new JdbcDigestStore(transactions, nudges, dueWorkQueue);
        ActionDays actionDays = new ActionDays(people, workingDays, calendar);
        Actions actions = new Actions(actionItems, postmortems, actionDays);
        CheckAction checkAction = new CheckAction(people, actionDays, new CheckWording(new ActionLint(content)));
        ChangeAction changeAction = new ChangeAction(actionItems, postmortems, actionDays);
        DefaultDue defaultDue = new DefaultDue(content.severities(), actionDays);
        HeldQuestion heldQuestion = new HeldQuestion(actionItems, postmortems, actionDays, settings.heldAfterWeeks());
        ActionDeeds actionDeeds = ActionDeeds.of(
                new AddAction(actionItems, postmortems, checkAction, actionDays),
                changeAction,
                checkAction,
                heldQuestion,
                defaultDue,
                actionDays);
        SwitchDigest switchDigest = new SwitchDigest(digests, messenger, actionDays);
        ActionReminders actionReminders = new ActionReminders(actionItems, postmortems, actionDays);
        PostDigests postDigests = new PostDigests(digests, actionItems, postmortems, messenger, people, calendar);
        List<NudgeText> actionTexts = List.of(
                new ActionReminder(actionItems, postmortems, nudges, actionDays),
                new ActionGiven(actionItems, postmortems),
                new OwnerGone(actionItems, postmortems),
                heldQuestion,
                new DigestNotice());
        ActionCommandListeners actionCommands = new ActionCommandListeners(actions, switchDigest, actionDays);
        List<Listeners> actionListeners = List.of(
                new ActionListeners(
                        actions, changeAction, postmortems, actionDeeds, switchDigest, defaultDue, actionDays),
                new ActionNudgeListeners(
                        changeAction,
                        new SnoozeActions(changeAction, actionItems, actionDays),
                        new AnswerHeld(changeAction, checkAction, actionDays),
                        defaultDue),
                actionCommands);

        DeliverNudge deliverNudges = new DeliverNudge(
                nudges,
                messenger,
                people,
                workingDays,
                calendar,
                settings.handOverLead(),
                Stream.of(checkInTexts, actionTexts).flatMap(List::stream).toList());

        LessonStore lessons = new JdbcLessonStore(transactions);
        MissingParts missingParts = new MissingParts(postmortems, actions);
        DrawChecklist drawChecklist = new DrawChecklist(
                List.of(new CopyButton(), new PostmortemSummary(postmortems, missingParts, actions, content)));
        PostChecklist postChecklist =
                new PostChecklist(checklists, messenger, drawChecklist, calendar, content, lessons);
        MarkRow markRow = new MarkRow(checklists, calendar);
        RedrawChecklist redrawChecklist = new RedrawChecklist(
                checklists, messenger, drawChecklist, new JdbcDrawingAllowance(transactions), calendar);

        AnswerQuestion answers = new AnswerQuestion(index, calendar);
        // While it is disputed who the manager is, nobody is named as one.
        OpenPlans openPlans = engineer -> plans.openFor(engineer.teamId(), engineer.userId())
                .filter(plan -> plan.state() != CheckInPlan.State.SUSPENDED)
                .map(plan -> new OpenPlan(plan.managerId(), plan.start(), plan.zone()));
        FindMilestone findMilestone = new FindMilestone(openPlans, people, answers, calendar);
        FindManager findManager = new FindManager(openPlans, people);
        GapStore gaps = new JdbcGapStore(transactions);
        noteGaps = new NoteGaps(gaps, calendar);
        RateAnswer rateAnswer = new RateAnswer(gaps, credentials.botToken().value(), calendar);
        ClearAnsweredGaps clearAnsweredGaps = new ClearAnsweredGaps(gaps, answers, content.notAnswered());

        EvidenceStore evidence = new JdbcEvidenceStore(transactions);
        FirstDays firstDays = engineer -> plans.openFor(engineer.teamId(), engineer.userId())
                .map(plan -> new FirstDay(plan.start(), plan.zone()));
        OfferGoals offerGoals = new OfferGoals(content, firstDays, calendar);

        PracticeStore practice = new JdbcPracticeStore(transactions);

        HintVerdicts hintVerdicts = new JdbcHintVerdicts(transactions);

        JdbcHomeViews homeViews = new JdbcHomeViews(transactions, dueWorkQueue, settings.contentKeepers(), calendar);
        transactions.concerned().tell(homeViews);
        HomeSources homeSources = new HomeWiring(
                new ListPlans(plans, checkInAnswers, calendar, content),
                evidence,
                actions,
                checklists,
                postmortems,
                gaps,
                hintVerdicts,
                content,
                settings.prompts(),
                slack.installation());
        DrawHome drawHome = new DrawHome(
                homeViews,
                new ReadHome(homeSources, homeViews, people, settings.contentKeepers(), calendar),
                new SlackHomeTabs(slack.methods()),
                calendar);
        Files files = new SlackFiles(slack.methods());

        List<Listeners> listeners = List.of(
                new AnswerListeners(content.blueprint(), answers, findMilestone, findManager, noteGaps, rateAnswer),
                new GapsListeners(gaps, settings.contentKeepers()),
                new CheckInListeners(plans, checkInAnswers, people, calendar, content, workingDays),
                new CheckInAnswerListeners(
                        plans, checkInAnswers, underGoals(evidence), people, calendar, content, workingDays),
                new PlanningListeners(batches, people, calendar, content, choices),
                new ChecklistListeners(checklists, markRow),
                new MoreListeners(
                        checklists,
                        lessons,
                        markRow,
                        new AssignRow(checklists, people, calendar),
                        new AddRow(checklists, calendar),
                        new RemoveRow(checklists, calendar)),
                new EvidenceListeners(
                        evidence, offerGoals, new SaveEvidence(evidence, calendar), new EditEvidence(evidence)),
                new ReviewListeners(
                        new PostReview(postChecklist), checklists, content.kindsOfChange(), settings.contentKeepers()),
                new PracticeListeners(content, practice, new AnswerExercise(practice, calendar), calendar),
                new CoachListeners(
                        new CoachComment(content),
                        new DoubtHint(
                                hintVerdicts,
                                HintSet.COACHING,
                                credentials.botToken().value(),
                                calendar),
                        people),
                new PostmortemListeners(
                        new OpenPostmortem(postmortems, postChecklist, people, calendar),
                        actionCommands,
                        postmortems,
                        content,
                        settings.contentKeepers()),
                new FactsListeners(postmortems, new ChangeFacts(postmortems, people, calendar, content), content),
                new TimelineListeners(
                        postmortems,
                        new AddToTimeline(postmortems, people, calendar),
                        new EditEntry(postmortems, people, calendar),
                        calendar),
                new LearnedListeners(
                        postmortems,
                        new WriteNarrative(postmortems, calendar),
                        new BlamelessHints(content)::in,
                        new DoubtHint(
                                hintVerdicts,
                                HintSet.POSTMORTEM,
                                credentials.botToken().value(),
                                calendar),
                        lessonsOf(new KeepLesson(lessons, calendar), checklists, slack.installation())),
                new CloseAndExportListeners(
                        postmortems,
                        new ClosePostmortem(postmortems, checklists, missingParts, calendar),
                        new ReopenPostmortem(postmortems, calendar),
                        new ShareExport(
                                postmortems,
                                new ExportPostmortem(postmortems, checklists, actions, people, content, calendar),
                                files)),
                new PreferencesListeners(
                        preferences,
                        new ChangePersonal(
                                preferences,
                                List.of(
                                        new FollowRhythm(plans, changePlan, workingDays, calendar),
                                        new ActionsFollowRhythm(actionItems, actionDays))),
                        new ChangeWorkspace(preferences, settings.contentKeepers(), calendar),
                        people,
                        calendar,
                        content),
                new HintsListeners(hintVerdicts, settings.contentKeepers()),
                new HomeListeners(drawHome),
                new CairnListeners(settings.contentKeepers()),
                new WelcomeListeners(new GreetPerson(new JdbcGreetedPeople(transactions), messenger, calendar)));
        listeners.forEach(each -> each.register(slack.edge()));
        new MyDataWiring(
                        transactions,
                        dueWorkQueue,
                        nudges,
                        withdrawNudges,
                        renewNudges,
                        checklists,
                        postmortems,
                        actionItems,
                        practice)
                .listeners(messenger, files, calendar, drawHome::forgotten)
                .register(slack.edge());
        actionListeners.forEach(each -> each.register(slack.edge()));

        removals = new Removals(transactions, dueWorkQueue, calendar);
        slack.edge().removed(removals::note);
        Installation installation = slack.installation();
        AfterRemoval afterRemoval = new AfterRemoval(
                removals,
                new TeamRows(transactions),
                teamId -> installation.connect() == Connected.YES
                        && installation.teamId().equals(Optional.of(teamId)),
                new RestoreNudges(nudges, calendar)::heldAt,
                calendar,
                settings.purgeAfter());

        dueWork = new DueWorkRunner(
                database,
                transactions,
                calendar,
                // Work begins without a team only where Slack no longer knows the token because Cairn was removed.
                () -> installation.teamId().map(removals::isRemovedFrom).orElse(true),
                List.of(
                        afterRemoval,
                        deliverNudges,
                        withdrawNudges,
                        sweepNudges,
                        redrawChecklist,
                        drawHome,
                        actionReminders,
                        postDigests,
                        new FollowReminder(plans, changePlan),
                        lookOverBatch,
                        planBatch,
                        handledEvents,
                        clearAnsweredGaps));
        dueWorkQueue.onDue(dueWork::checkAt);
        new StatusListeners(new LookAtStatus(
                        new RunningState(
                                BuiltVersion.number(),
                                pack(settings, content),
                                settings.databaseUrl().isPresent() ? "PostgreSQL" : "SQLite file",
                                database::answers,
                                () -> look(installation),
                                dueWork::isStarted,
                                new JdbcDeliveryCounts(transactions),
                                removals::isRemovedFrom),
                        calendar))
                .register(slack.edge());
        Map<String, BooleanSupplier> ready = Map.of("database", database::answers, "due work", dueWork::isStarted);
        if (credentials.way() instanceof OverSocket way) {
            SlackSocket connected = slack.socket(way.appToken().value());
            socket = Optional.of(connected);
            server = slack.serverBeside(connected, settings.host(), settings.port(), ready);
        } else if (credentials.way() instanceof OverHttp way) {
            socket = Optional.empty();
            server = slack.server(
                    settings.host(), settings.port(), way.signingSecret().value(), InstantSource.system(), ready);
        } else {
            throw new IllegalStateException("no way from Slack to Cairn");
        }
    }

    private static RunningState.Pack pack(Settings settings, Content content) {
        return new RunningState.Pack(
                settings.prompts().isPresent(),
                content.blueprint().places().size(),
                content.checklists().size(),
                content.practice().exercises().size());
    }

    private static SlackLook look(Installation installation) {
        Installation.Look look = installation.look();
        return new SlackLook(
                switch (look.connected()) {
                    case YES -> SlackAnswer.WELL;
                    case REFUSED -> SlackAnswer.TOKEN_REFUSED;
                    case NOT_YET -> SlackAnswer.NONE;
                },
                look.took());
    }

    SlackConnection slack() {
        return slack;
    }

    Removals removals() {
        return removals;
    }

    DueWorkQueue dueWorkQueue() {
        return dueWorkQueue;
    }

    public DueWorkRunner dueWork() {
        return dueWork;
    }

    public SlackServer server() {
        return server;
    }

    /** What listens to Slack where that is by Socket Mode. */
    Optional<SlackSocket> socket() {
        return socket;
    }

    /** The commands Cairn answers, without their slash. */
    public Set<String> commands() {
        return slack.edge().commands();
    }

    NoteGaps noteGaps() {
        return noteGaps;
    }

    /** The shortcuts from anywhere that Cairn answers, by callback id. */
    public Set<String> shortcuts() {
        return slack.edge().shortcuts();
    }

    /** The shortcuts on messages that Cairn answers, by callback id. */
    public Set<String> messageShortcuts() {
        return slack.edge().messageShortcuts();
    }

    /** What check-ins know of what a workspace has chosen. */
    private static CheckInChoices choices(PreferenceStore preferences) {
        return new CheckInChoices() {
            @Override
            public Optional<List<String>> milestones(String teamId) {
                return Optional.of(preferences.of(teamId).milestones()).filter(chosen -> !chosen.isEmpty());
            }

            @Override
            public ReminderPolicy reminder(String teamId) {
                return new ReminderPolicy(preferences.of(teamId).reminderAfter());
            }
        };
    }

    /** What check-ins know of evidence. */
    private static EvidenceUnderGoals underGoals(EvidenceStore evidence) {
        return (teamId, ownerId, goals) -> evidence.under(new Caller(teamId, ownerId), goals).stream()
                .map(each -> new EvidenceUnderGoals.Item(each.goal().orElseThrow(), each.link(), each.note()))
                .toList();
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

    Database database() {
        return database;
    }
}
