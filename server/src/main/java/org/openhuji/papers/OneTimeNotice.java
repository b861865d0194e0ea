package org.openhuji.papers;

import java.util.List;

/**
 * Everything an application lacks, told at once and once only (一次性告知书), each with what asks for it.
 *
 * @param track where the applicant can say that it was brought
 */
public record OneTimeNotice(CaseItems of, List<Lack> missing, String track) implements CasePaper {
    /**
     * Something that is missing.
     *
     * @param what in words
     * @param basis the clause or practice that asks for it
     */
    public record Lack(String what, String basis) {
        public Lack {
            Words.needed("what", what, Words.PLACE);
            Words.needed("basis", basis, Words.NOTE);
        }
    }

    public OneTimeNotice {
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("a notice says what is missing");
        }
        Words.needed("track", track, Words.PLACE);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ONE_TIME_NOTICE;
    }
}
