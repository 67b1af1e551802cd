package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import dev.cairn.browser.InBrowser.Case;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for the whole run; for each test a fresh Cairn, and a look behind the page at the end. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Case.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
                .browser();
        // Closed by JUnit at the end of the test.
        Case started = parameter.getParameter().getType() == CairnInBrowser.class
                ? new CairnInBrowser(browser)
                : new ToyAppInBrowser(browser);
        test.getStore(OURS).put(Case.class, started);
        return started;
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        Case ended = test.getStore(OURS).get(Case.class, Case.class);
        if (ended == null) {
            return;
        }
        boolean failed = test.getExecutionException().isPresent();
        try {
            if (!failed) {
                failed = true;
                ended.windows().hadNoTrouble();
                failed = false;
            }
        } finally {
            if (failed) {
                ended.windows().keep(Chromium.LEFT_BEHIND.resolve("failed").resolve(name(test)));
            }
        }
    }

    /** The method, and of a test with parameters these. */
    private static String name(ExtensionContext test) {
        String method = test.getRequiredTestMethod().getName();
        String shown = test.getDisplayName();
        String name = shown.startsWith(method) ? method : method + " " + shown;
        return test.getRequiredTestClass().getSimpleName() + "/"
                + name.replaceAll("[^\\w .-]+", "_").strip();
    }
}
