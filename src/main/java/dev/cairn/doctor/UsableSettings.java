package dev.cairn.doctor;

import dev.cairn.HttpsProxy;
import dev.cairn.Settings;
import dev.cairn.SettingsFaults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings as far as they can be read, so that one wrong value does not hide what else is wrong. What is at fault counts
 * as not set; credentials are looked at by checks of their own.
 *
 * @param faults what is wrong, a sentence each
 * @param unreadable the names at fault
 */
record UsableSettings(Settings settings, List<String> faults, Set<String> unreadable) {
    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    static final String APP_TOKEN = "SLACK_APP_TOKEN";

    UsableSettings {
        faults = List.copyOf(faults);
        unreadable = Set.copyOf(unreadable);
    }

    static UsableSettings of(Map<String, String> environment) {
        Map<String, String> others = new HashMap<>(environment);
        others.keySet().removeAll(Set.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN));
        List<String> faults = faults(others);
        Set<String> unreadable = new TreeSet<>();
        for (String name : new TreeSet<>(others.keySet())) {
            Map<String, String> without = new HashMap<>(others);
            without.remove(name);
            if (faults(without).size() < faults(others).size()) {
                unreadable.add(name);
                others.remove(name);
            }
        }
        try {
            List<String> all = new ArrayList<>(faults);
            HttpsProxy.fault(environment).ifPresent(all::add);
            return new UsableSettings(Settings.from(others), all, unreadable);
        } catch (SettingsFaults impossible) {
            throw new IllegalStateException("a fault that no setting causes", impossible);
        }
    }

    private static List<String> faults(Map<String, String> environment) {
        try {
            Settings.from(environment);
            return List.of();
        } catch (SettingsFaults faults) {
            return faults.sentences();
        }
    }

    /** Why something that needs these cannot be tried: one of them is wrong. */
    Optional<String> unusable(String... names) {
        for (String name : names) {
            if (unreadable.contains(name)) {
                return Optional.of(name + " cannot be read");
            }
        }
        return Optional.empty();
    }

    Finding finding() {
        if (faults.isEmpty()) {
            return Finding.good("settings", "The settings can be read.");
        }
        return new Finding(
                "settings",
                Finding.State.TODO,
                faults.size() == 1 ? "1 setting is wrong." : faults.size() + " settings are wrong.",
                faults);
    }
}
