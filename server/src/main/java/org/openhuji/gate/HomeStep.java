package org.openhuji.gate;

import java.util.List;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.steps.Objection;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.kernel.Words;

/** What people do to their cases from home. Names travel through the gate. */
public enum HomeStep {
    SUPPLEMENT("补齐", "supplement"),
    OBJECT("异议", "objection"),
    WITHDRAW("撤回", "withdrawal");

    private final String zh;
    private final String en;

    HomeStep(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /**
     * The step on a case as it stands.
     *
     * @throws org.openhuji.casework.CaseRefused where it wants words and there are none, or too many
     */
    public Step on(CaseFile file, String words) {
        return switch (this) {
            case SUPPLEMENT -> new Supplement(file.application(), List.of());
            case OBJECT -> new Objection(words);
            case WITHDRAW -> new Withdraw();
        };
    }

    /** Checks what is said with it, before there is a case to do it to. */
    public void check(String words) {
        if (this == OBJECT) {
            Step.words(words);
        }
    }
}
