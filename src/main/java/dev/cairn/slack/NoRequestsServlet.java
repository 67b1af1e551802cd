package dev.cairn.slack;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tells whoever sends requests as Slack would that there is Socket Mode here, and no signature that could be checked. */
final class NoRequestsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Connection", "close");
        response.setContentType("application/json; charset=utf-8");
        response.getWriter()
                .write("{\"error\":\"Cairn runs in Socket Mode and takes no requests; switch Socket Mode on in Slack,"
                        + " or set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN\"}");
    }
}
