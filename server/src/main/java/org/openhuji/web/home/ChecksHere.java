package org.openhuji.web.home;

import org.jspecify.annotations.Nullable;
import org.openhuji.gate.PaperChecks;
import org.openhuji.papers.Imprint;
import org.openhuji.papers.Papers;
import org.springframework.stereotype.Component;

/** Asks the module of papers. */
@Component
class ChecksHere implements PaperChecks {
    private final Papers papers;

    ChecksHere(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Checked check(String code, @Nullable Imprint imprint) {
        return new Checked.Known(papers.verify(code), imprint == null ? null : papers.compare(code, imprint));
    }
}
