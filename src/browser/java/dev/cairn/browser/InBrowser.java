package dev.cairn.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a browser. Each test gets what it asks for as a parameter, {@link CairnInBrowser} or {@link ToyAppInBrowser},
 * with nothing of earlier tests in it. It fails, too, if anything went wrong behind the page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {
    /** What runs for one test. */
    interface Case extends AutoCloseable {
        Windows windows();

        @Override
        void close();
    }
}
