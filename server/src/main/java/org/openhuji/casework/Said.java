package org.openhuji.casework;

import org.jspecify.annotations.Nullable;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Acknowledge;
import org.openhuji.casework.steps.Answer;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Arrived;
import org.openhuji.casework.steps.Ask;
import org.openhuji.casework.steps.Bring;
import org.openhuji.casework.steps.CallOff;
import org.openhuji.casework.steps.Certify;
import org.openhuji.casework.steps.Compared;
import org.openhuji.casework.steps.Correct;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.casework.steps.HandBack;
import org.openhuji.casework.steps.Issue;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.casework.steps.NotShown;
import org.openhuji.casework.steps.Objection;
import org.openhuji.casework.steps.Permit;
import org.openhuji.casework.steps.Present;
import org.openhuji.casework.steps.Recall;
import org.openhuji.casework.steps.Received;
import org.openhuji.casework.steps.Recount;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.Register;
import org.openhuji.casework.steps.Reissue;
import org.openhuji.casework.steps.Released;
import org.openhuji.casework.steps.Renewed;
import org.openhuji.casework.steps.Reopen;
import org.openhuji.casework.steps.Replace;
import org.openhuji.casework.steps.Restore;
import org.openhuji.casework.steps.Resume;
import org.openhuji.casework.steps.ReturnOnce;
import org.openhuji.casework.steps.Shown;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.casework.steps.Suspend;
import org.openhuji.casework.steps.Visit;
import org.openhuji.casework.steps.Voided;
import org.openhuji.casework.steps.Withdraw;

/** What was said with a step, for its line in the history. */
final class Said {
    private Said() {}

    static @Nullable String with(Step step) {
        return switch (step) {
            case Submit submit -> null;
            case Accept accept -> null;
            case ReturnOnce returned -> null;
            case Supplement supplement -> null;
            case Withdraw withdraw -> null;
            case Register register -> null;
            case Arrived arrived -> null;
            case Compared compared -> compared.words();
            case Correct correct -> correct.words();
            case LookUp looked -> looked.source().words().zh();
            case Recount again -> again.before() + " → " + again.after();
            case Acknowledge noted -> noted.words();
            case Ask ask -> ask.department() + "：" + ask.question();
            case Answer answer -> answer.words();
            case Visit visit -> visit.words();
            case Examine examine -> examine.words();
            case Approve approve -> approve.words();
            case Refuse refuse -> refuse.clause() + "：" + refuse.words();
            case Suspend suspend -> suspend.notice();
            case Resume resume -> resume.words();
            case Issue issue -> issue.number();
            case Certify certify -> certify.number();
            case Received received -> received.number();
            case Present present -> present.certificate();
            case Shown shown -> shown.number();
            case NotShown none -> none.number();
            case Bring bring -> bring.certificate();
            case Permit permit -> permit.number();
            case Renewed renewed -> renewed.number();
            case Replace replace -> replace.fresh().isEmpty() ? replace.old() : replace.old() + " → " + replace.fresh();
            case Reissue reissue -> reissue.number() + "：" + reissue.words();
            case FileWith filed -> filed.with();
            case Objection objection -> objection.words();
            case Reopen reopen -> reopen.words();
            case CallOff off -> off.clause() + "：" + off.words();
            case Recall recall -> recall.words();
            case HandBack back -> null;
            case Voided voided -> null;
            case Released released -> null;
            case Restore restore -> null;
        };
    }
}
