package dev.cairn.content;

import java.util.List;

/** Thrown where content is needed and the folder is faulty; carries every fault. */
public final class ContentFaults extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentFault> faults;

    public ContentFaults(List<ContentFault> faults) {
        super(faults.size() + " faults in the content");
        this.faults = List.copyOf(faults);
    }

    /** All faults, by file and line; at least one. */
    public List<ContentFault> faults() {
        return faults;
    }
}
