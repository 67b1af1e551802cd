package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What payloads look like. */
@InBrowser
class DrawingBrowserTest {
    private static final Path MRKDWN_CASES = Path.of("src/test/resources/dev/cairn/workspace/page/mrkdwn-cases.json");

    /** Draws each case as the page would, and answers those that came out otherwise. */
    private static final String DRAW_MRKDWN = """
            async file => {
              const { html, render } = await import('/webjars/lit-html/lit-html.js');
              const { mrkdwn } = await import('/page/drawing/mrkdwn.js');
              const { place, cases } = JSON.parse(file);
              const byId = list => id => list.find(one => one.id === id);
              const bare = node => {
                node.querySelectorAll('*').forEach(one => one.getAttributeNames()
                  .filter(name => name !== 'href').forEach(name => one.removeAttribute(name)));
                return node.innerHTML.replace(/<!--.*?-->/gs, '');
              };
              return cases.map(one => {
                const around = { ...place, zone: one.zone ?? place.zone, now: new Date(one.now ?? place.now),
                  key: 'case', person: byId(place.people), channel: byId(place.channels) };
                const drawn = document.createElement('div');
                render(html`${mrkdwn(one.text, around, { verbatim: one.verbatim === true })}`, drawn);
                return { ...one, drawn: bare(drawn) };
              }).filter(one => one.drawn !== one.html)
                .map(one => `${one.name}\\n  wanted ${one.html}\\n  drawn  ${one.drawn}`);
            }
            """;

    @Test
    void mrkdwn_looks_as_slack_shows_it(CairnInBrowser cairn) throws IOException {
        OnThePage ana = cairn.open(ANA);

        Object wrong = ana.page().evaluate(DRAW_MRKDWN, Files.readString(MRKDWN_CASES));

        assertEquals(
                List.of(),
                wrong,
                () -> String.join(
                        "\n", ((List<?>) wrong).stream().map(String::valueOf).toList()));
    }

    @Test
    void the_gallery_has_an_example_of_everything_the_page_can_draw(CairnInBrowser cairn) {
        OnThePage gallery = cairn.openAddress(cairn.address().resolve("page/gallery.html"));

        assertThat(gallery.page().getByRole(AriaRole.HEADING).first()).hasText("Everything this page can draw");
        assertThat(gallery.main()).not().containsText("No example of");
        Looks.right(gallery, "gallery");
    }
}
