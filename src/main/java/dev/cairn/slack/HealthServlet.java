package dev.cairn.slack;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers 200 when all it is told to ask is well, else 503 and the names of what is not. */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, BooleanSupplier> parts;

    HealthServlet(Map<String, BooleanSupplier> parts) {
        this.parts = parts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String unwell = parts.entrySet().stream()
                .filter(part -> !part.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        response.setStatus(unwell.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(unwell.isEmpty() ? "ok" : "not ready: " + unwell);
    }
}
