package org.openhuji.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which addresses are pages: a form is sent to many that nobody can open again. */
@Component
class PagesThere {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable List<PathPattern> pages;

    PagesThere(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The address, within the application, or the nearest above it that is a page. */
    String nearest(String path) {
        String address = path;
        while (address.length() > 1 && !page(address)) {
            address = address.substring(0, Math.max(address.lastIndexOf('/'), 1));
        }
        return address;
    }

    private boolean page(String address) {
        PathContainer parsed = PathContainer.parsePath(address);
        return pages().stream().anyMatch(page -> page.matches(parsed));
    }

    private List<PathPattern> pages() {
        List<PathPattern> known = pages;
        if (known == null) {
            known = mapping.getObject().getHandlerMethods().keySet().stream()
                    .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .map(RequestMappingInfo::getPathPatternsCondition)
                    .flatMap(PagesThere::patterns)
                    .toList();
            pages = known;
        }
        return known;
    }

    private static Stream<PathPattern> patterns(@Nullable PathPatternsRequestCondition condition) {
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }
}
