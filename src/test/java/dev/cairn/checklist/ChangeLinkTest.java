package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLinkTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            https://github.com/acme/shop/pull/12                                          => acme/shop#12
            https://github.com/acme/shop/pull/12/                                         => acme/shop#12
            https://github.com/acme/shop/pull/12/files?w=1#diff-0a1b                      => acme/shop#12
            https://github.com/acme/shop/pull/12.diff                                     => acme/shop#12
            HTTPS://GitHub.com/Acme/.github/pull/1#issuecomment-7                         => Acme/.github#1
            http://git.acme.example:8443/tools/build_all.sh/pull/9                        => tools/build_all.sh#9
            https://codeberg.org/acme/shop/pulls/12                                       => acme/shop#12
            https://gitlab.com/acme/shop/-/merge_requests/7                               => acme/shop#7
            https://gitlab.com/acme/web/front-end/shop/-/merge_requests/7/diffs?tab=1#n_2 => acme/web/front-end/shop#7
            https://gitlab.example.com/acme/shop/merge_requests/7                         => acme/shop#7
            https://bitbucket.org/acme/shop/pull-requests/34                              => acme/shop#34
            https://bitbucket.org/acme/shop/pull-requests/34/retry-payments/diff          => acme/shop#34
            https://stash.acme.example/projects/PAY/repos/shop/pull-requests/5/overview   => PAY/shop#5
            https://acme.example/bitbucket/projects/PAY/repos/shop/pull-requests/5        => PAY/shop#5
            https://stash.acme.example/users/ana/repos/dotfiles/pull-requests/2           => ana/dotfiles#2
            https://stash.acme.example/projects/~ana/repos/dotfiles/pull-requests/2       => ~ana/dotfiles#2
            """)
    void a_change_is_called_by_owner_name_and_number(String address, String name) {
        assertEquals(Optional.of(name), ChangeLink.of(address).map(ChangeLink::name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/shop",
                "https://github.com/acme/shop/issues/12",
                "https://github.com/acme/shop/pull/",
                "https://github.com/acme/shop/pull/new",
                "https://github.com/acme/shop/pull/12x",
                "https://github.com/acme/shop/pull/123456789012",
                "https://github.com/acme/pull/12",
                "https://github.com/acme/shop/tree/main/pull/12",
                "https://github.com/../shop/pull/12",
                "https://github.com@evil.example/acme/shop/pull/12",
                "https://user:secret@git.acme.example/acme/shop/pull/12",
                "https://evil.example/?github.com/acme/shop/pull/12",
                "https://evil.example/acme%2Fshop/x/pull/12",
                "https://gitlab.com/acme/shop/-/issues/7",
                "https://gitlab.com/-/merge_requests/7",
                "https://stash.acme.example/projects/PAY/repos/shop/commits/5",
                "https://x.example/acme/<!channel>/pull/12",
                "ftp://github.com/acme/shop/pull/12",
                "github.com/acme/shop/pull/12",
                ""
            })
    void what_leads_elsewhere_is_no_change(String address) {
        assertEquals(Optional.empty(), ChangeLink.of(address));
    }

    @Test
    void a_host_that_only_looks_known_is_not() {
        assertTrue(ChangeLink.of("https://GITHUB.com/acme/shop/pull/12")
                .orElseThrow()
                .isOnKnownHost());
        for (String host : new String[] {"github.com.evil.example", "github.com:8443", "xgithub.com"}) {
            assertFalse(
                    ChangeLink.of("https://" + host + "/acme/shop/pull/12")
                            .orElseThrow()
                            .isOnKnownHost(),
                    host);
        }
    }

    /** A text without end must not keep a worker busy. */
    @Test
    void a_very_long_address_is_read_at_once() {
        String long_ = "https://gitlab.com/" + "a/".repeat(900) + "merge_requests/";

        assertEquals(Optional.empty(), ChangeLink.of(long_));
    }
}
