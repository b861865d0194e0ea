package org.openhuji.storage;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do instead of showing a stack trace. */
class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StorageFailure cause) {
        return new FailureAnalysis(Objects.requireNonNull(cause.getMessage()), cause.remedy(), cause);
    }
}
