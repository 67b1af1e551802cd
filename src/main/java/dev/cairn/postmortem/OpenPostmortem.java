package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.NewList;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.checklist.PostChecklist.Keeping;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Begins a postmortem in a channel: its checklist is posted, and who asked for it leads. */
public final class OpenPostmortem {
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
        return open(command.caller(), command.channelId(), NewList.newId(), command.words());
    }

    /**
     * The same.
     *
     * @param id chosen before, so that what is asked for twice is posted once
     * @param title may be empty: then it is called by the day
     */
    Optional<String> open(Caller caller, String channelId, String id, String title) {
        String about = title.isEmpty() ? "Incident of " + today(caller) : title;
        PostChecklist.Result result = post.post(
                new NewList(id, caller, channelId, "postmortem", about, List.of()),
                new Keeping(this::isKeptFirst, postmortems::remove));
        if (result instanceof PostChecklist.Result.NotPosted not) {
            return Optional.of(not.sentence());
        }
        return result instanceof PostChecklist.Result.Unclear unclear
                ? Optional.of(unclear.sentence())
                : Optional.empty();
    }

    private boolean isKeptFirst(Checklist list) {
        if (postmortems.find(list.teamId(), list.id()).isPresent()) {
            return false;
        }
        postmortems.add(postmortem(list), list);
        return true;
    }

    private String today(Caller caller) {
        ZoneId zone = people.find(caller.userId()) instanceof Outcome.Done<Person> done
                ? done.value().zone()
                : ZoneOffset.UTC;
        return Days.withoutYear(LocalDate.ofInstant(clock.instant(), zone));
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
