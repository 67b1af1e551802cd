package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it does to calls is tested with the doctor, in a process of its own. */
class HttpsProxyTest {
    @ParameterizedTest
    @CsvSource({
        "http://proxy.acme.com:3128,  proxy.acme.com, 3128",
        "HTTP://10.0.0.7:80/,         10.0.0.7,       80",
        "' http://[::1]:3128 ',       [::1],          3128",
    })
    void an_http_proxy_is_its_host_and_port(String typed, String host, int port) {
        Map<String, String> environment = Map.of("HTTPS_PROXY", typed);

        assertEquals(Optional.of(new HttpsProxy(host, port)), HttpsProxy.of(environment));
        assertEquals(Optional.empty(), HttpsProxy.fault(environment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ana:hidden@proxy.acme.com:3128",
                "https://proxy.acme.com:3128",
                "socks5://proxy.acme.com:1080",
                "proxy.acme.com:3128",
                "http://proxy.acme.com",
                "http://:3128",
                "http://a b:3128"
            })
    void any_other_is_refused_and_never_quoted(String typed) {
        Map<String, String> environment = Map.of("HTTPS_PROXY", typed);

        assertEquals(Optional.empty(), HttpsProxy.of(environment));
        assertEquals(
                Optional.of(
                        "HTTPS_PROXY cannot be used; write the address of an HTTP proxy that asks for no password, with"
                                + " its port, such as http://proxy.acme.com:3128."),
                HttpsProxy.fault(environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_one_counts_as_not_set(String typed) {
        assertEquals(Optional.empty(), HttpsProxy.fault(Map.of("HTTPS_PROXY", typed)));
    }

    @Test
    void none_is_fine() {
        assertEquals(Optional.empty(), HttpsProxy.of(Map.of()));
        assertEquals(Optional.empty(), HttpsProxy.fault(Map.of()));
    }
}
