package dev.cairn;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy through which Slack is reached, as {@code HTTPS_PROXY} names it. It becomes Java's own setting, which everything
 * that calls Slack goes by: Web API, files and Socket Mode. Plain HTTP, as to the local workspace, never goes through it.
 */
public record HttpsProxy(String host, int port) {
    public static final String NAME = "HTTPS_PROXY";

    private static final String HOST_OF_JAVA = "https.proxyHost";
    private static final String PORT_OF_JAVA = "https.proxyPort";

    /** Has Java use the one in the environment, unless its command line names another. */
    static void use(Map<String, String> environment) {
        if (System.getProperty(HOST_OF_JAVA) == null) {
            of(environment).ifPresent(proxy -> {
                System.setProperty(HOST_OF_JAVA, proxy.host());
                System.setProperty(PORT_OF_JAVA, Integer.toString(proxy.port()));
            });
        }
    }

    /** What is wrong with what the environment says, without quoting it, for it may hold a password. */
    public static Optional<String> fault(Map<String, String> environment) {
        return typed(environment).isEmpty() || of(environment).isPresent()
                ? Optional.empty()
                : Optional.of(
                        NAME + " cannot be used; write the address of an HTTP proxy that asks for no password, with"
                                + " its port, such as http://proxy.acme.com:3128.");
    }

    static Optional<HttpsProxy> of(Map<String, String> environment) {
        try {
            URI address = URI.create(typed(environment));
            return Optional.ofNullable(address.getHost())
                    .filter(host -> "http".equalsIgnoreCase(address.getScheme())
                            && address.getPort() > 0
                            && address.getRawUserInfo() == null)
                    .map(host -> new HttpsProxy(host, address.getPort()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String typed(Map<String, String> environment) {
        return environment.getOrDefault(NAME, "").strip();
    }
}
