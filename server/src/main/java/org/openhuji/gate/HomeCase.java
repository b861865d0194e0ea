package org.openhuji.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.documents.DocumentKind;
import org.openhuji.kernel.Words;
import org.openhuji.papers.PaperKind;

/**
 * A case as its people read it, in both languages. It names nobody.
 *
 * @param reference by which it is opened
 * @param version counts the steps: whoever acts says which they saw
 * @param filed the day of the application
 * @param due by when the step at hand is taken; empty where no clock runs
 * @param decision clause and words of a refusal; empty where there is none
 * @param remedy what can be done about it; empty likewise
 * @param papers what can be fetched as a file
 * @param supplement whether what was missing can be brought now; and so {@code object}, {@code withdraw}
 * @param gate {@code null} where no gate lies between this page and the case
 */
public record HomeCase(
        String reference,
        int version,
        Words matter,
        Words state,
        Words sentence,
        String filed,
        Words due,
        List<Words> missing,
        String decision,
        Words remedy,
        @Nullable Permit permit,
        List<Words> transfer,
        List<PaperKind> papers,
        boolean supplement,
        boolean object,
        boolean withdraw,
        Files files,
        @Nullable AtTheGate gate) {
    /** Says nothing. */
    public static final Words NOTHING = new Words("", "");

    /**
     * What the law said of a residence permit where settling was refused: it may stand open all the same.
     *
     * @param open whether it does
     * @param pack the policy that says so, as addresses name it
     */
    public record Permit(boolean open, String pack, String clause) {}

    /**
     * The papers of a case that can be sent as files.
     *
     * @param open whether anything is still sent or taken away
     */
    public record Files(boolean open, List<Paper> papers) {
        public Files {
            papers = List.copyOf(papers);
        }
    }

    /** A paper, with what was sent of it as it came. */
    public record Paper(String id, Words name, List<File> files) {
        public Paper {
            files = List.copyOf(files);
        }
    }

    /**
     * A file.
     *
     * @param here whether it can be looked at here
     */
    public record File(UUID id, DocumentKind kind, int bytes, boolean here) {}

    /**
     * What lies between this page and the case.
     *
     * @param asOf when the register said what stands here; {@code null} where it has said nothing yet
     * @param ready the papers that were asked for and are here
     * @param sent what was asked for and is not answered by the page itself, the oldest first
     */
    public record AtTheGate(@Nullable Instant asOf, List<PaperKind> ready, List<Sent> sent) {
        public AtTheGate {
            ready = List.copyOf(ready);
            sent = List.copyOf(sent);
        }
    }

    /**
     * Something that was sent.
     *
     * @param refused why it was not done, in words; {@code null} while nobody has fetched it
     */
    public record Sent(Instant at, Words what, @Nullable Words refused) {}

    public HomeCase {
        missing = List.copyOf(missing);
        transfer = List.copyOf(transfer);
        papers = List.copyOf(papers);
    }

    /** The same in another state. */
    public HomeCase saying(Words now, Words then) {
        return new HomeCase(
                reference,
                version,
                matter,
                now,
                then,
                filed,
                due,
                missing,
                decision,
                remedy,
                permit,
                transfer,
                papers,
                supplement,
                object,
                withdraw,
                files,
                gate);
    }

    /** The same without what can be done to it, and with what lies at the gate. */
    public HomeCase with(Files shown, AtTheGate lies, boolean mayAct) {
        return new HomeCase(
                reference,
                version,
                matter,
                state,
                sentence,
                filed,
                due,
                missing,
                decision,
                remedy,
                permit,
                transfer,
                papers,
                supplement && mayAct,
                object && mayAct,
                withdraw && mayAct,
                shown,
                lies);
    }

    /** The reference alone. */
    @Override
    public String toString() {
        return "HomeCase[" + reference + "]";
    }
}
