package dev.cairn.slack;

import dev.cairn.conversation.Caller;

/**
 * One thing somebody did in Slack, and the ways to answer it.
 *
 * @param kind command, button, form or message
 * @param name which command, button or form; of a message, how it came
 * @param answers where they go after the ack
 * @param triggerId opens a form within three seconds
 */
record Exchange(String kind, String name, Caller caller, Destination answers, String triggerId) {}
