package dev.cairn.slack;

import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.slack.api.bolt.App;
import com.slack.api.bolt.servlet.SlackAppServlet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door: refuses what is too large, has no length, is not signed by Slack or is old, and what came before; hands the rest
 * to Bolt. Bolt's own check comes after it has parsed, and logged, what anybody may have sent.
 */
final class SlackRequestsServlet extends SlackAppServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SlackRequestsServlet.class);

    /** Slack's requests are far smaller; a view is 250 KB at most. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final long MOST_DROPPED = 4L * MOST_BYTES;

    private final transient SignatureCheck signature;
    private final transient SeenRequests seen = new SeenRequests();

    SlackRequestsServlet(App app, SignatureCheck signature) {
        super(app);
        this.signature = signature;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED, "the request must say its Content-Length");
            return;
        }
        if (length > MOST_BYTES) {
            drop(request.getInputStream());
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the request is larger than 1 MiB");
            return;
        }
        String body = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        String signed = request.getHeader(HeaderNames.X_SLACK_SIGNATURE);
        if (!signature.isFromSlack(request.getHeader(HeaderNames.X_SLACK_REQUEST_TIMESTAMP), signed, body)) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "the request is not signed by Slack, or is too old");
            return;
        }
        if (!seen.isFirst(signed)) {
            LOG.info("The same request came again and was left alone");
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        try {
            super.doPost(new Reread(request, body), response);
        } catch (RuntimeException unreadable) {
            LOG.warn("A signed request could not be read: {}", unreadable.toString());
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "the request is not one that Slack sends");
        }
    }

    /** Closing on a sender in mid-sentence would lose the answer, so somewhat more is let in and thrown away. */
    private static void drop(InputStream body) throws IOException {
        byte[] part = new byte[64 * 1024];
        int read = 0;
        for (long left = MOST_DROPPED; left > 0 && read >= 0; left -= read) {
            read = body.read(part);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/json; charset=utf-8");
        response.getWriter().write("{\"error\":\"" + sentence + "\"}");
    }

    /** The request with its body to read again. */
    private static final class Reread extends HttpServletRequestWrapper {
        private final String body;

        Reread(HttpServletRequest request, String body) {
            super(request);
            this.body = body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new StringReader(body));
        }
    }
}
