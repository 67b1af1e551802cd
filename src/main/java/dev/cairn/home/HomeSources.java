package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What Home shows of each feature, as this person may see it. Each is asked once for a drawing, however much there is. */
public interface HomeSources {
    /** Check-ins planned for them or by them, by start date. */
    List<Plan> plans(Caller viewer);

    /** What they saved for themselves. */
    Saved saved(Caller viewer);

    /** Action items they own and have not ended, the earliest due first. */
    List<ToDo> toDo(Caller viewer);

    /** Lists under way that are theirs too, the newest first; at most {@link #MOST_LISTS}. */
    List<OpenList> lists(Caller viewer);

    /** How the content is doing; asked only for those who keep it. */
    Keeping keeping(Caller viewer);

    int MOST_LISTS = 50;

    /** Whether check-ins of a plan come. */
    enum State {
        OPEN,
        PAUSED,
        /** It is not settled who the manager is. */
        SUSPENDED
    }

    /**
     * Check-ins of one engineer.
     *
     * @param managerId with whom the engineer talks, or would if that were settled
     * @param come those that have come and that the viewer may answer
     * @param next the one to come; none while nothing comes
     * @param until when Home no longer shows them
     */
    record Plan(
            String id,
            String engineerId,
            String managerId,
            State state,
            List<Come> come,
            Optional<CheckIn> next,
            Instant until) {
        public Plan {
            come = List.copyOf(come);
        }
    }

    /**
     * @param title as in {@code 60-day check-in}
     * @param goals their titles
     * @param value what the button carries that opens it
     */
    record CheckIn(String title, LocalDate on, Instant at, List<String> goals, String value) {
        public CheckIn {
            goals = List.copyOf(goals);
        }
    }

    /**
     * A check-in that has come; nothing of what anybody said.
     *
     * @param answered whether the viewer has answered
     * @param byOther whether the other has
     */
    record Come(CheckIn checkIn, boolean answered, boolean byOther) {
        boolean isOver() {
            return answered && byOther;
        }
    }

    /** How many messages they saved, and the newest. */
    record Saved(int count, Optional<Latest> latest) {
        /** @param note plain text as typed */
        public record Latest(Permalink link, Instant at, Optional<String> note) {}
    }

    /**
     * Something to be done after an incident.
     *
     * @param text plain text as typed
     * @param from the postmortem's title; plain text, may be empty
     * @param postmortem what the button carries that shows all of them
     * @param value what the button carries that ends this one
     */
    record ToDo(String text, LocalDate dueOn, String from, String postmortem, String value) {
        boolean isOverdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /**
     * A list in a channel.
     *
     * @param heading plain text, with what people typed
     * @param progress as in {@code 3 of 7 done}
     * @param forViewer how many open rows are for the viewer to look at
     * @param link where it stands
     */
    record OpenList(String heading, String channelId, String progress, long forViewer, Optional<Permalink> link) {}

    /**
     * The content and what people say of it.
     *
     * @param entries of the blueprint: each is something that can be asked
     * @param from the folder it was read from; empty where it is what comes with Cairn
     */
    record Keeping(int entries, int exercises, Optional<String> from, int unanswered, int wrongHints) {}
}
