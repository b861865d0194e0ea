package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/** The line for who asks for a certificate of what card or booklet proves (公通字〔2016〕21号). */
public record NoCertificate(String bearer, @Nullable CitizenNumber number, Asked asked) implements Sheet {
    /** What was asked for, and the paper that proves it. */
    public enum Asked {
        IDENTITY("本人身份", "居民身份证"),
        BIRTH_DATE("出生日期", "居民身份证、居民户口簿"),
        REGISTERED_ADDRESS("户口登记地址", "居民户口簿"),
        SAME_HOUSEHOLD("同户人员间的亲属关系", "居民户口簿"),
        FORMER_NAME_OR_NUMBER("曾用名或者原证件编号与现登记为同一人", "居民户口簿的变更记载"),
        MARITAL_STATUS("婚姻状况", "婚姻登记机关的记录"),
        OTHER("其他有法定证件、凭证能够证明的事项", "该证件、凭证");

        final String subject;
        final String proof;

        Asked(String subject, String proof) {
            this.subject = subject;
            this.proof = proof;
        }
    }

    public NoCertificate {
        Words.needed("bearer", bearer, Words.NAME);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.NO_CERTIFICATE;
    }
}
