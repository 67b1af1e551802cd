package dev.cairn.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.content.CoachingGuide.Matcher;
import dev.cairn.content.CoachingGuide.Patterns;
import dev.cairn.content.CoachingGuide.Published;
import dev.cairn.content.CoachingGuide.Replaces;
import dev.cairn.content.CoachingGuide.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small good content folder, to spoil in one way at a time. */
final class ContentPack {
    static final String BLUEPRINT = "blueprint/06-goals.yaml";
    static final String CHECK_IN = "checkins/60-day.yaml";
    static final String CHECKLIST = "checklists/code-review.yaml";
    static final String KIND = "kinds-of-change/api.yaml";
    static final String ACTIONS = "postmortem/actions.yaml";
    static final String BLAMELESS = "postmortem/blameless.yaml";
    static final String SEVERITIES = "postmortem/severities.yaml";
    static final String KINDS = "practice/kinds.yaml";
    static final String EXERCISE = "practice/exercises/sql-tea.yaml";

    static final String COACHING_WORDS = "coaching/words.yaml";
    static final String COACHING = "coaching/tone.yaml";

    /** What is read of the two files for coaching. */
    static final CoachingGuide COACHING_READ = new CoachingGuide(
            Stream.concat(CoachingGuide.NEEDED_LISTS.stream(), Stream.of("sneers"))
                    .collect(Collectors.toMap(list -> list, list -> List.of(list.equals("sneers") ? "sigh*" : "word"))),
            List.of(new CoachingGuide.Rule(
                    "sigh",
                    "tone",
                    "A sigh",
                    70,
                    List.of(new Matcher(
                            new Patterns(List.of("{sneers} ... again"), List.of("long sigh")),
                            List.of(new Matcher(new Structure("reason"), List.of())))),
                    "It stings.",
                    "6.docker",
                    Optional.of(new Published("A page", "https://example.org/page")),
                    List.of("{without}"),
                    Replaces.SENTENCE,
                    "Leave it out.",
                    List.of("Sigh, again.", "n2", "n3", "n4", "n5", "n6"),
                    List.of("l1", "l2", "l3", "l4", "l5", "l6"))));

    private final Path folder;

    private ContentPack(Path folder) {
        this.folder = folder;
    }

    static ContentPack in(Path folder) {
        return new ContentPack(folder)
                .with(BLUEPRINT, """
                        section: 6
                        title: Goals
                        about: What to achieve by when.
                        units:
                          - key: 6.60-day
                            title: 60-day goals
                            text: Deliver a feature.
                            milestone: 60 days
                            asked: [day 60, two months in, goals for 60 days]
                            entries:
                              - key: 6.60-day.1
                                title: Deliver a feature
                                text: From design to production.
                              - key: 6.60-day.2
                                title: Be on call
                                text: Take part in the rotation.
                                asked:
                                  - when am I on call
                          - key: 6.mttr
                            title: Time to restore
                            metric:
                              measures: How long it takes.
                              why: Trust.
                              target: Within an hour.
                              frequency: Monthly
                            asked: [mttr, time to restore, how fast should we recover]
                          - key: 6.docker
                            title: Docker
                            tool:
                              use: To ship services.
                              common: increasingly-common
                            asked: [docker, containers, how do we ship]
                          - key: 6.java
                            title: Java
                            text: Or a language like it.
                            skill:
                              use: To build services.
                              importance: critical
                            asked: [java, which language, what do I code in]
                        """)
                .with("vocabulary/english.yaml", """
                        same: [[boss, manager]]
                        means: {newbie: [new hire, beginner]}
                        short: {prod: production}
                        """)
                .with("not-answered/topics.yaml", """
                        topics:
                          - topic: pay
                            title: Pay
                            ask: your manager
                            asked: [salary, what do we earn, pay rise]
                          - topic: jokes
                            title: Jokes
                            asked: [tell me a joke, be funny, make me laugh]
                        """)
                .with(CHECK_IN, """
                        milestone: 60-day
                        days: 60
                        title: 60-day check-in
                        opening: Two months.
                        goals:
                          - 6.60-day.1
                          - 6.60-day.2
                        questions:
                          - What went well?
                          - What is next?
                        """)
                .with(CHECKLIST, """
                        id: code-review
                        title: Code review
                        intro: Tick what you have looked at.
                        rows:
                          - id: tests
                            look-for: Tests cover the risky paths.
                            why: They guard what matters.
                            source: 6.60-day.1
                          - id: operability
                            phase: Before release
                            look-for: We can see it fail.
                            why: Somebody is on call.
                            source: 6.mttr
                        """)
                .with(KIND, """
                        id: api
                        title: API or contract
                        words: [api, endpoint]
                        rows:
                          - id: contract
                            look-for: Callers keep working.
                            why: They release on other days.
                            source: 6.java
                          - id: repeat
                            look-for: A call may come twice.
                            why: Clients send again.
                            source: 6.java
                          - id: bounds
                            look-for: Lists have a limit.
                            why: They grow.
                            source: 6.java
                        """)
                .with(SEVERITIES, """
                        severities:
                          - id: sev1
                            title: All is down
                            due-days: 7
                          - id: sev2
                            title: Slow
                            due-days: 14
                        """)
                .with(ACTIONS, """
                        verbs: [add]
                        measured: [reduce]
                        goals: [improve]
                        assured: [make sure]
                        thinking: [look into]
                        light: [make]
                        artefacts: [runbook]
                        generic: [monitoring]
                        hollow: [culture]
                        wishes: [better]
                        fillers: [some]
                        people: [team]
                        conditions: [when]
                        figures: [twice]
                        """)
                .with(BLAMELESS, """
                        people:
                          speakers: [we]
                          others: [she]
                          before: [the]
                          they: [they]
                          names: ana ben
                          things: redis
                        between: [simply]
                        openers: [of]
                        lists:
                          deeds: [forgot]
                        rules:
                          - id: forgot
                            notices:
                              - "{person} .. {deeds}"
                            unless:
                              - "{person} forgot nothing"
                            why: Everybody forgets.
                            source: 6.docker
                            ask: What would have reminded her?
                            flags: [Ana forgot., Ben forgot., a, b, c, d]
                            leaves: [Redis forgot., e, f, g, h, i]
                        """)
                .with(KINDS, """
                        kinds:
                          - id: logic
                            title: Wrong logic
                            look-for: A case left out.
                            names: [bug, wrong condition]
                            source: 6.60-day.1
                          - id: race
                            title: Race
                            look-for: Two at once.
                            names: [race condition]
                            source: 6.docker
                          - id: style
                            title: Style
                            look-for: A name.
                            names: [nitpick]
                            source: 6.java
                        """)
                .with(EXERCISE, """
                        id: sql-tea
                        title: Order the tea
                        language: sql
                        dialect: postgresql
                        story: >-
                          The tea that is
                          nearly out comes first.
                        before: |
                          create table tea (name text);
                        diff: |2
                           select name
                          -from tea;
                          +from tea
                          +where grams < 100
                          +  or closed
                          +order by grams desc
                          +limit 5;
                          \s
                           select 1;
                           select 2;
                        after: |
                          select 3;
                        compiles: true
                        defects:
                          - line: 6
                            code: "desc"
                            also: [7]
                            kind: logic
                            weight: blocker
                            explanation: The fullest come first.
                            fix: order by grams
                            source: 6.60-day.1
                            accept: [race]
                          - line: 4
                            code: "100"
                            kind: style
                            weight: nitpick
                            explanation: Nobody knows why a hundred.
                            fix: Give it a name.
                            source: 6.java
                        decoys:
                          - line: 5
                            code: or closed
                            kind: logic
                            explanation: Closed tins count too.
                        """)
                .with(
                        COACHING_WORDS,
                        "lists:\n"
                                + CoachingGuide.NEEDED_LISTS.stream()
                                        .map(list -> "  " + list + ": [word]\n")
                                        .collect(Collectors.joining()))
                .with(COACHING, """
                        lists:
                          sneers: [sigh*]
                        rules:
                          - id: sigh
                            about: tone
                            title: A sigh
                            usefulness: 70
                            when:
                              - words: ["{sneers} ... again"]
                                except: [long sigh]
                                unless:
                                  - structure: reason
                            why: It stings.
                            source: 6.docker
                            published:
                              title: A page
                              url: https://example.org/page
                            rewrites: ["{without}"]
                            advice: Leave it out.
                            notices: ["Sigh, again.", n2, n3, n4, n5, n6]
                            leaves: [l1, l2, l3, l4, l5, l6]
                        """);
    }

    ContentPack with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    ContentPack with(String file, byte[] bytes) {
        try {
            Path path = path(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file with one thing in it changed. */
    ContentPack changed(String file, String was, String is) {
        String text = text(file);
        assertEquals(2, text.split(Pattern.quote(was), -1).length, () -> was + " must be there once");
        return with(file, text.replace(was, is));
    }

    ContentPack without(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    Content read() throws ContentFaults, IOException {
        return ReadContent.from(folder);
    }

    /** What is wrong, as the operator sees it. */
    List<String> faults() {
        List<ContentFault> faults =
                assertThrows(ContentFaults.class, this::read).faults();
        assertTrue(faults.stream().noneMatch(fault -> fault.sentence().contains("\n")));
        return faults.stream().map(ContentFault::toString).toList();
    }

    /** The only thing wrong. */
    String fault() {
        List<String> faults = faults();
        assertEquals(1, faults.size(), () -> String.join("\n", faults));
        return faults.get(0);
    }
}
