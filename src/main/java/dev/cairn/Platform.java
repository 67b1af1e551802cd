package dev.cairn;

import dev.cairn.content.Content;
import dev.cairn.conversation.Messenger;
import dev.cairn.conversation.People;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.time.InstantSource;

/** What every feature is put on. */
record Platform(
        Transactions transactions,
        DueWorkQueue dueWork,
        Messenger messenger,
        People people,
        InstantSource calendar,
        Content content) {}
