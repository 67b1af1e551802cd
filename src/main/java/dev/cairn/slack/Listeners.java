package dev.cairn.slack;

/** What a feature listens to. */
public interface Listeners {
    void register(Edge edge);
}
