package dev.cairn.workspace;

import static dev.cairn.workspace.Team.BOT_USER;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who and what is there at the start. The ids are stable, so that tests and notes can name them. */
final class Seed {
    private static final List<String> EVERYONE =
            List.of("U0ANA", "U0BEN", "U0CHIDI", "U0MARA", "U0TOM", "U0KEIKO", "U0BUILDBOT");

    private Seed() {}

    static Team plant(InstantSource clock) {
        Team team = new Team(clock);
        people(team);
        channels(team);
        return team;
    }

    private static void people(Team team) {
        team.add(member("U0ANA", "ana", "Ana Silva", "Engineer", "Europe/Lisbon"));
        team.add(member("U0BEN", "ben", "Ben Okafor", "Engineer", "America/New_York"));
        team.add(member("U0CHIDI", "chidi", "Chidi Rao", "Engineer", "Asia/Kolkata"));
        team.add(member("U0MARA", "mara", "Mara Lind", "Engineering manager", "Europe/Stockholm"));
        team.add(member("U0TOM", "tom", "Tom Weber", "Engineering manager", "Europe/Berlin"));
        team.add(member("U0KEIKO", "keiko", "Keiko Mori", "Keeps the content", "Asia/Tokyo"));
        team.add(new Person(
                "U0OTTO",
                "otto",
                "Otto Grant",
                "Engineer at a partner",
                ZoneId.of("Europe/Berlin"),
                Team.PARTNER_ID,
                false,
                false));
        team.add(member("U0DEE", "dee", "Dee Hall", "Engineer until last spring", "Europe/London")
                .withDeleted(true));
        team.add(bot("U0BUILDBOT", "buildbot", "Buildbot"));
        team.add(bot(BOT_USER, "cairn", "Cairn"));
        team.add(bot(Team.SLACKBOT, "slackbot", "Slackbot"));
    }

    private static void channels(Team team) {
        team.add(channel("C0GENERAL", "general", Channel.Kind.PUBLIC, false, withBot(EVERYONE)));
        List<String> payments = withBot(List.of("U0ANA", "U0BEN", "U0MARA", "U0OTTO"));
        team.add(channel("C0PAYMENTS", "payments", Channel.Kind.PUBLIC, false, payments));
        team.add(channel("C0PLATFORM", "platform", Channel.Kind.PUBLIC, false, EVERYONE));
        team.add(channel("C0SECRET", "secret-plans", Channel.Kind.PRIVATE, false, List.of("U0MARA", "U0TOM", "U0ANA")));
        team.add(channel("C0LEADS", "leads", Channel.Kind.PRIVATE, false, withBot(List.of("U0MARA", "U0TOM"))));
        team.add(channel("C0INC2041", "inc-2041", Channel.Kind.PUBLIC, false, withBot(EVERYONE)));
        team.add(channel("C0ARCHIVE", "archive", Channel.Kind.PUBLIC, true, withBot(EVERYONE)));
    }

    private static Person member(String id, String name, String realName, String title, String zone) {
        return new Person(id, name, realName, title, ZoneId.of(zone), Team.ID, false, false);
    }

    private static Person bot(String id, String name, String realName) {
        return new Person(id, name, realName, "", ZoneId.of("America/Los_Angeles"), Team.ID, true, false);
    }

    private static Channel channel(String id, String name, Channel.Kind kind, boolean archived, List<String> members) {
        return new Channel(id, name, kind, archived, members);
    }

    private static List<String> withBot(List<String> members) {
        List<String> all = new ArrayList<>(members);
        all.add(BOT_USER);
        return all;
    }
}
