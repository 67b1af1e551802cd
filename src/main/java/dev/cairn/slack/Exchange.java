package dev.cairn.slack;

import dev.cairn.conversation.Caller;
import java.util.Optional;

/**
 * One thing somebody did in Slack, and the ways to answer it.
 *
 * @param kind command, button or form
 * @param name which command, button or form
 * @param responseUrl where answers may be sent for half an hour; forms have none
 * @param triggerId opens a form within three seconds
 */
record Exchange(String kind, String name, Caller caller, Optional<String> responseUrl, String triggerId) {}
