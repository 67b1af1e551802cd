/** What people do in the local workspace's page, done in a real browser against the real Cairn. */
@NullMarked
package dev.cairn.browser;

import org.jspecify.annotations.NullMarked;
