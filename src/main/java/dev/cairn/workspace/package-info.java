/**
 * The local workspace: a Slack stand-in good enough to develop, test and try the app without Slack.
 *
 * <p>It answers the Web API methods the app uses with Slack's own errors and limits, delivers signed commands, actions,
 * forms and events, and keeps a calendar clock that can be turned forward. It knows nothing of the app: the two meet
 * over HTTP only. {@link dev.cairn.workspace.Workspace} is the way in from Java; {@code WorkspaceInterface} lists the
 * JSON interface under {@code /workspace/}.
 *
 * <p>What it enforces cannot be switched off. A rule names its page of Slack's documentation; what Slack leaves
 * undocumented is marked "undocumented" where it is decided.
 */
@NullMarked
package dev.cairn.workspace;

import org.jspecify.annotations.NullMarked;
