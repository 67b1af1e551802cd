package dev.cairn.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What kind of answer a question asks for, by how it is put; its sections (blueprint) then come first. */
enum QuestionKind {
    WHO_DECIDES(
            13,
            "(can|may|could|should) (i|we) (just|simply|go ahead|decide|pick|choose|merge|change|add|buy|sign)|am i allowed"
                    + "|are we allowed|who (approves|decides|signs|gets to|has the (final|last))|whose (call|decision)"
                    + "|sign(s|ed)? off|permission|(need|get|require)s? (an? )?(approval|ok|okay|sign)|ask (someone|anyone|the others|my manager|first)"
                    + "|my (own )?call|just do it|on my own"),
    HOW_MUCH(
            7,
            "how (fast|quick|quickly|much|many|long|often|high|low)|what (number|percentage|rate|share)|target|benchmark"
                    + "|what('s| is) (a )?(good|normal|acceptable)|threshold"),
    WHOM_TO_ASK(
            12,
            "who (do|should|would|can|shud|must) (i|we) (ask|ping|talk|contact|tell|involve|call|loop|escalate|go)"
                    + "|whom|who (else )?(in the company )?(do|will|should) (i|we) (work|talk|deal)|escalat|point of contact"),
    HIRING(19, "interview|candidate|applicant|hire|hiring|recruit|take home|whiteboard"),
    SKILL(
            8,
            "(need|have|expected|supposed) to know|(should|must) (i|we|a senior) know|how (well|deep|deeply)|skills?\\b|good at"),
    TOOL(10, "(what|which) (tool|app|software|product|platform)s?|(what|which) do we use|do we use"),
    CAREER(
            15,
            "promot|next (level|step|rung|role)|career|lateral|switch to|move (into|to) (management|another)|staff engineer");

    private static final double LEANS = 1.1;

    private final int section;
    private final Pattern asked;

    QuestionKind(int section, String asked) {
        this.section = section;
        this.asked = Pattern.compile("\\b(" + asked + ")");
    }

    /** None, one or several. */
    static List<QuestionKind> of(String question) {
        String words = String.join(" ", Words.written(question));
        return Arrays.stream(values())
                .filter(kind -> kind.asked.matcher(words).find())
                .toList();
    }

    /** How much more a key of its section counts. */
    double factor(int ofSection) {
        return ofSection == section ? LEANS : 1;
    }
}
