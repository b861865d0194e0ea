package org.openhuji.gate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The residents' site was started without the secret it shares with the register: nobody could ever fetch what is handed in there. */
final class NoSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSecret() {
        super("没有设置与登记机关共用的密钥。The residents' site has no secret that it shares with the register.");
    }

    /** Says what to do. */
    static class Analyzer extends AbstractFailureAnalyzer<NoSecret> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, NoSecret cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "用环境变量 HUJI_GATE_SECRET 设置，至少 32 字节，两边相同：见 docs/how-to/operate.md。"
                            + "Give both processes the same HUJI_GATE_SECRET, 32 bytes at least (openssl rand -base64 48).",
                    cause);
        }
    }
}
