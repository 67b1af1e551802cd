package dev.cairn;

import dev.cairn.answer.GapStore;
import dev.cairn.checkin.CheckInPlan;
import dev.cairn.checkin.ListPlans;
import dev.cairn.checkin.ListedPlan;
import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.evidence.Evidence;
import dev.cairn.evidence.EvidenceStore;
import dev.cairn.hints.HintVerdicts;
import dev.cairn.home.HomeSources;
import dev.cairn.postmortem.Actions;
import dev.cairn.slack.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Home knows of the features. */
final class HomeWiring implements HomeSources {
    private final ListPlans plans;
    private final EvidenceStore evidence;
    private final Actions actions;
    private final ChecklistStore checklists;
    private final GapStore gaps;
    private final HintVerdicts hints;
    private final Content content;
    private final Map<String, Place> places;
    private final Optional<Path> contentFolder;
    private final Installation installation;

    HomeWiring(
            ListPlans plans,
            EvidenceStore evidence,
            Actions actions,
            ChecklistStore checklists,
            GapStore gaps,
            HintVerdicts hints,
            Content content,
            Optional<Path> contentFolder,
            Installation installation) {
        this.plans = plans;
        this.evidence = evidence;
        this.actions = actions;
        this.checklists = checklists;
        this.gaps = gaps;
        this.hints = hints;
        this.content = content;
        this.places = content.blueprint().places();
        this.contentFolder = contentFolder;
        this.installation = installation;
    }

    @Override
    public List<Plan> plans(Caller viewer) {
        return plans.around(viewer).stream().map(this::plan).toList();
    }

    private Plan plan(ListedPlan listed) {
        CheckInPlan plan = listed.plan();
        return new Plan(
                plan.id(),
                plan.engineerId(),
                plan.managerId(),
                State.valueOf(plan.state().name()),
                listed.come().stream()
                        .map(come -> new Come(checkIn(come.checkIn()), come.answered(), come.byOther()))
                        .toList(),
                listed.next().map(this::checkIn),
                listed.until());
    }

    private CheckIn checkIn(dev.cairn.checkin.CheckIn checkIn) {
        List<String> goals = checkIn.prompt().goals().stream()
                .flatMap(key -> Optional.ofNullable(places.get(key)).stream())
                .map(Place::title)
                .toList();
        return new CheckIn(
                checkIn.prompt().title(), checkIn.milestone().dueOn(), checkIn.dueAt(), goals, checkIn.value());
    }

    @Override
    public Saved saved(Caller viewer) {
        return new Saved(
                evidence.howMany(viewer),
                evidence.of(viewer, 0, 1).stream().findFirst().map(HomeWiring::latest));
    }

    private static Saved.Latest latest(Evidence newest) {
        return new Saved.Latest(newest.link(), newest.savedAt(), newest.note());
    }

    @Override
    public List<ToDo> toDo(Caller viewer) {
        return actions.mine(viewer).stream()
                .map(each -> new ToDo(
                        each.action().text(),
                        each.action().dueOn(),
                        each.title(),
                        each.action().postmortemId(),
                        each.value()))
                .toList();
    }

    @Override
    public List<OpenList> lists(Caller viewer) {
        return checklists.openAround(viewer.teamId(), viewer.userId(), MOST_LISTS).stream()
                .map(list -> list(list, viewer.userId()))
                .toList();
    }

    private OpenList list(Checklist list, String viewerId) {
        return new OpenList(
                list.heading(),
                list.channelId(),
                list.progress(),
                list.openFor(viewerId),
                list.messageTs()
                        .flatMap(ts -> installation
                                .domain()
                                .map(domain -> Permalink.of(domain, list.channelId(), ts, Optional.empty()))));
    }

    @Override
    public Keeping keeping(Caller viewer) {
        return new Keeping(
                places.size(),
                content.practice().exercises().size(),
                contentFolder.map(Path::toString),
                gaps.howMany(viewer.teamId()),
                hints.counts(viewer.teamId()).stream()
                        .mapToInt(HintVerdicts.Counted::times)
                        .sum());
    }
}
