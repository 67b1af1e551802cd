package dev.cairn.postmortem;

/** What the team makes of it, each as typed: plain text, empty where nothing is written. */
public record Narrative(String wentWell, String wentBadly, String lucky, String contributingFactors) {
    static final Narrative EMPTY = new Narrative("", "", "", "");
}
