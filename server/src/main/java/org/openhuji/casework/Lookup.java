package org.openhuji.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.openhuji.kernel.Words;

/**
 * What an officer found in somebody else's records, by hand: this program asks no such record and keeps nothing of what it holds, no
 * face, print or profile; only where was looked, what came of it and the number of the query. A hit is for the level above and is told
 * to nobody whose case it is.
 *
 * @param query the number under which the other record keeps the query; empty only where it could not be asked
 * @param officer who looked
 */
public record Lookup(Source source, Outcome outcome, String query, UUID officer, LocalDate on) {
    /** Whose records. Names are stored, and are those of {@link org.openhuji.policy.form.Matter.Lookup}. */
    public enum Source {
        BIRTH_CERTIFICATE(
                "出生医学证明签发系统", "register of birth certificates", "签发过，未用于登记", "issued, and nobody registered on it"),
        NATIONAL_REGISTER("全国人口信息库", "national population register", "别处没有户口", "registered nowhere else"),
        FACE("人像比对", "comparison of faces", "没有另一个身份", "no second identity"),
        MISSING_CHILDREN("打拐、失踪儿童数据库", "register of missing children", "不是被寻找的孩子", "not a child that is looked for"),
        WANTED("在逃人员信息库", "register of wanted persons", "不在其中", "not in it"),
        EXIT_BAN("法定不准出境人员名单", "list of exit bans", "不在其中", "not on it"),
        OPEN_CASES("未办结案件查询", "open cases", "没有", "none");

        private final String zh;
        private final String en;
        private final String noneZh;
        private final String noneEn;

        Source(String zh, String en, String noneZh, String noneEn) {
            this.zh = zh;
            this.en = en;
            this.noneZh = noneZh;
            this.noneEn = noneEn;
        }

        /** In names of fields: small letters and hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }

        /** What it means that nothing stands in the way. */
        public Words none() {
            return new Words(noneZh, noneEn);
        }
    }

    /** What came of it. Names are stored. */
    public enum Outcome {
        /** Nothing stands in the way. */
        NONE,
        /** Something does, or may: the level above decides. */
        HIT,
        /** It could not be asked: an answer, and no pass. Another officer decides, in words. */
        UNAVAILABLE
    }
}
