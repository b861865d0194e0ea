package org.openhuji.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/** What the register brings to the residents' site, each of it until the site has confirmed it. JSON leaves out what it likes: what must be there is asked for. */
public record Brought(List<Page> pages, List<Outcome> outcomes, List<Answer> answers) {
    public Brought {
        pages = List.copyOf(pages);
        outcomes = List.copyOf(outcomes);
        answers = List.copyOf(answers);
    }

    /** The same with answers to questions. */
    public Brought with(List<Answer> others) {
        return new Brought(pages, outcomes, others);
    }

    /** What is known of a paper somebody asked about. */
    public record Answer(UUID question, PaperChecks.Checked.Known known) {
        public Answer {
            Objects.requireNonNull(question);
            Objects.requireNonNull(known.paper());
        }
    }

    /**
     * A case as its people are to read it.
     *
     * @param digest of the code that opens it
     * @param asOf when it stood so: of two, the later counts
     * @param ended whether nobody has anything to do any more
     */
    public record Page(UUID caseId, String digest, Instant asOf, boolean ended, HomeCase view) {
        public Page {
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(digest);
            Objects.requireNonNull(asOf);
            Objects.requireNonNull(view.reference());
        }
    }

    /**
     * What came of a letter.
     *
     * @param refused why nothing was done, in words; {@code null} where it was
     * @param paper the paper that was asked for
     */
    public record Outcome(
            UUID letter, @Nullable Words refused, @Nullable Paper paper) {
        public Outcome {
            Objects.requireNonNull(letter);
        }
    }

    /** A paper as a file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and kept at once
    public record Paper(String code, byte[] pdf) {
        public Paper {
            Objects.requireNonNull(code);
            Objects.requireNonNull(pdf);
        }
    }
}
