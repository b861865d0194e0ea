package org.openhuji.daybook;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/**
 * What became of a blank.
 *
 * @param caseId the case it was issued to; {@code null} where it was none
 * @param reason in words; {@code null} where it was issued
 */
public record BlankUse(
        BlankKind kind,
        String number,
        How how,
        LocalDate on,
        @Nullable UUID caseId,
        @Nullable String reason) {
    /** What can become of one. Names are stored. */
    public enum How {
        ISSUED("使用", "issued"),
        SPOILED("作废", "spoiled"),
        LOST("遗失", "lost"),
        RETURNED("交回", "returned");

        private final String zh;
        private final String en;

        How(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }
}
