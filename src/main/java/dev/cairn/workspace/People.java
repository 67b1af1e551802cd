package dev.cairn.workspace;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Someone new in the team, or under a new name: what an administrator does by hand. */
final class People {
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,20}");
    /** Mentions of a whole channel. */
    private static final Set<String> FOR_MANY = Set.of("here", "channel", "everyone");

    private static final int LONGEST = 80;

    private final SharedState state;

    People(SharedState state) {
        this.state = state;
    }

    /**
     * Adds a member of the team, who joins #general.
     *
     * @param name the handle, without its at sign
     * @return the id
     */
    String add(String name, String realName, String title, String zone) {
        if (!HANDLE.matcher(name).matches()) {
            throw new Problem("A name to mention somebody by is up to 21 small letters, digits, dots, dashes and"
                    + " underscores, and begins with a letter or digit. \"" + name + "\" is not.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Problem("There is no time zone \"" + zone + "\". Give one such as Europe/Lisbon.");
        }
        String checked = checkedName(realName);
        if (title.length() > LONGEST) {
            throw new Problem("A title has at most " + LONGEST + " characters.");
        }
        return state.with(held -> {
            Team team = held.team();
            if (FOR_MANY.contains(name) || team.personNamed(name).isPresent()) {
                throw new Problem("There is a @" + name + " already.");
            }
            String id = freeId(team, name);
            team.add(new Person(id, name, checked, title.strip(), ZoneId.of(zone), Team.ID, false, false));
            team.channelNamed("general").ifPresent(general -> general.members().add(id));
            return id;
        });
    }

    void rename(String userId, String realName) {
        String checked = checkedName(realName);
        state.use(held -> {
            Team team = held.team();
            team.add(team.known(userId).withRealName(checked));
        });
    }

    private static String checkedName(String realName) {
        String name = realName.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem("A name has 1 to " + LONGEST + " characters, on one line.");
        }
        return name;
    }

    /** As the seed's ids read; handles that differ in punctuation only are told apart by a number. */
    private static String freeId(Team team, String name) {
        String plain = "U0" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? plain : plain + i)
                .filter(id -> team.person(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
