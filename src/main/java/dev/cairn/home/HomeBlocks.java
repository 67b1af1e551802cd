package dev.cairn.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.HomeTab;
import dev.cairn.conversation.TypedText;
import dev.cairn.home.HomePagesBlocks.Section;
import dev.cairn.home.HomeSources.OpenList;
import dev.cairn.home.HomeSources.Saved;
import dev.cairn.home.HomeSources.ToDo;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How Home looks. Each person's own shows personal text to them alone. Most buttons are other features': an action id works
 * wherever it stands.
 */
final class HomeBlocks {
    static final String ASK = "answer.ask";
    static final String PLAN = "checkin.plan";
    static final String PRACTISE = "practice.open";
    static final String EVIDENCE = "evidence.open";
    static final String ACTIONS = "postmortem.actions";
    static final String DONE = "postmortem.action.done";

    private static final int BUTTON_TEXT = 75;
    private static final int NOTE = 300;
    private static final int SUBJECT = 200;

    private HomeBlocks() {}

    /** @param wanted the first page is 1; what is no longer there is the nearest that is */
    static HomeTab page(HomeContents contents, int wanted) {
        return MessageBlocks.homeTab(HomePagesBlocks.page(sections(contents), wanted));
    }

    private static List<Section> sections(HomeContents contents) {
        if (contents.isEmpty()) {
            return List.of(beginning());
        }
        List<Section> sections = new ArrayList<>();
        contents.own().map(HomeCheckInBlocks::own).ifPresent(sections::add);
        if (contents.own().isPresent() || contents.saved().count() > 0) {
            sections.add(saved(contents));
        }
        if (!contents.toDo().isEmpty()) {
            sections.add(new Section(
                    "Your action items",
                    contents.toDo().stream()
                            .map(action -> toDo(action, contents.today()))
                            .toList()));
        }
        if (!contents.lists().isEmpty()) {
            sections.add(lists(contents.lists()));
        }
        if (!contents.ofOthers().isEmpty()) {
            sections.add(HomeCheckInBlocks.ofOthers(contents.ofOthers(), contents.viewerId()));
        }
        contents.keeping().map(HomeKeepingBlocks::keeping).ifPresent(sections::add);
        sections.add(more(contents));
        return sections;
    }

    /** For somebody of whom nothing is kept yet. */
    private static Section beginning() {
        return new Section(
                "What Cairn can do for you",
                List.of(List.of(
                        MessageBlocks.plainSection(
                                "Ask what is expected of a senior software engineer, in your own words,"
                                        + " and read what your organisation's blueprint says."),
                        MessageBlocks.plainSection(
                                "Plan check-ins with somebody after 30, 60 and 90 days. They arrive by"
                                        + " themselves, and both of you answer before you talk."),
                        MessageBlocks.plainSection(
                                "Train your eye for code review on a small change in which something is"
                                        + " wrong. Only you see how you do."),
                        actions(List.of(
                                plainButton(ASK, "Ask a question"),
                                plainButton(PLAN, "Plan check-ins"),
                                plainButton(PRACTISE, "Practise a review"))),
                        context(List.of(
                                markdownText("What is yours will stand here: check-ins, evidence, action items and"
                                        + " lists. To post a review list for a channel, type `/review` there."))))));
    }

    private static Section more(HomeContents contents) {
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(plainButton(ASK, "Ask a question"));
        if (contents.ofOthers().isEmpty()) {
            buttons.add(plainButton(PLAN, "Plan check-ins"));
        }
        buttons.add(plainButton(PRACTISE, "Practise a review"));
        return new Section("More", List.of(List.of(actions(buttons))));
    }

    private static Section saved(HomeContents contents) {
        Saved saved = contents.saved();
        List<LayoutBlock> blocks = new ArrayList<>();
        String count = saved.count() == 1 ? "1 message" : saved.count() + " messages";
        SectionBlock first = line(saved.latest()
                .map(latest -> "You have saved " + count + ", the <"
                        + TypedText.escape(latest.link().url()) + "|latest> on "
                        + Days.written(contents.day(latest.at()))
                        + ". Only you can see this.")
                .orElse("You have saved nothing yet. When a message shows something you did well, open its menu and"
                        + " choose *Save as evidence*. Only you will see it."));
        first.setAccessory(plainButton(EVIDENCE, "Open notebook"));
        blocks.add(first);
        saved.latest()
                .flatMap(Saved.Latest::note)
                .ifPresent(note -> blocks.add(MessageBlocks.plainSection("“" + TypedText.shortened(note, NOTE) + "”")));
        return new Section("Your evidence", List.of(blocks));
    }

    private static List<LayoutBlock> toDo(ToDo action, LocalDate today) {
        String due = (action.isOverdue(today) ? "Overdue since " : "Due ") + Days.written(action.dueOn());
        String from = action.from().isEmpty() ? "" : ", from " + TypedText.shortened(action.from(), SUBJECT);
        return List.of(
                MessageBlocks.plainSection(action.text() + "\n" + due + from),
                actions(List.of(
                        about("Done…", "Done: " + action.text(), DONE, action.value()),
                        about("All of this postmortem…", "All like: " + action.text(), ACTIONS, action.postmortem()))));
    }

    private static Section lists(List<OpenList> lists) {
        List<LayoutBlock> newest = lists.size() < HomeSources.MOST_LISTS
                ? List.of()
                : List.of(context(List.of(
                        MessageBlocks.plain("The newest " + HomeSources.MOST_LISTS + " are shown.", BUTTON_TEXT))));
        return new Section(
                "Your open lists",
                Stream.concat(
                                lists.stream().map(list -> List.<LayoutBlock>of(list(list))),
                                Stream.of(newest).filter(blocks -> !blocks.isEmpty()))
                        .toList());
    }

    private static LayoutBlock list(OpenList list) {
        String mine = list.forViewer() == 0
                ? ""
                : list.forViewer() == 1 ? ". 1 row is for you" : ". " + list.forViewer() + " rows are for you";
        SectionBlock block = MessageBlocks.plainSection(
                TypedText.shortened(list.heading(), SUBJECT) + "\n" + list.progress() + mine);
        String where = "<#" + list.channelId() + ">";
        block.setFields(List.of(markdownText(list.link()
                .map(link -> "<" + TypedText.escape(link.url()) + "|Open the list> in " + where)
                .orElse("In " + where))));
        return block;
    }

    static ButtonElement plainButton(String actionId, String text) {
        return button(one -> one.actionId(actionId).text(MessageBlocks.plain(text, BUTTON_TEXT)));
    }

    /** One of several of the same name: a screen reader is told what it is about. */
    static ButtonElement about(String text, String spoken, String actionId, String value) {
        return button(one -> one.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened(spoken, BUTTON_TEXT))
                .value(value));
    }

    static SectionBlock line(String mrkdwn) {
        return section(part -> part.text(markdownText(mrkdwn)));
    }
}
