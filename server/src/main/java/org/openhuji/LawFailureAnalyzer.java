package org.openhuji;

import java.util.Locale;
import java.util.stream.Collectors;
import org.openhuji.policy.Policies;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the law folder, line by line, instead of a stack trace. */
class LawFailureAnalyzer extends AbstractFailureAnalyzer<Policies.CannotLoad> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Policies.CannotLoad cause) {
        String faults = cause.faults().stream()
                .map(fault -> fault.show(Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining());
        return new FailureAnalysis(
                "law/ 有 %d 处错误，未加载。The law folder has mistakes; nothing was loaded.%n%n%s"
                        .formatted(cause.faults().size(), faults),
                "改正后再启动。Correct them and start again.",
                cause);
    }
}
