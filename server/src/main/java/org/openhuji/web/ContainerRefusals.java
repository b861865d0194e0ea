package org.openhuji.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any filter sees it (a line that is no request, an unknown transfer coding or version) is
 * answered as every other problem. It is the caller's to mend, so it is never called an error of the server's.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int BAD_REQUEST = 400;

    /** A method, transfer coding or version it does not know. */
    private static final Set<Integer> UNKNOWN_TO_IT = Set.of(501, 505);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new AsProblems()));
    }

    /** Stands behind the one of Spring Boot and so speaks first. */
    private static final class AsProblems extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatusCode refused = HttpStatusCode.valueOf(UNKNOWN_TO_IT.contains(status) ? BAD_REQUEST : status);
            Problem problem = refused.is4xxClientError()
                    ? Problems.ofStatus(refused)
                    : Problem.of(ProblemKind.UNEXPECTED, "程序出了意外。", "The program met something unexpected.");
            byte[] body = ProblemJson.write(problem, Locale.SIMPLIFIED_CHINESE);
            try {
                Edge.harden(request, response);
                response.setStatus(refused.value());
                response.setContentType(ProblemJson.TYPE);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Nobody is there any more to be told.
                response.setSuspended(true);
            }
        }
    }
}
