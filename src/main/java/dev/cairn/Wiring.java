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
import dev.cairn.answer.RateAnswer;
import dev.cairn.checkin.FollowReminder;
import dev.cairn.checklist.AddRow;
import dev.cairn.checklist.AssignRow;
import dev.cairn.checklist.ChecklistListeners;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.DrawChecklist;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.checklist.JdbcDrawingAllowance;
import dev.cairn.checklist.JdbcLessonStore;
import dev.cairn.checklist.LessonStore;
import dev.cairn.checklist.MarkRow;
import dev.cairn.checklist.MoreListeners;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.checklist.RedrawChecklist;
import dev.cairn.checklist.RemoveRow;
import dev.cairn.coaching.CoachComment;
import dev.cairn.coaching.CoachListeners;
import dev.cairn.content.Content;
import dev.cairn.conversation.Files;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.People;
import dev.cairn.evidence.EditEvidence;
import dev.cairn.evidence.EvidenceListeners;
import dev.cairn.evidence.EvidenceStore;
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
import dev.cairn.nudge.JdbcDeliveryCounts;
import dev.cairn.nudge.RestoreNudges;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Puts Cairn together, by hand, top to bottom, with the wirings of the larger features beside it. Nothing else constructs. */
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
        Platform platform = new Platform(transactions, dueWorkQueue, messenger, people, calendar, content);
        String votesKey = credentials.botToken().value();

        NudgeWiring nudges = new NudgeWiring(platform, settings.handOverLead());
        PreferenceStore preferences = new JdbcPreferenceStore(transactions, dueWorkQueue, FollowReminder.NAME);
        CheckInWiring checkIns = new CheckInWiring(platform, nudges, preferences, new SlackForms(slack.methods()));

        ChecklistStore checklists = new JdbcChecklistStore(transactions, dueWorkQueue);
        PostmortemWiring postmortems =
                new PostmortemWiring(platform, nudges, checklists, checkIns.workingDays(), settings.heldAfterWeeks());
        LessonStore lessons = new JdbcLessonStore(transactions);
        DrawChecklist drawChecklist = new DrawChecklist(List.of(new CopyButton(), postmortems.summary()));
        PostChecklist postChecklist =
                new PostChecklist(checklists, messenger, drawChecklist, calendar, content, lessons);
        MarkRow markRow = new MarkRow(checklists, calendar);
        RedrawChecklist redrawChecklist = new RedrawChecklist(
                checklists, messenger, drawChecklist, new JdbcDrawingAllowance(transactions), calendar);

        AnswerQuestion answers = new AnswerQuestion(index, calendar);
        FindMilestone findMilestone = new FindMilestone(checkIns.openPlans(), people, answers, calendar);
        FindManager findManager = new FindManager(checkIns.openPlans(), people);
        GapStore gaps = new JdbcGapStore(transactions);
        noteGaps = new NoteGaps(gaps, calendar);
        RateAnswer rateAnswer = new RateAnswer(gaps, votesKey, calendar);
        ClearAnsweredGaps clearAnsweredGaps = new ClearAnsweredGaps(gaps, answers, content.notAnswered());

        EvidenceStore evidence = new JdbcEvidenceStore(transactions);
        OfferGoals offerGoals = new OfferGoals(content, checkIns.firstDays(), calendar);

        PracticeStore practice = new JdbcPracticeStore(transactions);

        HintVerdicts hintVerdicts = new JdbcHintVerdicts(transactions);

        JdbcHomeViews homeViews = new JdbcHomeViews(transactions, dueWorkQueue, settings.contentKeepers(), calendar);
        transactions.concerned().tell(homeViews);
        HomeSources homeSources = new HomeWiring(
                checkIns.listed(),
                evidence,
                postmortems.actions(),
                checklists,
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
                        new DoubtHint(hintVerdicts, HintSet.COACHING, votesKey, calendar),
                        people),
                new PreferencesListeners(
                        preferences,
                        new ChangePersonal(preferences, List.of(checkIns.follower(), postmortems.follower())),
                        new ChangeWorkspace(preferences, settings.contentKeepers(), calendar),
                        people,
                        calendar,
                        content),
                new HintsListeners(hintVerdicts, settings.contentKeepers()),
                new HomeListeners(drawHome),
                new CairnListeners(settings.contentKeepers()),
                new WelcomeListeners(new GreetPerson(new JdbcGreetedPeople(transactions), messenger, calendar)),
                new MyDataWiring(
                                transactions,
                                dueWorkQueue,
                                nudges.store(),
                                nudges.withdraw(),
                                nudges.renew(),
                                checklists,
                                postmortems.store(),
                                postmortems.actionItems(),
                                practice)
                        .listeners(messenger, files, calendar, drawHome::forgotten));
        Stream.of(
                        listeners,
                        checkIns.listeners(evidence),
                        postmortems.listeners(
                                postChecklist,
                                lessons,
                                new DoubtHint(hintVerdicts, HintSet.POSTMORTEM, votesKey, calendar),
                                files,
                                slack.installation(),
                                settings.contentKeepers()))
                .flatMap(List::stream)
                .forEach(each -> each.register(slack.edge()));

        removals = new Removals(transactions, dueWorkQueue, calendar);
        slack.edge().removed(removals::note);
        Installation installation = slack.installation();
        AfterRemoval afterRemoval = new AfterRemoval(
                removals,
                new TeamRows(transactions),
                teamId -> installation.connect() == Connected.YES
                        && installation.teamId().equals(Optional.of(teamId)),
                new RestoreNudges(nudges.store(), calendar)::heldAt,
                calendar,
                settings.purgeAfter());

        dueWork = new DueWorkRunner(
                database,
                transactions,
                calendar,
                // Work begins without a team only where Slack no longer knows the token because Cairn was removed.
                () -> installation.teamId().map(removals::isRemovedFrom).orElse(true),
                Stream.of(
                                List.of(afterRemoval, redrawChecklist, drawHome, handledEvents, clearAnsweredGaps),
                                nudges.dueJobs(
                                        checkIns.workingDays(),
                                        Stream.of(checkIns.texts(), postmortems.texts())
                                                .flatMap(List::stream)
                                                .toList()),
                                checkIns.dueJobs(),
                                postmortems.dueJobs())
                        .flatMap(List::stream)
                        .toList());
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

    Database database() {
        return database;
    }
}
