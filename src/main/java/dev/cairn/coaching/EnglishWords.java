package dev.cairn.coaching;

import java.util.Set;

/** The small words of English that tell sentences apart: grammar. What a review speaks of stands in {@code prompts/coaching/words.yaml}. */
final class EnglishWords {
    /** Verbs that go with a subject: what stands before one is no order. */
    static final Set<String> FINITE =
            words("is are was were has does did should must would could can will may might looks seems feels needs "
                    + "makes gets goes comes fails breaks leaks throws takes returns happens works uses depends "
                    + "differs misses lacks 's");

    /** Verbs with which a sentence states something. */
    static final Set<String> STATING =
            words("is are was were has have had does do did will would can could may might 's gets got means needs am");

    /** What may follow a verb that is an order, before what it is done to. */
    static final Set<String> DETERMINERS =
            words("the this that these those a an it its them all each every both your our their any either some "
                    + "one two three everything me us only to into in on from up out down off back over here as with "
                    + "by at for instead please pls also not more less another such no rather");

    /** Of these, what may follow a noun too: {@code Retry with jitter is what we need}. */
    static final Set<String> PREPOSITIONS = words("to into in on from with by at for as over");

    /** What stands for whoever does something. */
    static final Set<String> SUBJECTS = words("it this that which who there they we he she these those i you one");

    /** After these a word that may be a noun is one: {@code the index we use}. */
    static final Set<String> SUBJECTS_OF_NOUN = words("we i you they which and or");

    /** What stands before a noun and never before a verb. */
    static final Set<String> BEFORE_ALL_NOUNS =
            words("the this that these those a an it them your our all every each any");

    /** What a question begins with that asks for more than yes or no. */
    static final Set<String> QUESTION_WORDS = words("which what who why how when where whose");

    /** What a question begins with that asks how things are. */
    static final Set<String> DID = words("did does do has have is are was");

    /** What offers. */
    static final Set<String> MAY = words("can could");

    /** After these a clause goes on with the same. */
    static final Set<String> JOINING = words("and or but then please not to also too instead which");

    /** What leads up to something in particular. */
    static final Set<String> NAMING = words("on with in for about of to by that how use catch ,");

    /** What turns praise round. */
    static final Set<String> DENYING = words("not no needs need hardly less lacks");

    /** What a need is spoken of where the author is to meet it. */
    static final Set<String> OURS = words("this that it these those we you code also still probably");

    /** What a reviewer points at when the code itself is meant. */
    static final Set<String> OURS_FIRST = words("this that these those it they the all both most you we `code`");

    private EnglishWords() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
