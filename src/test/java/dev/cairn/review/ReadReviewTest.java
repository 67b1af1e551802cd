package dev.cairn.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import dev.cairn.content.KindOfChange;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReviewTest {
    private static final String PR = "https://github.com/acme/shop/pull/12";

    private final ReadReview reading = new ReadReview(ShippedContent.CONTENT.kindsOfChange());

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", emptyValue = "", textBlock = """
            PR                                        => PR                                => ''
            PR api                                    => PR                                => api
            PR api migration                          => PR                                => api data
            PR API, Migration and UI                  => PR                                => api data user-interface
            PR db & k8s                               => PR                                => data infrastructure
            PR kind: api                              => PR                                => api
            PR api contract endpoints                 => PR                                => api
            PR data model, race condition             => PR                                => data concurrency
            PR AI-generated code                      => PR                                => ai-code
            PR ai generated                           => PR                                => ai-code
            PR api Retry failed payments              => PR Retry failed payments          => api
            PR Retry failed payments api              => PR Retry failed payments          => api
            PR api Retry failed payments db           => PR Retry failed payments          => api data
            Retry failed payments PR api              => Retry failed payments PR          => api
            Retry failed payments, concurrency, api   => Retry failed payments,            => concurrency api
            Retry failed payments                     => Retry failed payments             => ''
            api                                       => ''                                => api
            frontend a11y                             => ''                                => user-interface
            dependencies                              => ''                                => dependency
            Speed up the api client                   => Speed up the api client           => ''
            Document the api                          => Document the api                  => ''
            Document the api security                 => Document the api                  => security
            Move to kubernetes                        => Move to kubernetes                => ''
            api docs for partners                     => api docs for partners             => ''
            user-interface                            => ''                                => user-interface
            """)
    void kinds_stand_after_the_link_or_last_and_the_rest_is_what_it_is_about(String typed, String about, String kinds) {
        Reading.Clear read = assertInstanceOf(Reading.Clear.class, reading.read(typed.replace("PR", PR)));

        assertEquals(about.replace("PR", PR), read.about());
        assertEquals(kinds, ids(read.kinds()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            PR migraton                      => migraton          => PR migration                     => data
            PR api migraton                  => migraton          => PR api migration                 => data
            PR Retry payments secuirty       => secuirty          => PR Retry payments security       => security
            PR Retry payments secuirty api   => secuirty          => PR Retry payments security api   => security
            performence                      => performence       => performance                      => performance
            PR cocurrency perfomance         => cocurrency        => PR concurrency performance       => concurrency
            PR Retry infar                   => infar             => PR Retry infra                   => infrastructure
            """)
    void a_near_miss_is_asked_back_with_all_that_was_typed(String typed, String slip, String corrected, String kinds) {
        Reading read = reading.read(typed.replace("PR", PR));
        Reading.Meant meant = assertInstanceOf(Reading.Meant.class, read);
        assertTrue(meant.slips().contains(slip), meant::toString);
        assertTrue(ids(meant.added()).contains(kinds), meant::toString);
        assertEquals(corrected.replace("PR", PR), meant.corrected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PR upgraded",
                "Node upgraded",
                "Rework the migraton",
                "Let people fix a migraton by hand",
                "Model threads and threats of it",
                "couch",
                "Price list",
                "Fix the login page"
            })
    void what_may_well_be_meant_as_it_is_is_not_asked_back(String typed) {
        Reading.Clear read = assertInstanceOf(Reading.Clear.class, reading.read(typed.replace("PR", PR)));

        assertEquals("", ids(read.kinds()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR migraton", "migraton", "PR api migraton"})
    void as_typed_nothing_is_asked(String typed) {
        Reading.Clear read = reading.asTyped(typed.replace("PR", PR));

        assertTrue(read.about().endsWith("migraton"), read::about);
    }

    private static String ids(List<KindOfChange> kinds) {
        return kinds.stream().map(KindOfChange::id).collect(Collectors.joining(" "));
    }
}
