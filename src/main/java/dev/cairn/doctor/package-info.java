/**
 * What keeps Cairn from working, for whoever installs it: looks at the machine, the settings, Slack, the database and the
 * content, changes none of them, and says of each whether it is good or what to do next. A trial on a real workspace posts
 * and takes back what it posted. No secret is ever part of what is said.
 */
@NullMarked
package dev.cairn.doctor;

import org.jspecify.annotations.NullMarked;
