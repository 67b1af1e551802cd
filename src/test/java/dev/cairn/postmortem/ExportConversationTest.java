package dev.cairn.postmortem;

import static dev.cairn.CairnInWorkspace.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the workspace has not let Cairn share files. */
class ExportConversationTest {
    @TempDir
    Path folder;

    @Test
    void without_the_scope_for_files_the_export_opens_in_a_form_to_copy() {
        try (CairnInWorkspace cairn = CairnInWorkspace.startWithout("files:write", folder)) {
            cairn.types(ANA, "/postmortem Checkout was down");
            String ts = cairn.ts(ANA, "Postmortem: Checkout was down");
            cairn.presses(ANA, ts, PostmortemSummary.MORE);
            Awaitility.await().until(() -> !cairn.workspace().views(ANA).isEmpty());

            cairn.workspace().press(Press.inView(ANA, top(cairn).path("id").asText(), CloseAndExportBlocks.EXPORT));
            Awaitility.await().until(() -> top(cairn).toString().contains("rich_text"));

            assertEquals(
                    "Copy this into a file that ends with .md.",
                    top(cairn).at("/blocks/0/text/text").asText());
            String text = top(cairn).findValues("elements").stream()
                    .flatMap(each -> each.findValuesAsText("text").stream())
                    .distinct()
                    .collect(Collectors.joining());
            assertTrue(text.startsWith("""
                            # Postmortem: Checkout was down

                            Open. Written down on 2026-11-23 09:00 UTC.

                            ## Facts

                            | Fact | Value |
                            | --- | --- |
                            | Severity | not known |
                            | Lead | ana |
                            """), text);
            assertTrue(text.contains("## Checklist\n\n### Triage\n\n- [ ] Who was affected"), text);
            assertTrue(text.endsWith("\n"), text);
        }
    }

    private static JsonNode top(CairnInWorkspace cairn) {
        List<JsonNode> views = cairn.workspace().views(ANA);
        return views.get(views.size() - 1);
    }
}
