package dev.cairn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cairn.CairnInWorkspace.ANA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.cairn.ShippedContent;
import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Defect;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
class PracticeBrowserTest {
    @Test
    void an_exercise_is_read_answered_and_followed_by_another(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/review practice typescript");
        Locator form = ana.form("Practice");
        Exercise exercise = shown(form);
        assertThat(form).containsText(exercise.story());
        for (String line : exercise.diff()) {
            assertThat(form).containsText(line.strip());
        }
        Looks.right(ana, "practice");

        Defect defect = exercise.defects().get(0);
        DefectKind kind = ShippedContent.CONTENT.practice().kind(defect.kind()).orElseThrow();
        form.getByLabel("1. Line").selectOption(String.valueOf(defect.line()));
        form.getByLabel("1. What is wrong there").selectOption(kind.title());
        ana.sendsForm("Practice", "One more");
        assertThat(form.getByLabel("4. Line")).isVisible();
        assertThat(form.getByLabel("1. Line").locator("option:checked"))
                .hasText(Pattern.compile("^" + defect.line() + " "));
        ana.sendsForm("Practice", "Answer");

        Locator answer = ana.form("Practice: answer");
        assertThat(answer).containsText("Found");
        assertThat(answer).containsText("Line by line");
        Looks.right(ana, "practice-answer");
        ana.sendsForm("Practice: answer", "Your progress");
        assertThat(ana.form("Your practice")).containsText("box 2 of 5, found 1 of 1");
        Looks.right(ana, "practice-progress");
        ana.form("Your practice")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Close").setExact(true))
                .click();
        ana.sendsForm("Practice: answer", "Next exercise");

        assertThat(ana.form("Practice").getByLabel("1. Line")).isVisible();
    }

    @Test
    void to_find_nothing_wrong_takes_pressing_twice(CairnInBrowser cairn) {
        OnThePage ana = cairn.open(ANA);
        ana.types("/review practice");
        ana.sendsForm("Practice", "Answer");
        assertThat(ana.form("Practice")).containsText("You have picked nothing.");

        ana.sendsForm("Practice", "Answer");

        assertThat(ana.form("Practice: answer")).containsText("Line by line");
    }

    private static Exercise shown(Locator form) {
        return ShippedContent.CONTENT.practice().exercises().stream()
                .filter(each -> form.innerText().contains(each.title()))
                .findFirst()
                .orElseThrow();
    }
}
