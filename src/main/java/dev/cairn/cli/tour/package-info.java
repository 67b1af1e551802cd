/**
 * Three months of a team in the local workspace, for whoever wants to look around before working with Cairn: its script
 * says who types, writes, presses and sends what and when. Everything is done as people do it, through the workspace; what is
 * refused or does not come ends the tour with the step it happened at.
 */
@NullMarked
package dev.cairn.cli.tour;

import org.jspecify.annotations.NullMarked;
