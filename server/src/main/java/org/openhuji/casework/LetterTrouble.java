package org.openhuji.casework;

import org.openhuji.kernel.Words;

/** Why a letter between two places did not get on. Names are stored. */
public enum LetterTrouble {
    UNREACHABLE("对方登记簿没有应答", "the other register does not answer"),
    REFUSED_THERE("对方登记簿不收", "the other register does not take it"),
    NOBODY_KEEPS_IT("没有登记簿管理该地", "no register that is known here keeps the place"),
    NOT_THEIRS("来信的登记簿不管理该地", "the register it came from does not keep the place it speaks for"),
    UNKNOWN_MOVE("这里没有这次迁移", "there is no such move here"),
    NOT_UNDERSTOOD("内容读不懂", "what it says is not understood"),
    CASE("案件不允许", "the case stands against it"),
    REGISTER("登记簿不允许", "the register stands against it"),
    FAULT("程序出错", "a fault of the program");

    private final String zh;
    private final String en;

    LetterTrouble(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** Carries the reason out of the handling of a letter. */
    static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final LetterTrouble why;

        Told(LetterTrouble why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        LetterTrouble why() {
            return why;
        }
    }
}
