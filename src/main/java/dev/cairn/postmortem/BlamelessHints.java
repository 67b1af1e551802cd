package dev.cairn.postmortem;

import dev.cairn.content.BlamelessGuide;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.Content;
import dev.cairn.conversation.TypedText;
import dev.cairn.wording.Notice;
import dev.cairn.wording.PersonWords;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import dev.cairn.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** Notices where the story of an incident blames a person, by the rules of {@code prompts/postmortem/blameless.yaml}. */
public final class BlamelessHints {
    /** More would read as a reproof. */
    private static final int MOST = 3;

    private static final int QUOTED = 80;
    /** An exception may begin so many words before what it excepts. */
    private static final int LOOK_BACK = 12;

    private final List<Rule> rules;

    public BlamelessHints(Content content) {
        BlamelessGuide guide = content.postmortem().blameless();
        Map<String, Place> places = content.blueprint().places();
        Map<String, Phrases> lists = new HashMap<>();
        guide.lists().forEach((name, words) -> lists.put(name, new Phrases(words)));
        Notice.Lexicon lexicon = new Notice.Lexicon(
                new PersonWords(guide.people()), lists, new Phrases(guide.between()), new Phrases(guide.openers()));
        rules = guide.rules().stream()
                .map(rule -> new Rule(
                        rule,
                        rule.notices().stream()
                                .map(each -> new Notice(each, lexicon))
                                .toList(),
                        rule.unless().stream()
                                .map(each -> new Notice(each, lexicon))
                                .toList(),
                        Objects.requireNonNull(places.get(rule.source()), rule::source)
                                .citation()))
                .toList();
    }

    private record Rule(BlamelessGuide.Rule words, List<Notice> notices, List<Notice> unless, String citation) {}

    /** At most three hints, in the order of the text, one for a rule and one for a place; whatever is typed. The first 20,000 characters count. */
    public List<Hint> in(String text) {
        List<Word> words = Words.of(text);
        List<Hint> hints = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        for (int at = 0; at < words.size() && hints.size() < MOST; at++) {
            for (Rule rule : rules) {
                OptionalInt end = spoken.contains(rule.words().id()) ? OptionalInt.empty() : end(rule, words, at);
                if (end.isPresent()) {
                    hints.add(hint(
                            rule,
                            text.substring(
                                    words.get(at).from(),
                                    words.get(end.getAsInt() - 1).to())));
                    spoken.add(rule.words().id());
                    at = end.getAsInt() - 1;
                    break;
                }
            }
        }
        return hints;
    }

    /** Whether this rule, whatever the others say, speaks of the text. */
    boolean notices(String ruleId, String text) {
        List<Word> words = Words.of(text);
        for (Rule rule : rules) {
            for (int at = 0; at < words.size() && rule.words().id().equals(ruleId); at++) {
                if (end(rule, words, at).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static OptionalInt end(Rule rule, List<Word> words, int at) {
        for (Notice notice : rule.notices()) {
            OptionalInt end = notice.end(words, at);
            if (end.isPresent() && !excepted(rule, words, at, end.getAsInt())) {
                return end;
            }
        }
        return OptionalInt.empty();
    }

    private static boolean excepted(Rule rule, List<Word> words, int from, int to) {
        for (int at = Math.max(0, from - LOOK_BACK); at < to; at++) {
            for (Notice exception : rule.unless()) {
                OptionalInt end = exception.end(words, at);
                if (end.isPresent() && end.getAsInt() > from) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Hint hint(Rule rule, String quote) {
        return new Hint(
                rule.words().id(),
                TypedText.shortened(quote, QUOTED),
                rule.words().why(),
                rule.words().ask(),
                rule.citation());
    }
}
