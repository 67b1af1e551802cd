package dev.cairn.answer;

import java.util.List;

/** Where it is kept what people got no good answer to, and that they judged an answer. Neither names anybody. */
public interface GapStore {
    /** At most so many gaps are kept for a workspace; then the rarest go, the oldest of them first. */
    int MOST = 2_000;

    /** Counts a gap once more; the newest wording stays. */
    void add(Gap gap);

    /** Counts a vote, and among the gaps what it is about where it says not helpful. A vote changed is taken from there. */
    Counted count(Vote vote);

    /** The gaps of a workspace, what was asked most first. */
    List<Gap> of(String teamId, int from, int most);

    int howMany(String teamId);

    /** Of every workspace. */
    List<Gap> all();

    /** Takes a gap out; nothing happens when it is gone. */
    void remove(String teamId, String id);

    /** What came of a vote. */
    enum Counted {
        FIRST,
        /** The same person had said the opposite. */
        CHANGED,
        /** The same person had said so already. */
        ALREADY
    }
}
