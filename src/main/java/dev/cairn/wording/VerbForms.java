package dev.cairn.wording;

import java.util.ArrayList;
import java.util.List;

/** The forms of a regular English verb, those that only look like it among them: nobody types them. */
public final class VerbForms {
    private VerbForms() {}

    /** Of a verb or a phrase that begins with one: {@code roll back}, {@code rolled back}, {@code rolling back} … */
    public static List<String> of(String phrase) {
        int space = phrase.indexOf(' ');
        String verb = space < 0 ? phrase : phrase.substring(0, space);
        String rest = space < 0 ? "" : phrase.substring(space);
        List<String> forms = new ArrayList<>();
        forms.add(phrase);
        for (String ending : List.of("s", "es", "ed", "ing")) {
            forms.add(verb + ending + rest);
        }
        String shorter = verb.substring(0, verb.length() - 1);
        if (verb.endsWith("e")) {
            forms.add(verb + "d" + rest);
            forms.add(shorter + "ing" + rest);
        } else if (verb.endsWith("y")) {
            forms.add(shorter + "ies" + rest);
            forms.add(shorter + "ied" + rest);
        } else {
            String doubled = verb + verb.charAt(verb.length() - 1);
            forms.add(doubled + "ed" + rest);
            forms.add(doubled + "ing" + rest);
        }
        return forms;
    }
}
