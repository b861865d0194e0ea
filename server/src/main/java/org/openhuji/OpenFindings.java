package org.openhuji;

import java.util.List;
import java.util.Locale;
import org.openhuji.policy.Policies;
import org.openhuji.policy.proof.Finding;
import org.openhuji.policy.proof.Prover;
import org.openhuji.policy.prose.FindingText;
import org.openhuji.policy.prose.Style;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns the operator, once the server answers, of what the proofs find in the law it runs by and nobody has accepted: a
 * pack that contradicts itself or asks more than its superior. The server runs on; the law is the policy office's.
 */
@Component
@ConditionalOnWebApplication
class OpenFindings {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFindings.class);

    private final Policies policies;

    OpenFindings(Policies policies) {
        this.policies = policies;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        Thread.ofPlatform().daemon().name("proofs").start(() -> texts(policies).forEach(LOG::warn));
    }

    /** Each open finding in words. */
    static List<String> texts(Policies policies) {
        return new Prover(policies.assessor(), policies.gazetteer())
                .findings().stream()
                        .filter(Finding::open)
                        .map(finding -> FindingText.of(
                                finding,
                                policies.law().vocabulary(),
                                policies.gazetteer(),
                                Locale.CHINESE,
                                Style.PLAIN))
                        .toList();
    }
}
