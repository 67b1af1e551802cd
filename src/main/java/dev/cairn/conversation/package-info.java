/**
 * What Cairn says and to whom, without any Slack type: what came in ({@link dev.cairn.conversation.SlashCommand} and its
 * kin), what goes back ({@link dev.cairn.conversation.Reply}), and the ports through which behaviours reach people
 * ({@link dev.cairn.conversation.Messenger}, {@link dev.cairn.conversation.People}).
 */
@NullMarked
package dev.cairn.conversation;

import org.jspecify.annotations.NullMarked;
