package dev.cairn.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The trouble still to come, in the order it was asked for. */
final class Faults {
    private final List<Fault> ordered = new ArrayList<>();
    private final Changes changes;

    Faults(Changes changes) {
        this.changes = changes;
    }

    synchronized void order(Fault fault) {
        ordered.add(fault);
        changes.tell();
    }

    synchronized void clear() {
        ordered.clear();
        changes.tell();
    }

    synchronized List<Fault> ordered() {
        return List.copyOf(ordered);
    }

    /** The trouble that strikes this Web API call. */
    Optional<Fault> forCall(String method) {
        return take(fault -> fault.kind() != Fault.Kind.TWICE && fault.strikes(method));
    }

    /** Whether this delivery goes out twice. */
    boolean twice(String kind) {
        return take(fault -> fault.kind() == Fault.Kind.TWICE && fault.strikes(kind))
                .isPresent();
    }

    /** Whether the answer to this delivery does not arrive. */
    boolean answerLost(String kind) {
        return take(fault ->
                        fault.kind() == Fault.Kind.ANSWER_LOST && fault.target().equals(kind))
                .isPresent();
    }

    private synchronized Optional<Fault> take(Predicate<Fault> strikes) {
        Optional<Fault> next = ordered.stream().filter(strikes).findFirst();
        next.ifPresent(fault -> {
            int place = ordered.indexOf(fault);
            if (fault.times() == 1) {
                ordered.remove(place);
            } else {
                ordered.set(place, new Fault(fault.target(), fault.kind(), fault.times() - 1, fault.retryAfter()));
            }
        });
        return next;
    }
}
