package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Someone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Looks people up in Slack, and remembers them for ten minutes. */
public final class SlackPeople implements People {
    private final MethodsClient slack;
    private final Installation installation;
    private final Cache<String, Person> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public SlackPeople(MethodsClient slack, Installation installation) {
        this.slack = slack;
        this.installation = installation;
    }

    @Override
    public Outcome<Person> find(String userId) {
        if (Someone.is(userId)) {
            return new Outcome.Refused<>(Problem.NO_SUCH_PERSON);
        }
        Person remembered = known.getIfPresent(userId);
        if (remembered != null) {
            return new Outcome.Done<>(remembered);
        }
        Outcome<UsersInfoResponse> answer =
                SlackCalls.call("users.info", () -> slack.usersInfo(call -> call.user(userId)));
        Outcome<Person> found = answer.map(response -> person(response.getUser()));
        if (found instanceof Outcome.Done<Person> done) {
            known.put(userId, done.value());
        }
        return found;
    }

    private Person person(User user) {
        return new Person(user.getId(), name(user), zone(user), standing(user));
    }

    private static String name(User user) {
        String chosen = user.getProfile() == null ? null : user.getProfile().getDisplayName();
        if (chosen != null && !chosen.isBlank()) {
            return chosen;
        }
        return user.getRealName() == null ? user.getName() : user.getRealName();
    }

    /** Their zone; UTC where Slack names none, or one that this Java does not know. */
    private static ZoneId zone(User user) {
        try {
            return user.getTz() == null ? ZoneOffset.UTC : ZoneId.of(user.getTz());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private Standing standing(User user) {
        if (user.isBot() || "USLACKBOT".equals(user.getId())) {
            return Standing.BOT;
        }
        boolean elsewhere = installation
                .team()
                .map(team -> !team.id().equals(user.getTeamId()))
                .orElse(false);
        if (user.isStranger() || elsewhere) {
            return Standing.OUTSIDER;
        }
        return user.isDeleted() ? Standing.DEACTIVATED : Standing.MEMBER;
    }
}
