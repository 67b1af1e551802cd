package dev.cairn;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.cairn.slack.SlackFiles;
import dev.cairn.slack.SlackForms;
import dev.cairn.slack.SlackHomeTabs;
import dev.cairn.slack.SlackMessenger;
import dev.cairn.slack.SlackPeople;
import dev.cairn.store.DueJob;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows of docs/ARCHITECTURE.md, and what no class may do. */
class ArchitectureTest {
    private static final String OURS = "dev.cairn..";

    /** Those that know no other. */
    private static final List<String> APART = List.of(
            "answer", "checkin", "checklist", "coaching", "evidence", "practice", "preferences", "home", "mydata");

    private static final List<String> POST_LISTS = List.of("review", "postmortem");

    private static final List<String> FEATURES =
            Stream.of(APART, POST_LISTS).flatMap(List::stream).toList();

    private static final JavaClasses CAIRN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.cairn");

    private static final DescribedPredicate<JavaClass> FACES_SLACK =
            outermost("faces Slack", name -> name.endsWith("Listeners") || name.endsWith("Blocks"));

    private static final DescribedPredicate<JavaClass> STORES = outermost("stores", name -> name.startsWith("Jdbc"));

    @Test
    void only_what_faces_slack_knows_its_types() {
        noClasses()
                .that(not(resideInAPackage("..slack..").or(FACES_SLACK)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack..", "com.google.gson..")
                .because("a rule that knows no Slack type can be read, tested and kept when Slack changes; put the type"
                        + " into a *Listeners or *Blocks class")
                .check(CAIRN);
    }

    @Test
    void only_what_stores_knows_sql() {
        noClasses()
                .that(not(resideInAPackage("..store..").or(STORES)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "com.github.kagkarlsson..",
                        "org.sqlite..",
                        "org.postgresql..")
                .because("what decides must not know how it is kept: there are two databases and in-memory stores;"
                        + " put the statement into a Jdbc* class behind the feature's store")
                .check(CAIRN);
    }

    @ParameterizedTest
    @FieldSource("APART")
    void features_do_not_know_each_other(String feature) {
        noClasses()
                .that()
                .resideInAPackage("dev.cairn." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(otherFeatures(feature))
                .because("a feature that can be removed without touching another can also be understood without it")
                .check(CAIRN);
    }

    @ParameterizedTest
    @FieldSource("POST_LISTS")
    void review_and_postmortem_know_the_checklist_they_post_and_no_other_feature(String feature) {
        noClasses()
                .that()
                .resideInAPackage("dev.cairn." + feature + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(otherFeatures(feature)).and(not(resideInAPackage("dev.cairn.checklist.."))))
                .because("they share the living checklist and nothing else")
                .check(CAIRN);
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void features_use_nothing_but_what_lies_inward(String feature) {
        classes()
                .that()
                .resideInAPackage("dev.cairn." + feature + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(OURS))
                        .or(resideInAnyPackage(
                                "dev.cairn." + feature + "..",
                                "dev.cairn.checklist..",
                                "dev.cairn.conversation..",
                                "dev.cairn.content..",
                                "dev.cairn.hints..",
                                "dev.cairn.nudge..",
                                "dev.cairn.slack..",
                                "dev.cairn.store..",
                                "dev.cairn.wording..")))
                .because("settings, wiring, the command line and the local workspace know the features, never the other"
                        + " way round")
                .check(CAIRN);
    }

    @Test
    void outside_the_edge_only_what_faces_slack_uses_it() {
        noClasses()
                .that(resideInAnyPackage(features())
                        .or(resideInAPackage("..hints.."))
                        .and(not(FACES_SLACK)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..slack..")
                .because("a behaviour speaks through Messenger and Reply, so that it runs without Slack in tests")
                .check(CAIRN);
    }

    @Test
    void behaviours_use_the_store_only_to_be_due() {
        noClasses()
                .that(resideInAnyPackage(features())
                        .or(resideInAnyPackage("..nudge..", "..hints.."))
                        .and(not(STORES)))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.cairn.store..").and(not(assignableTo(DueJob.class))))
                .because("a behaviour asks its own store interface; transactions and queues are that store's business")
                .check(CAIRN);
    }

    @ParameterizedTest
    @CsvSource({
        "conversation, ''",
        "content, conversation",
        "wording, content conversation",
        "store, ''",
        "slack, conversation",
        "nudge, conversation store",
        "hints, conversation store slack",
        "workspace, ''",
    })
    void what_lies_inward_knows_only_what_lies_further_in(String name, String known) {
        String[] allowed = Arrays.stream((name + " " + known).strip().split(" +", -1))
                .map(each -> "dev.cairn." + each + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.cairn." + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(OURS)).or(resideInAnyPackage(allowed)))
                .because("everything rests on " + name
                        + ", so it must rest on little (docs/ARCHITECTURE.md, the arrows)")
                .check(CAIRN);
    }

    @Test
    void the_local_workspace_is_known_to_the_command_line_alone() {
        noClasses()
                .that(not(resideInAnyPackage("..workspace..", "..cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cairn.workspace..")
                .because("Cairn must meet it as it meets Slack, over HTTP; otherwise the demo and the tests prove"
                        + " nothing about Slack")
                .check(CAIRN);
    }

    @Test
    void the_doctor_is_known_to_the_command_line_alone() {
        noClasses()
                .that(not(resideInAnyPackage("..doctor..", "..cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cairn.doctor..")
                .because("it looks at everything from outside; what Cairn needs to run must not lean on it")
                .check(CAIRN);
    }

    @Test
    void wiring_alone_constructs_what_stores_and_what_speaks() {
        noClasses()
                .that(not(
                        resideInAPackage("dev.cairn").and(outermost("puts together", name -> name.endsWith("Wiring")))))
                .should()
                .callCodeUnitWhere(describe(
                        "constructs a store, SlackMessenger, SlackPeople, SlackForms, SlackFiles or SlackHomeTabs",
                        (JavaCodeUnitAccess<?> access) -> access.getName().equals("<init>")
                                && constructedByWiring(access.getTargetOwner())
                                && !access.getOriginOwner().equals(access.getTargetOwner())))
                .because(
                        "whoever wants to know how Cairn is put together reads Wiring, top to bottom, and those beside it")
                .check(CAIRN);
    }

    @Test
    void only_the_command_line_reads_the_environment_or_ends_the_process() {
        noClasses()
                .that(not(resideInAPackage("..cli.."))
                        .and(not(outermost("starts", Set.of("Main", "Launcher")::contains))))
                .should()
                .callMethodWhere(calls(System.class, "getenv", "exit"))
                .because(
                        "what reads the environment or exits deep inside cannot be tested or embedded; pass Settings in"
                                + " and let what is wrong be a value or an exception")
                .check(CAIRN);
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses()
                .should()
                .callMethodWhere(calls(Instant.class, "now")
                        .or(calls(LocalDate.class, "now"))
                        .or(calls(LocalDateTime.class, "now"))
                        .or(calls(ZonedDateTime.class, "now"))
                        .or(calls(System.class, "currentTimeMillis"))
                        .or(calls(ZoneId.class, "systemDefault"))
                        .or(calls(Clock.class, "systemDefaultZone")))
                .because(
                        "time comes in as an InstantSource and a zone, so that tests and the local workspace can turn it"
                                + " and nothing leans on where the machine stands")
                .check(CAIRN);
    }

    @Test
    void the_real_clock_is_chosen_where_cairn_is_put_together() {
        noClasses()
                .that(not(resideInAPackage("..cli.."))
                        .and(not(outermost("chooses", Set.of("Wiring", "WorkspaceOptions")::contains))))
                .should()
                .callMethodWhere(calls(InstantSource.class, "system").or(calls(Clock.class, "systemUTC", "system")))
                .because("a second real clock beside the calendar handed in would not turn with it")
                .check(CAIRN);
    }

    @Test
    void only_the_edge_and_the_workspace_measure_how_long_something_took() {
        noClasses()
                .that(not(resideInAnyPackage("..slack..", "..workspace..")))
                .should()
                .callMethodWhere(calls(System.class, "nanoTime"))
                .because("durations on the wire are real time; everywhere else time is an argument")
                .check(CAIRN);
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethodWhere(calls(Thread.class, "sleep"))
                .because(
                        "a sleeping thread cannot be told to stop and holds a worker; wait for a condition or leave the"
                                + " work due later")
                .check(CAIRN);
    }

    @Test
    void nobody_uses_the_old_dates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, GregorianCalendar.class, SimpleDateFormat.class)
                .because("they hold the machine's zone; use java.time")
                .check(CAIRN);
    }

    @Test
    void null_stays_outside_every_package() {
        classes()
                .should(new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                type,
                                type.getPackage().isAnnotatedWith(NullMarked.class),
                                type.getPackageName() + " of " + type.getName()));
                    }
                })
                .because("only there does the compiler check for null; copy the package-info of a neighbour")
                .check(CAIRN);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("dev.cairn.(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be read all at once; the root, which starts everything, is not"
                        + " among them")
                .check(CAIRN);
    }

    private static boolean constructedByWiring(JavaClass type) {
        return type.getSimpleName().startsWith("Jdbc")
                || type.isEquivalentTo(SlackMessenger.class)
                || type.isEquivalentTo(SlackPeople.class)
                || type.isEquivalentTo(SlackForms.class)
                || type.isEquivalentTo(SlackFiles.class)
                || type.isEquivalentTo(SlackHomeTabs.class);
    }

    private static DescribedPredicate<JavaCodeUnitAccess<?>> calls(Class<?> owner, String... names) {
        return describe(
                "calls " + owner.getSimpleName() + "." + String.join(" or ", names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(access.getName()));
    }

    /** By the name of the file: what is nested in a class counts as that class. */
    private static DescribedPredicate<JavaClass> outermost(String what, Predicate<String> named) {
        return describe(what, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return named.test(outer.getSimpleName());
        });
    }

    private static String[] features() {
        return FEATURES.stream().map(feature -> "dev.cairn." + feature + "..").toArray(String[]::new);
    }

    private static String[] otherFeatures(String feature) {
        return FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> "dev.cairn." + other + "..")
                .toArray(String[]::new);
    }
}
