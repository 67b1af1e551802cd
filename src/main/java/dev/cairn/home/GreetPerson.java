package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Recipient;
import java.time.InstantSource;

/**
 * Says hello to a person, once ever. It is noted before it is said: where Slack surely did not take it, the note is taken
 * back and the next opening greets; where that is unclear it stays, since no hello is better than two.
 */
public final class GreetPerson {
    private final GreetedPeople greeted;
    private final Messenger messenger;
    private final InstantSource clock;

    public GreetPerson(GreetedPeople greeted, Messenger messenger, InstantSource clock) {
        this.greeted = greeted;
        this.messenger = messenger;
        this.clock = clock;
    }

    void greet(Caller person, Message hello) {
        if (greeted.add(person, clock.instant()) && surelyNotSaid(person, hello)) {
            greeted.remove(person);
        }
    }

    private boolean surelyNotSaid(Caller person, Message hello) {
        if (!(messenger.openDirectMessage(person.userId()) instanceof Outcome.Done<String> open)) {
            // Whatever became of that call, nobody has read anything.
            return true;
        }
        Outcome<?> said = messenger.post(new Recipient.Channel(open.value()), hello);
        return said instanceof Outcome.Refused<?> || said instanceof Outcome.Later<?>;
    }
}
