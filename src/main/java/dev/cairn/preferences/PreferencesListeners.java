package dev.cairn.preferences;

import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Reply;
import dev.cairn.nudge.Rhythm;
import dev.cairn.preferences.PreferencesBlocks.Filled;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /cairn settings}, and the button that opens the same. */
public final class PreferencesListeners implements Listeners {
    private static final String NOT_OURS =
            "This form cannot be read any more, so nothing was changed. Close it and type /cairn settings again.";

    private final PreferenceStore store;
    private final ChangePersonal personal;
    private final ChangeWorkspace workspace;
    private final People people;
    private final InstantSource clock;
    private final Content content;

    public PreferencesListeners(
            PreferenceStore store,
            ChangePersonal personal,
            ChangeWorkspace workspace,
            People people,
            InstantSource clock,
            Content content) {
        this.store = store;
        this.personal = personal;
        this.workspace = workspace;
        this.people = people;
        this.clock = clock;
        this.content = content;
    }

    @Override
    public void register(Edge edge) {
        edge.commandWordOpeningForm("cairn", "settings", this::open);
        edge.buttonOpeningForm(PreferencesBlocks.OPEN, press -> open(press.caller()));
        edge.form(PreferencesBlocks.PERSONAL, this::save);
        edge.buttonOpeningForm(PreferencesBlocks.OPEN_WORKSPACE, press -> openWorkspace(press.caller()));
        edge.form(PreferencesBlocks.WORKSPACE, this::saveWorkspace);
    }

    private Reply open(Caller caller) {
        PersonalPreferences now = store.of(caller.teamId(), caller.userId());
        return new Reply.Open(form(caller, PersonalForm.of(now), Filled.with(now.rhythm())));
    }

    private Form form(Caller caller, PersonalForm opened, Filled filled) {
        WorkspacePreferences ours = store.of(caller.teamId());
        return PreferencesBlocks.personal(
                opened,
                filled,
                zone(caller).getId(),
                PreferencesWords.workspace(titles(ticked(ours)), ours.reminderAfter()),
                workspace.isAllowedTo(caller));
    }

    /** Where the person is; UTC where Slack does not say. */
    private ZoneId zone(Caller caller) {
        return people.find(caller.userId()) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : ZoneOffset.UTC;
    }

    /** The check-ins planned as a rule, in the order of the content. */
    private List<String> ticked(WorkspacePreferences ours) {
        List<String> chosen = milestones(prompt -> ours.milestones().contains(prompt.milestone()));
        return chosen.isEmpty() ? milestones(prompt -> !prompt.onRequest()) : chosen;
    }

    private List<String> milestones(Predicate<CheckInPrompt> wanted) {
        return content.checkIns().stream()
                .filter(wanted)
                .map(CheckInPrompt::milestone)
                .toList();
    }

    private List<String> titles(List<String> milestones) {
        return content.checkIns().stream()
                .filter(prompt -> milestones.contains(prompt.milestone()))
                .map(CheckInPrompt::title)
                .toList();
    }

    private Reply save(FormSubmission form) {
        Optional<PersonalForm> opened = PersonalForm.read(form.metadata());
        if (opened.isEmpty()) {
            return wrong(PreferencesBlocks.DAYS, NOT_OURS);
        }
        List<String> typed = form.values(PreferencesBlocks.DAYS);
        List<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> typed.contains(day.name()))
                .toList();
        if (days.isEmpty()) {
            return wrong(
                    PreferencesBlocks.DAYS,
                    "Choose at least one working day: without one nothing could ever come. If you are away for a time,"
                            + " type /checkin away until 7 Jan instead.");
        }
        if (days.size() != typed.stream().distinct().count()) {
            return wrong(PreferencesBlocks.DAYS, "Choose from Monday to Sunday.");
        }
        Optional<LocalTime> time = form.value(PreferencesBlocks.TIME).flatMap(OfferedTimes::read);
        if (time.isEmpty()) {
            return wrong(PreferencesBlocks.TIME, "Choose one of the times offered, from 07:00 to 18:00.");
        }
        Optional<String> list = form.value(PreferencesBlocks.LIST)
                .filter(List.of(PreferencesBlocks.LIST_COMES, PreferencesBlocks.LIST_DOES_NOT_COME)::contains);
        if (list.isEmpty()) {
            return wrong(PreferencesBlocks.LIST, "Choose whether the message is sent.");
        }
        Rhythm wanted = new Rhythm(EnumSet.copyOf(days), time.get(), list.get().equals(PreferencesBlocks.LIST_COMES));
        return answer(
                form.caller(),
                opened.get(),
                wanted,
                personal.change(form.caller(), opened.get().version(), wanted));
    }

    private Reply answer(Caller caller, PersonalForm opened, Rhythm wanted, ChangePersonal.Result result) {
        if (result instanceof ChangePersonal.Result.Kept kept) {
            List<String> sentences = PreferencesWords.changed(
                    kept.before(),
                    kept.now(),
                    kept.follows(),
                    clock.instant(),
                    zone(caller),
                    content.holidays().days());
            return said("Saved.", sentences);
        }
        if (result instanceof ChangePersonal.Result.AsItWas asItWas) {
            return said("It is so already.", List.of(PreferencesWords.rhythm(asItWas.now())));
        }
        if (result instanceof ChangePersonal.Result.ChangedMeanwhile meanwhile) {
            PersonalPreferences now = meanwhile.now();
            return new Reply.Redraw(form(
                    caller,
                    PersonalForm.of(now),
                    Filled.with(wanted, PreferencesWords.meanwhile(opened.seen(), now.rhythm()))));
        }
        return wrong(
                PreferencesBlocks.DAYS,
                "Your check-ins were being changed just then, so nothing was saved. Please press Save again.");
    }

    private static Reply said(String first, List<String> sentences) {
        return new Reply.Say(PreferencesBlocks.saved(
                Stream.concat(Stream.of(first), sentences.stream()).toList()));
    }

    private static Reply wrong(String field, String sentence) {
        return new Reply.FieldErrors(Map.of(field, sentence));
    }

    private static String notYours(Caller caller) {
        return "Only those who keep Cairn's content can change what holds for everybody, so nothing was changed. If that is"
                + " you, ask whoever runs Cairn to add your Slack id, " + caller.userId()
                + ", to the setting CAIRN_CONTENT_KEEPERS.";
    }

    private Reply openWorkspace(Caller caller) {
        if (!workspace.isAllowedTo(caller)) {
            return Reply.tell(notYours(caller));
        }
        WorkspacePreferences now = store.of(caller.teamId());
        return new Reply.Push(workspaceForm(caller, now, ticked(now), now.reminderAfter(), Optional.empty()));
    }

    private Form workspaceForm(
            Caller caller,
            WorkspacePreferences now,
            List<String> shown,
            Optional<Integer> reminderAfter,
            Optional<String> note) {
        return PreferencesBlocks.workspace(
                new WorkspaceForm(now.version(), ticked(now), now.reminderAfter()),
                content.checkIns(),
                shown,
                reminderAfter,
                note,
                content.holidays(),
                LocalDate.ofInstant(clock.instant(), zone(caller)));
    }

    private Reply saveWorkspace(FormSubmission form) {
        Caller caller = form.caller();
        if (!workspace.isAllowedTo(caller)) {
            return wrong(PreferencesBlocks.MILESTONES, notYours(caller));
        }
        Optional<WorkspaceForm> opened = WorkspaceForm.read(form.metadata());
        if (opened.isEmpty()) {
            return wrong(PreferencesBlocks.MILESTONES, NOT_OURS);
        }
        List<String> typed = form.values(PreferencesBlocks.MILESTONES);
        List<String> milestones = milestones(prompt -> typed.contains(prompt.milestone()));
        if (milestones.isEmpty()) {
            return wrong(PreferencesBlocks.MILESTONES, "Choose at least one check-in.");
        }
        if (milestones.size() != typed.stream().distinct().count()) {
            return wrong(
                    PreferencesBlocks.MILESTONES,
                    "One of these is no longer in the content. Close this and open it again to see which there are.");
        }
        Optional<Integer> reminder = form.value(PreferencesBlocks.REMINDER)
                .flatMap(value -> IntStream.rangeClosed(0, WorkspacePreferences.LATEST_REMINDER)
                        .boxed()
                        .filter(days -> value.equals(String.valueOf(days)))
                        .findFirst());
        if (reminder.isEmpty()) {
            return wrong(PreferencesBlocks.REMINDER, "Choose after 1 to 10 working days, or no reminder.");
        }
        Optional<Integer> after = reminder.filter(days -> days > 0);
        return answer(
                caller,
                opened.get(),
                milestones,
                after,
                workspace.change(caller, opened.get().version(), milestones, after));
    }

    private Reply answer(
            Caller caller,
            WorkspaceForm opened,
            List<String> milestones,
            Optional<Integer> after,
            ChangeWorkspace.Result result) {
        if (result instanceof ChangeWorkspace.Result.Kept kept) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone(caller));
            List<String> sentences = new ArrayList<>(
                    PreferencesWords.workspaceChanged(withRule(kept.before()), kept.now(), titles(milestones), today));
            return said("Saved.", sentences);
        }
        if (result instanceof ChangeWorkspace.Result.ChangedMeanwhile meanwhile) {
            WorkspacePreferences now = meanwhile.now();
            String note = PreferencesWords.meanwhile(opened, ticked(now), now, titles(ticked(now)));
            return new Reply.Redraw(workspaceForm(caller, now, milestones, after, Optional.of(note)));
        }
        return result instanceof ChangeWorkspace.Result.NotYours
                ? wrong(PreferencesBlocks.MILESTONES, notYours(caller))
                : said("It is so already.", List.of(PreferencesWords.workspace(titles(milestones), after)));
    }

    /** The same with the check-ins that the content plans as a rule written out. */
    private WorkspacePreferences withRule(WorkspacePreferences before) {
        return new WorkspacePreferences(before.teamId(), ticked(before), before.reminderAfter(), before.version());
    }
}
