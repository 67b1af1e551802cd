package dev.cairn.home;

import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;

/** That somebody opened Home or Messages for the first time. */
public final class WelcomeListeners implements Listeners {
    private final GreetPerson greeting;

    public WelcomeListeners(GreetPerson greeting) {
        this.greeting = greeting;
    }

    @Override
    public void register(Edge edge) {
        edge.tabOpened(opened -> greeting.greet(opened.caller(), WelcomeBlocks.hello()));
    }
}
