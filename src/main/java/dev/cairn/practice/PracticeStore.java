package dev.cairn.practice;

import dev.cairn.conversation.Caller;
import java.util.List;

/** Where it is kept what people have practised. Everything goes by the person: what is another's is not there. */
public interface PracticeStore {
    /** Adds one; false when that attempt was answered before. */
    boolean add(Answered answered);

    /** All that somebody has answered, the earliest first. */
    List<Answered> of(Caller who);
}
