/**
 * {@code /cairn settings}: on which days somebody works, when nudges come to them and whether a manager gets the daily list; and
 * for those who keep the content what holds in the whole workspace. A change takes effect in the transaction that keeps it: what
 * is planned and not with Slack for good moves along. Other features know none of this; they ask ports of their own, and say what
 * follows from a change.
 */
@NullMarked
package dev.cairn.preferences;

import org.jspecify.annotations.NullMarked;
