package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person in the workspace cannot do, in a sentence they can act on. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String sentence) {
        super(sentence, null, false, false);
    }

    static ObjectNode json(String sentence) {
        return Json.object().put("ok", false).put("problem", sentence);
    }
}
