package dev.cairn.slack;

import dev.cairn.conversation.AddressedMessage;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FormInput;
import dev.cairn.conversation.FormPress;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.OpenedTab;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.conversation.SlashCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where features say what they listen to; the {@link Dispatcher} looks it up. */
public final class Edge {
    private static final String ANY = ".*";

    private final Map<String, CommandListener> commands = new TreeMap<>();
    /** Those for one word after a command, by both: {@code cairn gaps}. */
    private final Map<String, CommandListener> words = new TreeMap<>();
    /** By the command's name and the first word after it. */
    private final Map<String, CommandListener> beginnings = new TreeMap<>();

    private final Map<String, Function<SlashCommand, Reply>> commandsAlone = new TreeMap<>();
    private final Map<String, Function<Caller, Reply>> shortcuts = new TreeMap<>();
    private final Map<String, Function<ShortcutMessage, Reply>> messageShortcuts = new TreeMap<>();
    private final Map<String, ButtonListener> buttons = new TreeMap<>();
    private final Map<String, Function<FormSubmission, Reply>> forms = new TreeMap<>();
    private final Map<String, Consumer<FormInput>> formInputs = new TreeMap<>();

    private final List<Consumer<OpenedTab>> openedTabs = new ArrayList<>();
    private Optional<Function<AddressedMessage, Reply>> messages = Optional.empty();

    private Consumer<String> removal = teamId -> {};

    enum Lane {
        IN_ACK,
        AT_WORK,
        OPENING_FORM
    }

    record CommandListener(Lane lane, Function<SlashCommand, Reply> listener) {}

    /** When a button is worked on: after its ack, likewise but in the lane for forms, or before its ack. */
    enum PressLane {
        AT_WORK,
        OPENING_FORM,
        BEFORE_ACK
    }

    record ButtonListener(PressLane lane, boolean once, Function<Pressed, Reply> listener) {
        static ButtonListener of(PressLane lane, boolean once, Function<ButtonPress, Reply> listener) {
            return new ButtonListener(lane, once, pressed -> listener.apply(pressed.press()));
        }
    }

    /** @param form what the form holds that the button stands in; nothing where it stands in a message */
    record Pressed(ButtonPress press, FormSubmission form) {}

    /** A command answered from memory, within milliseconds: the answer goes out in the ack, unless it is {@link Reply.Later}. */
    public void command(String name, Function<SlashCommand, Reply> listener) {
        add(commands, name, new CommandListener(Lane.IN_ACK, listener));
    }

    /** A command that asks Slack or the database first. */
    public void commandAtWork(String name, Function<SlashCommand, Reply> listener) {
        add(commands, name, new CommandListener(Lane.AT_WORK, listener));
    }

    /** A command followed by this word alone, where it asks Slack or the database first; followed by others it is as it is. */
    public void commandWordAtWork(String name, String word, Function<SlashCommand, Reply> listener) {
        add(words, name + " " + word, new CommandListener(Lane.AT_WORK, listener));
    }

    /** A command followed by this word alone, where that opens a form. */
    public void commandWordOpeningForm(String name, String word, Function<Caller, Reply> listener) {
        add(
                words,
                name + " " + word,
                new CommandListener(Lane.OPENING_FORM, command -> listener.apply(command.caller())));
    }

    /** A command followed by this word and whatever else, where that opens a form. {@code word} is in small letters. */
    public void commandStartingOpeningForm(String name, String word, Function<SlashCommand, Reply> listener) {
        add(beginnings, name + " " + word, new CommandListener(Lane.OPENING_FORM, listener));
    }

    /** A command of {@link #commandAtWork} typed without anything after it, where that opens a form. */
    public void commandAloneOpeningForm(String name, Function<SlashCommand, Reply> listener) {
        add(commandsAlone, name, listener);
    }

    /** A shortcut from anywhere, by its callback id; it opens a form. */
    public void shortcut(String callbackId, Function<Caller, Reply> listener) {
        add(shortcuts, callbackId, listener);
    }

    /** A shortcut on a message, by its callback id; it opens a form. */
    public void messageShortcut(String callbackId, Function<ShortcutMessage, Reply> listener) {
        add(messageShortcuts, callbackId, listener);
    }

    /** A button, by its action id. */
    public void button(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.AT_WORK, false, listener));
    }

    /**
     * A button that writes to the database, within milliseconds, and does no more: it is worked on before its ack. What was
     * acked is then done whatever becomes of the process, and of what was not, Slack tells the person.
     */
    public void buttonDoneInAck(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.BEFORE_ACK, false, listener));
    }

    /** Buttons whose action id begins with this and a dot: several may stand in one block, which wants their ids to differ. */
    public void buttons(String start, Function<ButtonPress, Reply> listener) {
        button(start + ANY, listener);
    }

    /** A button that says something to others: pressing it twice says it once. */
    public void buttonOnce(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.AT_WORK, true, listener));
    }

    /** A button that opens a form, or redraws the one it stands in; it never waits behind other work, because Slack gives it three seconds. */
    public void buttonOpeningForm(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.OPENING_FORM, false, listener));
    }

    /** Buttons that open a form, by the beginning of their action ids as in {@link #buttons}. */
    public void buttonsOpeningForm(String start, Function<ButtonPress, Reply> listener) {
        buttonOpeningForm(start + ANY, listener);
    }

    /** A button of {@link #buttonOpeningForm} that needs to know what the form it stands in holds. */
    public void buttonInForm(String actionId, Function<FormPress, Reply> listener) {
        add(
                buttons,
                actionId,
                new ButtonListener(
                        PressLane.OPENING_FORM,
                        false,
                        pressed -> listener.apply(
                                new FormPress(pressed.form(), pressed.press().value()))));
    }

    /** A form, by its callback id. */
    public void form(String callbackId, Function<FormSubmission, Reply> listener) {
        add(forms, callbackId, listener);
    }

    /** What is chosen in a form before it is sent, by the form's callback id. Nothing is answered: the form stays as it is. */
    public void formInput(String callbackId, Consumer<FormInput> listener) {
        add(formInputs, callbackId, listener);
    }

    /** What people write to Cairn, in a channel or directly. */
    public void message(Function<AddressedMessage, Reply> listener) {
        if (messages.isPresent()) {
            throw new IllegalStateException("two listeners for messages");
        }
        messages = Optional.of(listener);
    }

    /** That somebody opened Cairn's Home or Messages; may be told more than once. Nothing is answered. */
    public void tabOpened(Consumer<OpenedTab> listener) {
        openedTabs.add(listener);
    }

    /** That Cairn is removed from the team it is installed in; the team's id is told. It may be told more than once. */
    public void removed(Consumer<String> listener) {
        removal = listener;
    }

    private static <T> void add(Map<String, T> listeners, String name, T listener) {
        if (listeners.putIfAbsent(name, listener) != null) {
            throw new IllegalStateException("two listeners for " + name);
        }
    }

    /** The commands listened to, without their slash. */
    public Set<String> commands() {
        return Set.copyOf(commands.keySet());
    }

    /** The callback ids of the shortcuts from anywhere that are listened to. */
    public Set<String> shortcuts() {
        return Set.copyOf(shortcuts.keySet());
    }

    /** The callback ids of the shortcuts on messages that are listened to. */
    public Set<String> messageShortcuts() {
        return Set.copyOf(messageShortcuts.keySet());
    }

    /** The name of the command typed. An administrator may put a prefix before it: {@code /acme-review}. */
    Optional<String> commandNamed(String typed) {
        return commands.keySet().stream()
                .filter(name -> typed.equals("/" + name) || typed.endsWith("-" + name))
                .findFirst();
    }

    /** @param name of a command that is listened to */
    CommandListener commandListener(String name, SlashCommand command) {
        String typed = command.words().toLowerCase(Locale.ROOT);
        Function<SlashCommand, Reply> alone = commandsAlone.get(name);
        if (typed.isEmpty() && alone != null) {
            return new CommandListener(Lane.OPENING_FORM, alone);
        }
        return Stream.of(words.get(name + " " + typed), beginnings.get(name + " " + typed.split("\\s+", 2)[0]))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> commands.get(name));
    }

    Optional<Function<Caller, Reply>> shortcutListener(String callbackId) {
        return Optional.ofNullable(shortcuts.get(callbackId));
    }

    Optional<Function<ShortcutMessage, Reply>> messageShortcutListener(String callbackId) {
        return Optional.ofNullable(messageShortcuts.get(callbackId));
    }

    /** The name under which a button is listened to: its action id, or the beginning of it. */
    Optional<String> buttonNamed(String actionId) {
        if (buttons.containsKey(actionId)) {
            return Optional.of(actionId);
        }
        return buttons.keySet().stream()
                .filter(name -> name.endsWith(ANY) && actionId.startsWith(name.substring(0, name.length() - 1)))
                .findFirst();
    }

    /** @param name as {@link #buttonNamed} gives it */
    ButtonListener buttonListener(String name) {
        return Objects.requireNonNull(buttons.get(name));
    }

    Optional<Function<FormSubmission, Reply>> formListener(String callbackId) {
        return Optional.ofNullable(forms.get(callbackId));
    }

    Optional<Consumer<FormInput>> formInputListener(String callbackId) {
        return Optional.ofNullable(formInputs.get(callbackId));
    }

    Reply answer(AddressedMessage message) {
        return messages.orElseThrow().apply(message);
    }

    void tellTabOpened(OpenedTab tab) {
        openedTabs.forEach(listener -> listener.accept(tab));
    }

    void tellRemoved(String teamId) {
        removal.accept(teamId);
    }
}
