package org.openhuji.casework.steps;

import java.util.List;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Draft;

/** Something somebody does to a case. */
public sealed interface Step
        permits Accept,
                Acknowledge,
                Answer,
                Approve,
                Arrived,
                Ask,
                Bring,
                CallOff,
                Certify,
                Compared,
                Correct,
                Examine,
                FileWith,
                HandBack,
                Issue,
                LookUp,
                NotShown,
                Objection,
                Permit,
                Present,
                Recall,
                Received,
                Recount,
                Refuse,
                Register,
                Reissue,
                Renewed,
                Reopen,
                Replace,
                Released,
                Restore,
                Resume,
                ReturnOnce,
                Shown,
                Submit,
                Supplement,
                Suspend,
                Visit,
                Voided,
                Withdraw {
    /** The longest text, in characters. */
    int LONGEST = 1_000;

    /** When it is possible. */
    Rule rule();

    /**
     * Makes its changes.
     *
     * @throws CaseRefused where it is not possible
     */
    void take(Draft draft, Hand hand);

    /** All rules, in the order of a case's life. */
    static List<Named> all() {
        return List.of(
                new Named("Submit", Submit.RULE),
                new Named("Accept", Accept.RULE),
                new Named("ReturnOnce", ReturnOnce.RULE),
                new Named("Supplement", Supplement.RULE),
                new Named("Correct", Correct.RULE),
                new Named("Ask", Ask.RULE),
                new Named("Answer", Answer.RULE),
                new Named("Visit", Visit.RULE),
                new Named("LookUp", LookUp.RULE),
                new Named("Acknowledge", Acknowledge.RULE),
                new Named("Recount", Recount.RULE),
                new Named("Compared", Compared.RULE),
                new Named("Examine", Examine.RULE),
                new Named("Approve", Approve.RULE),
                new Named("Refuse", Refuse.RULE),
                new Named("Suspend", Suspend.RULE),
                new Named("Resume", Resume.RULE),
                new Named("Issue", Issue.RULE),
                new Named("Permit", Permit.RULE),
                new Named("Renewed", Renewed.RULE),
                new Named("Certify", Certify.RULE),
                new Named("Reissue", Reissue.RULE),
                new Named("Received", Received.RULE),
                new Named("Bring", Bring.RULE),
                new Named("Present", Present.RULE),
                new Named("Shown", Shown.RULE),
                new Named("NotShown", NotShown.RULE),
                new Named("CallOff", CallOff.RULE),
                new Named("Recall", Recall.RULE),
                new Named("HandBack", HandBack.RULE),
                new Named("Voided", Voided.RULE),
                new Named("Released", Released.RULE),
                new Named("Restore", Restore.RULE),
                new Named("Register", Register.RULE),
                new Named("Arrived", Arrived.RULE),
                new Named("Replace", Replace.RULE),
                new Named("FileWith", FileWith.RULE),
                new Named("Withdraw", Withdraw.RULE),
                new Named("Objection", Objection.RULE),
                new Named("Reopen", Reopen.RULE));
    }

    /** A rule with the name of its class. */
    record Named(String name, Rule rule) {}

    /** Words that must be there. */
    static String words(String text) {
        String told = text.strip();
        if (told.isEmpty() || told.length() > LONGEST) {
            throw new CaseRefused(CaseProblem.WORDS_NEEDED, LONGEST);
        }
        return told;
    }
}
