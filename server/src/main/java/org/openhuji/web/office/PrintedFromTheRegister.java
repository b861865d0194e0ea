package org.openhuji.web.office;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openhuji.papers.Papers;
import org.openhuji.papers.Verification;
import org.openhuji.register.PrintedPapers;
import org.springframework.stereotype.Component;

/** Tells the register what its officers printed from it. */
@Component
class PrintedFromTheRegister implements PrintedPapers {
    private final Papers papers;

    PrintedFromTheRegister(Papers papers) {
        this.papers = papers;
    }

    @Override
    public List<Printed> about(Collection<UUID> subjects, Instant after) {
        return papers.listPrinted(subjects, after).stream()
                .map(paper -> new Printed(paper.code(), paper.state() instanceof Verification.Genuine))
                .toList();
    }
}
