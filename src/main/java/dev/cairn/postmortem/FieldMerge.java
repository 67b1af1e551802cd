package dev.cairn.postmortem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a form that others may have changed meanwhile: a field that only one of them changed is as they changed
 * it; what both changed, each otherwise, is contested.
 *
 * @param fields as the writer of the form wants them, with what others changed elsewhere
 * @param contested what has to be decided; nothing is kept before
 */
record FieldMerge(Map<String, String> fields, Set<String> contested) {
    static FieldMerge of(FieldForm form, Map<String, String> now, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> contested = new LinkedHashSet<>();
        int number = 0;
        for (Map.Entry<String, String> field : now.entrySet()) {
            String theirs = field.getValue();
            String mine = typed.getOrDefault(field.getKey(), "");
            boolean changedByMe = !form.saw(number, mine);
            fields.put(field.getKey(), changedByMe ? mine : theirs);
            if (changedByMe && !form.saw(number, theirs) && !mine.equals(theirs)) {
                contested.add(field.getKey());
            }
            number++;
        }
        return new FieldMerge(fields, contested);
    }
}
