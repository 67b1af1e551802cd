package dev.cairn.answer;

import dev.cairn.answer.OpenPlans.OpenPlan;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Finds the milestone that somebody with an open plan of check-ins is working towards today, where they are. */
public final class FindMilestone {
    private final OpenPlans plans;
    private final People people;
    private final AnswerQuestion answers;
    private final InstantSource clock;

    public FindMilestone(OpenPlans plans, People people, AnswerQuestion answers, InstantSource clock) {
        this.plans = plans;
        this.people = people;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * How far somebody has come.
     *
     * @param days since the first day at work, which is day 0; negative before it
     * @param milestone the goals of these days, before the first day those that come first; empty after the last
     */
    record Progress(int days, Optional<Passage> milestone) {
        /** Plain text that says so to the person. */
        String sentence() {
            if (milestone.isEmpty()) {
                return "You are on day " + days + ". The last goals of the blueprint lie behind you.";
            }
            String goals = milestone.get().title() + ".";
            return switch (Integer.signum(days)) {
                case -1 -> "You start in " + (days == -1 ? "1 day" : -days + " days") + ". What comes first: " + goals;
                case 0 -> "Today is your first day. What comes first: " + goals;
                default -> "You are on day " + days + ": " + goals;
            };
        }
    }

    /** Empty without an open plan. */
    Optional<Progress> find(Caller caller) {
        return plans.of(caller).map(plan -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone(caller, plan));
            int days = (int) ChronoUnit.DAYS.between(plan.start(), today);
            return new Progress(days, answers.milestoneAfter(days));
        });
    }

    /** As Slack has it today; where Slack does not say, as it was when planned. */
    private ZoneId zone(Caller caller, OpenPlan plan) {
        return people.find(caller.userId()) instanceof Outcome.Done<Person> known
                ? known.value().zone()
                : plan.zone();
    }
}
