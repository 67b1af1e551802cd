package dev.cairn.workspace;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, as Slack hands it on: {@code &}, {@code <} and {@code >} escaped, and mentions turned into ids.
 * Source: <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">slash commands</a> (escaping) and
 * <a href="https://docs.slack.dev/messaging/formatting-message-text">formatting text</a>.
 */
final class TypedText {
    private static final Pattern PERSON = Pattern.compile("(?i)(?<![\\w@<])@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])");
    private static final Pattern CHANNEL = Pattern.compile("(?i)(?<![\\w#<&])#([a-z0-9][a-z0-9_-]*)");
    private static final Pattern LINK = Pattern.compile("(?<![<|])\\bhttps?://[^\\s<>|]+");

    private final Team team;
    private final String author;

    TypedText(Team team, String author) {
        this.team = team;
        this.author = author;
    }

    /** @param shouldEscape the manifest's {@code should_escape}; without it mentions stay as typed */
    String inCommand(String typed, boolean shouldEscape) {
        return shouldEscape ? mentions(entities(typed), true) : entities(typed);
    }

    /** Messages mention people by id alone. */
    String inMessage(String typed) {
        return mentions(entities(typed), false);
    }

    private String mentions(String text, boolean withName) {
        String linked = LINK.matcher(text).replaceAll(found -> quoted("<" + found.group() + ">"));
        String people = replace(
                PERSON,
                linked,
                found -> team.personNamed(found)
                        .map(person -> "<@" + person.id() + (withName ? "|" + person.name() : "") + ">")
                        .orElse("@" + found));
        return replace(
                CHANNEL,
                people,
                found -> team.channelNamed(found)
                        .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(author))
                        .map(channel -> "<#" + channel.id() + "|" + channel.name() + ">")
                        .orElse("#" + found));
    }

    private static String replace(Pattern pattern, String text, UnaryOperator<String> replacement) {
        return pattern.matcher(text).replaceAll((MatchResult found) -> quoted(replacement.apply(found.group(1))));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String entities(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
