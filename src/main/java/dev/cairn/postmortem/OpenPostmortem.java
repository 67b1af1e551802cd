package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.NewList;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.checklist.PostChecklist.Keeping;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Begins a postmortem in a channel: its checklist is posted, and who asked for it leads. */
public final class OpenPostmortem {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final PostmortemStore postmortems;
    private final PostChecklist post;
    private final People people;
    private final InstantSource clock;

    public OpenPostmortem(PostmortemStore postmortems, PostChecklist post, People people, InstantSource clock) {
        this.postmortems = postmortems;
        this.post = post;
        this.people = people;
        this.clock = clock;
    }

    /** Empty when it stands in the channel; else the sentence for the caller. */
    Optional<String> open(SlashCommand command) {
        SlashCommand titled = command.words().isEmpty()
                ? new SlashCommand(command.caller(), command.channelId(), "Incident of " + today(command.caller()))
                : command;
        PostChecklist.Result result = post.post(
                NewList.of(titled, "postmortem"),
                new Keeping(
                        list -> {
                            postmortems.add(postmortem(list), list);
                            return true;
                        },
                        postmortems::remove));
        if (result instanceof PostChecklist.Result.NotPosted not) {
            return Optional.of(not.sentence());
        }
        return result instanceof PostChecklist.Result.Unclear unclear
                ? Optional.of(unclear.sentence())
                : Optional.empty();
    }

    private String today(Caller caller) {
        ZoneId zone = people.find(caller.userId()) instanceof Outcome.Done<Person> done
                ? done.value().zone()
                : ZoneOffset.UTC;
        return DAY.format(clock.instant().atZone(zone));
    }

    private static Postmortem postmortem(Checklist list) {
        return new Postmortem(
                list.id(),
                list.teamId(),
                list.channelId(),
                TypedText.shortened(list.subject().orElse(list.title()), ChangeFacts.TITLE),
                list.postedBy(),
                Facts.NONE,
                Narrative.EMPTY,
                Optional.empty(),
                list.postedBy(),
                list.postedAt(),
                1);
    }
}
