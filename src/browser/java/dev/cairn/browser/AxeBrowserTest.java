package dev.cairn.browser;

import static dev.cairn.CairnInWorkspace.ANA;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Whoever looks for faults and finds none should show that they can. */
@InBrowser
class AxeBrowserTest {
    @Test
    void axe_finds_a_button_that_says_nothing(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.clock();

        ana.page().evaluate("() => document.querySelector('main').append(document.createElement('button'))");

        AssertionFailedError found =
                assertThrows(AssertionFailedError.class, () -> Axe.findsNothingSerious(ana.page(), "this page"));
        assertTrue(found.toString().contains("critical button-name"), found::toString);
    }
}
