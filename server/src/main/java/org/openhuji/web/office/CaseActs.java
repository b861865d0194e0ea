package org.openhuji.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Transfer;
import org.openhuji.policy.form.Matter;

/** What can be done to a case now, by whoever looks at it. */
final class CaseActs {
    private final CaseFile file;
    private final boolean handles;
    private final boolean decides;
    private final Locale language;
    private final List<CaseView.Act> acts = new ArrayList<>();

    CaseActs(CaseFile file, boolean handles, boolean decides, Locale language) {
        this.file = file;
        this.handles = handles;
        this.decides = decides;
        this.language = language;
    }

    List<CaseView.Act> list() {
        if (handles) {
            handling();
        }
        if (decides) {
            deciding();
        }
        return acts;
    }

    private void handling() {
        boolean leaving = file.type().ending() == CaseType.Ending.LEAVING;
        switch (file.state()) {
            case SUBMITTED -> {
                first("accept", "受理", "Accept");
                if (file.missing().isEmpty()) {
                    other("return", "一次性告知补正", "Return once", "F9", false, false);
                }
            }
            case RETURNED -> first("supplement", "补正已收到", "Take in what came");
            case ACCEPTED -> {
                if (leaving) {
                    first("finish", "签发迁移证，注销户口", "Issue the certificate and end the registration");
                } else {
                    first("examine", "审查完毕，报批", "Examined: on to the decision");
                    if (brings()) {
                        bring();
                    }
                }
            }
            case APPROVED -> {
                if (brings()) {
                    bring();
                } else if (permission()) {
                    first("issue", "签发准迁证明", "Issue the permission to move in");
                } else {
                    first("finish", "登记", "Register");
                }
            }
            case ISSUED -> issued();
            case REGISTERED -> other("file", "送单位或社区备案", "File with unit or community", "F8", true, true);
            case REFUSED -> other("object", "代收异议", "Take in an objection", "F9", true, true);
            case SUSPENDED -> other("resume", "恢复办理", "Resume", "F8", true, true);
            case DRAFT, EXAMINED, FILED, OBJECTED, WITHDRAWN -> {}
        }
    }

    private void issued() {
        Transfer transfer = file.transfer();
        if (transfer == null) {
            return;
        }
        if (transfer.side() == Transfer.Side.OLD_PLACE) {
            if (transfer.released() != null) {
                first("restore", "在迁出地恢复户口", "Restore where they left");
                return;
            }
            other("reissue", "迁移证遗失、过期，补发", "Replace a lost or expired certificate", "F9", true, true);
            other("recall", "不再迁往，请迁入地退回", "Not moving after all: ask the new place to hand back", "F10", true, true);
        } else if (transfer.certificate() != null) {
            first("finish", "登记落户", "Register");
        }
    }

    /** Whether people come with a certificate that needed no permission, and it is not here yet. */
    private boolean brings() {
        return file.move() == Matter.Move.CERTIFICATE_ONLY && permission();
    }

    private void bring() {
        other("bring", "收取迁移证（填号码）", "Take in the certificate: its number", "F10", true, true);
    }

    private boolean permission() {
        Transfer transfer = file.transfer();
        return transfer != null && transfer.certificate() == null && transfer.side() == Transfer.Side.NEW_PLACE;
    }

    private void deciding() {
        if (file.state() == CaseState.EXAMINED) {
            acts.add(new CaseView.Act("approve", name("批准", "Approve"), "F8", true, true, false));
            other("refuse", "不予批准", "Refuse", "F9", true, true);
        }
        Transfer transfer = file.transfer();
        if (file.state() == CaseState.ISSUED && transfer != null && transfer.side() == Transfer.Side.NEW_PLACE) {
            other("call-off", "不再准予落户，退回迁出地", "No longer admit, and hand back", "F9", true, true);
        }
        if (file.state() == CaseState.OBJECTED) {
            other("reopen", "重新办理", "Take up again", "F8", true, true);
        }
    }

    private void first(String step, String zh, String en) {
        acts.add(new CaseView.Act(step, name(zh, en), "F8", true, false, false));
    }

    private void other(String step, String zh, String en, String key, boolean words, boolean needed) {
        acts.add(new CaseView.Act(step, name(zh, en), key, false, words, needed));
    }

    private String name(String zh, String en) {
        return Said.in(language, zh, en);
    }
}
