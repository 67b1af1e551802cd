package dev.cairn.postmortem;

import java.util.Optional;

/** Reads what is typed as an action item. */
@FunctionalInterface
public interface ActionWording {
    /** What it lacks, with an example of how to write it; empty where one can check whether it is done. */
    Optional<String> lacks(String text);
}
