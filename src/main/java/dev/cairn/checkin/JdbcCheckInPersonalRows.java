package dev.cairn.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.RowsOfPerson.Reading;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody planned, answered and agreed: as an engineer, as a manager, and for others. */
public final class JdbcCheckInPersonalRows implements PersonalRows {
    private static final String UNDER_WAY = "p.state in ('OPEN', 'PAUSED', 'SUSPENDED')";

    private final Transactions transactions;
    private final JdbcCheckInForgetting forgetting;
    private final ObjectMapper json = new ObjectMapper();

    public JdbcCheckInPersonalRows(Transactions transactions, JdbcCheckInForgetting forgetting) {
        this.transactions = transactions;
        this.forgetting = forgetting;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(
                new Kept(
                        "Check-ins planned for you",
                        Fate.DELETED,
                        "Those under way end, and your manager is told so, without a reason. All that both of you answered"
                                + " and agreed in them is deleted.",
                        plans(person, "p.engineer_id = :user")),
                new Kept(
                        "Your answers to check-ins",
                        Fate.DELETED,
                        "Also those you began and never sent.",
                        answers(person)),
                new Kept(
                        "What was agreed in check-ins planned for you",
                        Fate.DELETED,
                        "It goes with the check-ins.",
                        agreements(person, "p.engineer_id = :user")),
                new Kept(
                        "Check-ins under way with you as the manager",
                        Fate.STAYS,
                        "They end, and those people are told so, without a reason. What they answered stays theirs. To have"
                                + " the check-ins go on, type /checkin list first and hand them over.",
                        plans(person, "p.manager_id = :user and " + UNDER_WAY)),
                new Kept(
                        "Earlier check-ins with you as the manager",
                        Fate.STAYS,
                        "They were with someone.",
                        plans(person, "p.manager_id = :user and not " + UNDER_WAY)),
                new Kept(
                        "What was agreed in check-ins with you as the manager",
                        Fate.STAYS,
                        "It is the other person's too; who wrote it is forgotten.",
                        agreements(person, "p.engineer_id <> :user and (a.manager_id = :user or a.author_id = :user)")),
                new Kept(
                        "Check-ins you planned with others as the manager",
                        Fate.STAYS,
                        "They go on, planned by someone.",
                        plans(person, "p.planned_by = :user and p.manager_id <> :user and p.engineer_id <> :user")),
                new Kept("Times away", Fate.DELETED, "Check-ins no longer keep clear of them.", away(person)),
                new Kept(
                        "Forms sent to plan for many",
                        Fate.DELETED,
                        "What was planned with them stays planned.",
                        batches(person)),
                new Kept(
                        "Forms of others in which you were chosen",
                        Fate.DELETED,
                        "Only what is about you is deleted.",
                        chosen(person)));
    }

    private List<Entry> entries(Caller person, String sql, Reading<Entry> reading) {
        return transactions.read(
                handle -> new RowsOfPerson(handle, person.teamId(), person.userId()).list(sql, reading));
    }

    private List<Entry> plans(Caller person, String condition) {
        return entries(
                person,
                "select p.* from checkin_plan p where p.team_id = :team and " + condition
                        + " order by p.start_date, p.id",
                row -> Entry.EMPTY
                        .with("engineer", row.getString("engineer_id"))
                        .with("manager", row.getString("manager_id"))
                        .with("planned by", row.getString("planned_by"))
                        .with("planned at", RowsOfPerson.seconds(row, "planned_at"))
                        .with("first day", row.getString("start_date"))
                        .with("time of day", row.getString("time_of_day"))
                        .with("time zone", row.getString("zone"))
                        .with("state", row.getString("state"))
                        .with("dates", dates(row.getString("id"))));
    }

    private String dates(String planId) {
        List<String> dates = transactions.read(
                handle -> handle.createQuery("select * from checkin_milestone where plan_id = :plan order by days")
                        .bind("plan", planId)
                        .map((row, context) -> row.getString("milestone") + " on " + row.getString("due_on"))
                        .list());
        return String.join(", ", dates);
    }

    private List<Entry> answers(Caller person) {
        return entries(
                person,
                "select * from checkin_answer where team_id = :team and author_id = :user"
                        + " order by plan_id, milestone, other_id",
                row -> {
                    Entry entry = Entry.EMPTY
                            .with("check-in", row.getString("milestone"))
                            .with("with", row.getString("other_id"))
                            .with("shown to them at", RowsOfPerson.seconds(row, "shared_at"))
                            .with("both answered at", RowsOfPerson.seconds(row, "revealed_at"));
                    entry = said(entry, "begun", row.getString("draft"));
                    entry = said(entry, "sent", row.getString("sent"));
                    return said(entry, "added after", row.getString("added"));
                });
    }

    private Entry said(Entry before, String when, @Nullable String stored) {
        if (stored == null) {
            return before;
        }
        Answers answers = read(stored);
        Entry entry = before;
        for (var mark : new TreeMap<>(answers.marks()).entrySet()) {
            entry = entry.with(
                    when + ", mark for " + mark.getKey(), mark.getValue().name());
        }
        for (var note : new TreeMap<>(answers.notes()).entrySet()) {
            entry = entry.with(when + ", note for " + note.getKey(), note.getValue());
        }
        return entry.with(when + ", to talk about", answers.toTalkAbout());
    }

    private Answers read(String stored) {
        try {
            return json.readValue(stored, Answers.class);
        } catch (JsonProcessingException cannot) {
            // Its message quotes the text, which belongs in no log.
            throw new IllegalStateException("an answer in the database is not readable");
        }
    }

    private List<Entry> agreements(Caller person, String condition) {
        return entries(
                person,
                "select a.* from checkin_agreement a join checkin_plan p on p.id = a.plan_id where a.team_id = :team and "
                        + condition + " order by a.plan_id, a.milestone, a.manager_id",
                row -> Entry.EMPTY
                        .with("check-in", row.getString("milestone"))
                        .with("manager", row.getString("manager_id"))
                        .with("written by", row.getString("author_id"))
                        .with("changed at", RowsOfPerson.seconds(row, "changed_at"))
                        .with("agreed", row.getString("agreed")));
    }

    private List<Entry> away(Caller person) {
        return entries(
                person,
                "select * from checkin_away where team_id = :team and user_id = :user",
                row -> Entry.EMPTY.with("from", row.getString("from_day")).with("back on", row.getString("back_day")));
    }

    private List<Entry> batches(Caller person) {
        return entries(
                person,
                "select * from checkin_batch where team_id = :team and :user in (planner_id, manager_id)"
                        + " order by changed_at, id",
                row -> batch(row)
                        .with("planned by", row.getString("planner_id"))
                        .with("manager", row.getString("manager_id"))
                        .with("people", people(row.getString("id"))));
    }

    private String people(String batchId) {
        List<String> people = transactions.read(handle -> handle.createQuery(
                        "select * from checkin_batch_person where batch_id = :batch order by position")
                .bind("batch", batchId)
                .map((row, context) -> row.getString("engineer_id")
                        + Optional.ofNullable(row.getString("outcome"))
                                .map(outcome -> ": " + outcome)
                                .orElse(""))
                .list());
        return String.join("; ", people);
    }

    private List<Entry> chosen(Caller person) {
        return entries(
                person,
                "select b.*, c.outcome from checkin_batch_person c join checkin_batch b on b.id = c.batch_id"
                        + " where b.team_id = :team and c.engineer_id = :user order by b.changed_at, b.id",
                row -> batch(row).with("outcome", row.getString("outcome")));
    }

    private static Entry batch(ResultSet row) throws SQLException {
        return Entry.EMPTY
                .with("sent or changed at", RowsOfPerson.seconds(row, "changed_at"))
                .with("first day", row.getString("start_date"))
                .with("time of day", row.getString("time_of_day"))
                .with("check-ins", row.getString("milestones"));
    }

    @Override
    public void forget(Caller person, Instant now) {
        forgetting.forget(person, now);
    }
}
