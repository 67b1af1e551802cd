package dev.cairn.checkin;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.State;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form that plans check-ins for one to fifty people: {@code /checkin} alone, the shortcut, or a button. */
public final class PlanningListeners implements Listeners {
    private static final int FURTHEST_DAYS = 400;

    private final BatchStore batches;
    private final People people;
    private final InstantSource clock;
    private final Content content;
    private final CheckInChoices choices;

    public PlanningListeners(
            BatchStore batches, People people, InstantSource clock, Content content, CheckInChoices choices) {
        this.batches = batches;
        this.people = people;
        this.clock = clock;
        this.content = content;
        this.choices = choices;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAloneOpeningForm("checkin", command -> open(command.caller()));
        edge.shortcut(PlanningBlocks.PLAN, this::open);
        edge.buttonOpeningForm(PlanningBlocks.PLAN, press -> open(press.caller()));
        edge.form(PlanningBlocks.PLAN, this::lookOver);
        edge.form(PlanningBlocks.CONFIRM, this::plan);
    }

    private Reply open(Caller caller) {
        return new Reply.Open(PlanningBlocks.form(
                content.checkIns(),
                UsualCheckIns.of(content.checkIns(), choices.milestones(caller.teamId())),
                caller.userId(),
                today(caller.userId())));
    }

    /** Today where the person is; in UTC where Slack does not say: the form lets it be changed. */
    private LocalDate today(String userId) {
        ZoneId zone = people.find(userId) instanceof Outcome.Done<dev.cairn.conversation.Person> known
                ? known.value().zone()
                : ZoneOffset.UTC;
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Reply lookOver(FormSubmission form) {
        Map<String, String> wrong = new HashMap<>();
        List<String> engineers =
                form.values(PlanningBlocks.PEOPLE).stream().distinct().toList();
        if (engineers.isEmpty() || engineers.size() > Batch.MOST) {
            wrong.put(PlanningBlocks.PEOPLE, "Choose one to fifty people.");
        }
        List<String> milestones = content.checkIns().stream()
                .map(CheckInPrompt::milestone)
                .filter(form.values(PlanningBlocks.MILESTONES)::contains)
                .toList();
        if (milestones.isEmpty()) {
            wrong.put(PlanningBlocks.MILESTONES, "Choose at least one check-in.");
        }
        Optional<LocalDate> start = form.value(PlanningBlocks.START).map(LocalDate::parse);
        LocalDate today = today(form.caller().userId());
        if (start.filter(day ->
                        !day.isBefore(today.minusDays(FURTHEST_DAYS)) && !day.isAfter(today.plusDays(FURTHEST_DAYS)))
                .isEmpty()) {
            wrong.put(
                    PlanningBlocks.START,
                    "Choose a day within " + FURTHEST_DAYS + " days from today, before or after.");
        }
        Optional<LocalTime> time = form.value(PlanningBlocks.TIME).map(LocalTime::parse);
        String manager = form.value(PlanningBlocks.MANAGER).orElse("");
        notAManager(manager).ifPresent(sentence -> wrong.put(PlanningBlocks.MANAGER, sentence));
        if (!wrong.isEmpty()) {
            return new Reply.FieldErrors(wrong);
        }
        Batch batch = new Batch(
                UUID.randomUUID().toString(),
                new PlanningTerms(
                        form.caller().teamId(), form.caller().userId(), manager, start.orElseThrow(), time, milestones),
                State.LOOKING,
                clock.instant(),
                engineers.stream().map(Person::chosen).toList());
        batches.add(batch);
        return new Reply.Push(PlanningBlocks.progress(batch));
    }

    private Optional<String> notAManager(String userId) {
        Outcome<dev.cairn.conversation.Person> found = people.find(userId);
        if (!(found instanceof Outcome.Done<dev.cairn.conversation.Person> known)) {
            return Optional.of(found.sentence());
        }
        return known.value().standing() == Standing.MEMBER
                ? Optional.empty()
                : Optional.of("Choose a person of this workspace.");
    }

    private Reply plan(FormSubmission form) {
        Instant now = clock.instant();
        Optional<Batch> mine = batches.find(form.metadata())
                .filter(batch -> batch.terms().teamId().equals(form.caller().teamId())
                        && batch.terms().plannedBy().equals(form.caller().userId()));
        if (mine.isEmpty()) {
            return Reply.tell("These dates are no longer kept, so nothing was planned. Type /checkin and try again.");
        }
        batches.begin(form.metadata(), now);
        return batches.find(form.metadata())
                .<Reply>map(batch -> new Reply.Redraw(PlanningBlocks.progress(batch)))
                .orElseGet(() -> Reply.tell("These dates are no longer kept. Type /checkin and try again."));
    }
}
