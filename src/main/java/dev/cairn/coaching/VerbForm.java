package dev.cairn.coaching;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The form of an English verb that a rewritten sentence needs. */
final class VerbForm {
    private static final String IRREGULAR = """
            be been,become become,begin begun,break broken,bring brought,build built,buy bought,catch caught,choose chosen,cut cut,
            do done,draw drawn,find found,forget forgotten,get got,give given,go gone,have had,hide hidden,hit hit,hold held,
            keep kept,know known,lay laid,leave left,let let,lose lost,make made,mean meant,overwrite overwritten,override overridden,
            pay paid,put put,read read,rebuild rebuilt,rethrow rethrown,rewrite rewritten,run run,say said,see seen,send sent,set set,
            reset reset,shut shut,split split,swallow swallowed,take taken,tell told,think thought,throw thrown,understand understood,
            undo undone,withdraw withdrawn,write written""";

    private static final Map<String, String> PARTICIPLES = new HashMap<>();

    static {
        for (String pair : IRREGULAR.replace("\n", "").split(",", -1)) {
            String[] forms = pair.strip().split(" ", -1);
            PARTICIPLES.put(forms[0], forms[1]);
        }
    }

    private static final Set<String> DOUBLED = Set.of(
            "drop", "log", "wrap", "stop", "skip", "map", "trim", "get", "put", "set", "run", "cut", "split", "plan",
            "commit", "submit", "omit", "swap", "strip", "shut", "ship", "scan", "let", "begin", "forget", "reset",
            "tag", "zip", "mod", "pin", "bump", "debug", "refer", "defer", "flag", "drag", "admit", "permit", "control",
            "cancel", "hit", "slip");

    private static final Set<String> SINGLE = Set.of("bump", "cancel");

    private VerbForm() {}

    /** {@code catch} as {@code catching}. */
    static String ing(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.equals("be")) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        return doubled(verb) + "ing";
    }

    /** {@code handle} as {@code handled}. */
    static String participle(String verb) {
        String known = PARTICIPLES.get(verb);
        if (known != null) {
            return known;
        }
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (verb.endsWith("y") && verb.length() > 2 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return doubled(verb) + "ed";
    }

    private static String doubled(String verb) {
        return DOUBLED.contains(verb) && !SINGLE.contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
