package dev.cairn.conversation;

/** Looks people up. */
public interface People {
    /** The person with this Slack id; {@link Problem#NO_SUCH_PERSON} when there is none. */
    Outcome<Person> find(String userId);
}
