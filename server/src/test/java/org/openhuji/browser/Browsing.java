package org.openhuji.browser;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openhuji.Server;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole run; a new visitor for each test, whose pages are judged and closed after it. */
final class Browsing implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chromium chromium = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, absent -> Chromium.start(), Chromium.class);
        int port = SpringExtension.getApplicationContext(test)
                .getBean(Server.class)
                .port();
        return test.getStore(OURS)
                .computeIfAbsent(
                        Visitor.class,
                        absent -> new Visitor(Objects.requireNonNull(chromium).browser(), "http://127.0.0.1:" + port),
                        Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Store store = test.getStore(OURS);
        Visitor visitor = store.remove(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        String failed = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        visitor.leave(test.getExecutionException().isPresent(), failed);
    }
}
