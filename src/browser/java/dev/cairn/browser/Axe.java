package dev.cairn.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.webjars.WebJarVersionLocator;

/** What axe-core finds wrong for people who use a screen reader, a keyboard or other colours. */
final class Axe {
    private static final String SOURCE = source();

    /** A line a finding: rule, how bad, where. */
    private static final String SERIOUS = """
            async () => {
              const found = await axe.run({ resultTypes: ['violations'] });
              return found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .flatMap(rule => rule.nodes.map(node =>
                  `${rule.impact} ${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    /** Fails on what axe calls serious or critical. */
    static void findsNothingSerious(Page page, String where) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SOURCE);
        }
        List<?> findings = (List<?>) page.evaluate(SERIOUS);
        if (!findings.isEmpty()) {
            throw new AssertionFailedError(where + ":\n"
                    + String.join("\n", findings.stream().map(String::valueOf).toList()));
        }
    }

    private static String source() {
        String path = "/" + new WebJarVersionLocator().fullPath("axe-core", "axe.min.js");
        try (InputStream script = Axe.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
