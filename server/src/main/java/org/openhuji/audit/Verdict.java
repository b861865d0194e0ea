package org.openhuji.audit;

import java.util.Optional;

/**
 * What was found of the chain.
 *
 * @param links how many links were proved
 * @param unsealed entries that wait to be sealed: nothing is wrong with them yet
 * @param broken the first place where it does not hold
 * @param last the last link proved; empty where none was
 */
public record Verdict(long links, long unsealed, Optional<Broken> broken, Optional<Checkpoint> last) {
    /** Whether nothing was found wrong. */
    public boolean whole() {
        return broken.isEmpty();
    }

    /**
     * Where the chain breaks.
     *
     * @param position of the link; where an entry was never sealed, the first position it could have had
     * @param entry the id of the entry; 0 where it is not known
     */
    public record Broken(long position, long entry, How how) {}

    /** In which way. */
    public enum How {
        CHANGED("条目或封条被改动，或顺序被调换", "the entry or its seal was changed, or moved"),
        ENTRY_MISSING("条目被删除", "the entry was removed"),
        SEAL_MISSING("封条被删除", "a seal was removed"),
        INSERTED("条目没有进入链条：事后插入，或封条被删除", "an entry stands outside the chain: put in later, or its seal was removed"),
        OTHER_THAN_PUBLISHED("与已公布的检查点不符", "it is not what was published"),
        CUT_OFF("已公布的末尾被删除", "the end that was published is gone");

        private final String zh;
        private final String en;

        How(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese. */
        public String zh() {
            return zh;
        }

        /** In English. */
        public String en() {
            return en;
        }
    }
}
