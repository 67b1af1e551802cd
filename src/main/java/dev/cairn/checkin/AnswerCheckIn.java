package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.People;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what engineer and manager each say at a check-in. Neither reads the other's answers before both have answered,
 * unless the other {@linkplain ShareAnswers shows} them; the transaction that stores the second answer makes both readable.
 */
public final class AnswerCheckIn {
    private static final int TRIES = 3;

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final EvidenceUnderGoals evidence;
    private final InstantSource clock;
    private final Content content;
    private final PersonalCalendar calendar;
    private final ManagerDays managerDays;

    public AnswerCheckIn(
            CheckInStore plans,
            AnswerStore answers,
            EvidenceUnderGoals evidence,
            People people,
            InstantSource clock,
            Content content,
            PersonalCalendar calendar) {
        this.plans = plans;
        this.answers = answers;
        this.evidence = evidence;
        this.clock = clock;
        this.content = content;
        this.calendar = calendar;
        this.managerDays = new ManagerDays(people, calendar);
    }

    /** What somebody finds who opens a check-in. */
    sealed interface Opened {
        /**
         * Their own answers, to fill in.
         *
         * @param soFar what the form begins with
         * @param agreedBefore in the talk before this one
         * @param evidence what the engineer saved under these goals, for their own eyes
         * @param shared what the other has shown, to be read before answering
         * @param sharedFrom from when the caller can show what they have sent, as long as the other has not answered
         */
        record ToFillIn(
                CheckIn checkIn,
                CheckInAnswer own,
                Answers soFar,
                Optional<AgreedBefore> agreedBefore,
                List<EvidenceUnderGoals.Item> evidence,
                Optional<CheckInAnswer> shared,
                SharedFrom sharedFrom)
                implements Opened {
            public ToFillIn {
                evidence = List.copyOf(evidence);
            }
        }

        /** What the other showed before the check-ins ended, which can no longer be answered. */
        record ToRead(CheckIn checkIn, CheckInAnswer shared) implements Opened {}

        /** Both have answered. */
        record Both(CheckIn checkIn, CheckInAnswer own, CheckInAnswer others, Agreement agreement) implements Opened {}

        /** Nothing to see; the sentence says why and what to do. */
        record Refused(String sentence) implements Opened {}
    }

    /**
     * From when an answer can be shown to the other.
     *
     * @param day on which the other is reminded, or would be
     * @param hasCome whether it is so late by now
     */
    record SharedFrom(LocalDate day, boolean hasCome) {}

    /** @param milestone such as {@code 60-day} */
    record AgreedBefore(String milestone, Agreement agreement) {}

    /** How sending ended. */
    sealed interface Sent {
        /** The other has not answered yet. */
        record Waiting(CheckInAnswer own) implements Sent {}

        /** Both have answered. */
        record Both(Opened.Both both) implements Sent {}

        /** Some goals have no mark, so nothing was sent. */
        record Unmarked(Set<String> goals) implements Sent {}

        /** Nothing was sent; what was written is kept where it can be. */
        record Refused(String sentence) implements Sent {}
    }

    /** Whether somebody may answer a check-in. */
    private sealed interface Access {
        record To(CheckIn checkIn) implements Access {}

        record Refused(String sentence) implements Access {}
    }

    private Access access(Caller caller, CheckInAddress address) {
        Optional<CheckInPlan> plan = plans.find(caller.teamId(), address.planId());
        CheckInPart part =
                plan.map(found -> CheckInPart.of(found, caller.userId())).orElse(CheckInPart.NONE);
        if (!CheckInRight.ANSWER.isOf(part)) {
            return new Access.Refused(
                    part == CheckInPart.NONE
                            ? CheckInRight.ANSWER.refusal(part)
                            : "Nothing can be answered until these check-ins are handed over to the right manager.");
        }
        return plan.flatMap(found -> CheckIn.of(found, address.milestone(), content))
                .<Access>map(Access.To::new)
                .orElseGet(() -> new Access.Refused("This check-in is not kept any more."));
    }

    /** The same where something is to be written, which ends with the plan. */
    private Access writeAccess(Caller caller, CheckInAddress address) {
        Access access = access(caller, address);
        return access instanceof Access.To to && !to.checkIn().plan().state().isUnderWay()
                ? new Access.Refused(ChangePlan.ended(to.checkIn().plan()))
                : access;
    }

    /** Shows both answers where both are there, and otherwise the caller's own to fill in, as long as that is possible. */
    Opened open(Caller caller, CheckInAddress address) {
        return access(caller, address) instanceof Access.To to
                ? both(to.checkIn(), caller.userId())
                        .<Opened>map(both -> both)
                        .or(() -> toRead(to.checkIn(), caller.userId()))
                        .orElseGet(() -> openAgain(caller, address))
                : openAgain(caller, address);
    }

    private Optional<Opened.ToRead> toRead(CheckIn checkIn, String callerId) {
        return checkIn.plan().state().isUnderWay()
                ? Optional.empty()
                : answers.shared(checkIn.answerOf(callerId)).map(shared -> new Opened.ToRead(checkIn, shared));
    }

    /** The caller's own answers to change, also where both are there. */
    Opened openAgain(Caller caller, CheckInAddress address) {
        Access access = writeAccess(caller, address);
        return access instanceof Access.To to
                ? toFillIn(to.checkIn(), caller.userId())
                : new Opened.Refused(((Access.Refused) access).sentence());
    }

    private Opened toFillIn(CheckIn checkIn, String callerId) {
        CheckInAnswer own = answers.own(checkIn.answerOf(callerId));
        Answers soFar = own.draft().isEmpty() && own.sent().isEmpty()
                ? answers.saidBefore(own.key()).orElse(Answers.NONE)
                : own.latest();
        List<EvidenceUnderGoals.Item> saved = callerId.equals(checkIn.plan().engineerId())
                ? evidence.of(
                        checkIn.plan().teamId(),
                        callerId,
                        Set.copyOf(checkIn.prompt().goals()))
                : List.of();
        return new Opened.ToFillIn(
                checkIn,
                own,
                soFar,
                agreedBefore(checkIn),
                saved,
                own.revealed() ? Optional.empty() : answers.shared(own.key()),
                sharedFrom(checkIn, own.key().otherId()));
    }

    private SharedFrom sharedFrom(CheckIn checkIn, String otherId) {
        CheckInPlan plan = checkIn.plan();
        WorkingDays days = calendar.of(plan.teamId(), otherId);
        LocalDate day = calendar.reminder(plan.teamId())
                .waitedUntil(days.onOrAfter(checkIn.milestone().dueOn()), days);
        return new SharedFrom(day, !clock.instant().isBefore(plan.at(day)));
    }

    private Optional<AgreedBefore> agreedBefore(CheckIn checkIn) {
        return checkIn.plan().milestones().stream()
                .filter(milestone -> milestone.days() < checkIn.milestone().days())
                .sorted(Comparator.comparing(CheckInPlan.Milestone::days).reversed())
                .flatMap(milestone -> agreement(checkIn.plan(), milestone.name()).stream()
                        .filter(agreement -> !agreement.text().isBlank())
                        .map(agreement -> new AgreedBefore(milestone.name(), agreement)))
                .findFirst();
    }

    private Optional<Agreement> agreement(CheckInPlan plan, String milestone) {
        return answers.agreement(plan.teamId(), plan.id(), milestone, plan.managerId());
    }

    private Optional<Opened.Both> both(CheckIn checkIn, String callerId) {
        if (!CheckInRight.READ_THE_OTHERS_ANSWERS.isOf(checkIn.plan(), callerId)) {
            return Optional.empty();
        }
        AnswerKey key = checkIn.answerOf(callerId);
        return answers.others(key)
                .map(others -> new Opened.Both(
                        checkIn,
                        answers.own(key),
                        others,
                        agreement(checkIn.plan(), checkIn.milestone().name())
                                .orElseGet(() -> nothingAgreed(checkIn, callerId))));
    }

    private Agreement nothingAgreed(CheckIn checkIn, String callerId) {
        CheckInPlan plan = checkIn.plan();
        return new Agreement(
                plan.teamId(),
                plan.id(),
                checkIn.milestone().name(),
                plan.managerId(),
                "",
                callerId,
                clock.instant(),
                0);
    }

    /**
     * Keeps what a form holds while it is filled in. Nothing is kept for somebody who may not answer, nor where the form has
     * been sent since.
     */
    void keepDraft(Caller caller, AnswerForm form, Answers draft, Instant writtenAt) {
        if (writeAccess(caller, form.address()) instanceof Access.To to) {
            AnswerKey key = to.checkIn().answerOf(caller.userId());
            if (key.otherId().equals(form.otherId())) {
                answers.keepDraft(key, draft, writtenAt, (int) form.count());
            }
        }
    }

    /** Sends what a form holds. What was changed after both had answered is kept beside what was sent. */
    Sent send(Caller caller, AnswerForm form, Answers written) {
        for (int tried = 0; tried < TRIES; tried++) {
            Access access = writeAccess(caller, form.address());
            if (access instanceof Access.Refused refused) {
                return new Sent.Refused(refused.sentence());
            }
            CheckIn checkIn = ((Access.To) access).checkIn();
            AnswerKey key = checkIn.answerOf(caller.userId());
            if (!key.otherId().equals(form.otherId())) {
                return new Sent.Refused(
                        "These check-ins were handed over while you wrote, so nothing was sent. Open this again to answer"
                                + " to the new manager, who then reads it; copy what you wrote first.");
            }
            Set<String> unmarked = new HashSet<>(checkIn.prompt().goals());
            unmarked.removeAll(written.marks().keySet());
            if (!unmarked.isEmpty()) {
                return new Sent.Unmarked(unmarked);
            }
            Optional<CheckInAnswer> sent = answers.send(checkIn.plan(), key, written, following(checkIn, key));
            if (sent.isPresent()) {
                return both(checkIn, caller.userId())
                        .<Sent>map(Sent.Both::new)
                        .orElseGet(() -> new Sent.Waiting(sent.get()));
            }
        }
        return new Sent.Refused("Somebody just changed these check-ins. Please send it again.");
    }

    private AnswerStore.Following following(CheckIn checkIn, AnswerKey key) {
        boolean engineer = key.authorId().equals(checkIn.plan().engineerId());
        return new AnswerStore.Following(
                engineer ? Set.copyOf(checkIn.milestone().messages()) : Set.of(),
                BothAnswered.of(checkIn, clock.instant()),
                engineer ? List.of() : managerDays.lists(checkIn.plan()));
    }
}
