package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
    private static final String PR = "https://github.com/acme/shop/pull/12";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", nullValues = "none", textBlock = """
            PR                              => acme/shop#12                       => PR
            PR Retry payments               => Retry payments                     => PR
            Retry payments PR               => Retry payments                     => PR
            PR, please                      => please                             => PR
            What PR does to payments        => What acme/shop#12 does to payments => PR
            Retry payments                  => Retry payments                     => none
            https://x.example/a/            => https://x.example/a/               => https://x.example/a/
            https://x.example/a. Retry      => Retry                              => https://x.example/a
            see https://x.example/a first   => see https://x.example/a first      => https://x.example/a
            javascript:alert(1)             => javascript:alert(1)                => none
            """)
    void the_title_is_what_was_typed_else_what_the_link_is_called(String typed, String title, String address) {
        Subject subject = Subject.of(typed.replace("PR", PR));

        assertEquals(title, subject.title());
        assertEquals(Optional.ofNullable(address).map(each -> each.replace("PR", PR)), subject.address());
    }
}
