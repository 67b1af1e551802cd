package dev.cairn.browser;

import static dev.cairn.CairnInWorkspace.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

@InBrowser
class SafetyBrowserTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Test
    void the_page_comes_with_a_policy_that_allows_only_its_own_files(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);

        Response page = ana.page().reload();

        assertEquals(POLICY, page.headerValue("content-security-policy"));
        assertEquals("nosniff", page.headerValue("x-content-type-options"));
        assertEquals("no-referrer", page.headerValue("referrer-policy"));
    }

    @Test
    void a_script_written_into_the_page_does_not_run(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.expectsTrouble("Content Security Policy");

        ana.page()
                .evaluate(
                        "() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }");

        assertEquals(false, ana.page().evaluate("() => 'ran' in window"));
    }

    @Test
    void a_page_of_another_origin_neither_reads_nor_changes_anything(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("still here");
        ana.sees("still here");
        // Cairn's own port: the same machine, another origin.
        OnThePage elsewhere = cairn.openAddress(cairn.cairn().requests().resolve("/healthz"));
        elsewhere.expectsTrouble("");
        String workspace = cairn.address().resolve("workspace/").toString();

        assertEquals(
                "refused",
                elsewhere
                        .page()
                        .evaluate(
                                "address => fetch(address + 'state').then(() => 'read', () => 'refused')", workspace));
        elsewhere
                .page()
                .evaluate(
                        "address => fetch(address + 'reset', {method: 'POST', mode: 'no-cors'}).catch(() => 0)",
                        workspace);

        ana.page().reload();
        ana.sees("still here");
    }
}
