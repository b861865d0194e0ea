package org.openhuji.gate.outside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.documents.Keeping;
import org.openhuji.gate.Brought;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.HomeLetter;
import org.openhuji.gate.Taken;
import org.openhuji.papers.PaperKind;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the register calls: keeps what it brings and gives out what waits. Known by its seal alone. */
@Component
@Profile("residents")
public class SiteGate {
    private static final int LETTERS = 20;

    /** What is given out at once, where it is more than one. */
    private static final int USUAL_BYTES = 4 << 20;

    private final OutsideStore store;
    private final LetterStore letters;
    private final QuestionsAtTheGate questions;
    private final Keeping keeping;
    private final GateSettings settings;
    private final InstantSource time;

    SiteGate(
            OutsideStore store,
            LetterStore letters,
            QuestionsAtTheGate questions,
            Keeping keeping,
            GateSettings settings,
            InstantSource time) {
        this.store = store;
        this.letters = letters;
        this.questions = questions;
        this.keeping = keeping;
        this.settings = settings.callable();
        this.time = time;
    }

    /** What is answered, under the site's own seal. */
    @SuppressWarnings("ArrayRecordComponent") // written out once
    public record Answer(byte[] body, Seal seal) {}

    /** Whether a seal is the register's, for this site, and of now. */
    public boolean opens(Seal seal) {
        return seal.from().equals(GateSettings.REGISTER)
                && seal.to().equals(GateSettings.SITE)
                && seal.good(time.instant(), settings.secret());
    }

    /**
     * Keeps what was brought, and gives out what waits: all or nothing.
     *
     * @throws IllegalArgumentException where it is nothing the register brings
     */
    @Transactional
    public Answer exchange(Seal seal, byte[] body) {
        Brought brought = GateJson.read(body, Brought.class);
        Instant now = time.instant();
        brought.pages().forEach(page -> keep(page, now));
        brought.outcomes().forEach(outcome -> keep(outcome, now));
        brought.answers().forEach(answer -> questions.answered(answer, now));
        byte[] taken = GateJson.write(taken(seal, now));
        return new Answer(taken, Seal.letter(GateSettings.SITE, GateSettings.REGISTER, now, taken, settings.secret()));
    }

    private void keep(Brought.Page page, Instant now) {
        byte[] view = keeping.close(page.caseId(), GateJson.write(page.view()));
        CaseKey key = new CaseKey(page.view().reference(), page.digest());
        store.free(page.caseId(), key.reference());
        if (store.keep(page.caseId(), key.reference(), key, view, page.asOf(), page.ended() ? now : null)) {
            store.dropPapers(page.caseId());
        }
    }

    /** What it said is deleted here, and a file with it. */
    private void keep(Brought.Outcome outcome, Instant now) {
        LetterStore.Answered answered =
                letters.done(outcome.letter(), outcome.refused(), now).orElse(null);
        if (answered == null) {
            return;
        }
        // A file goes by the identity of the letter that carries it.
        letters.erase(outcome.letter());
        String[] what = answered.what().split(" ", -1);
        Brought.Paper paper = outcome.paper();
        switch (what[0]) {
            case "apply" -> {
                if (outcome.refused() != null) {
                    store.end(answered.caseId(), now);
                }
            }
            case "fetch" -> {
                if (paper != null) {
                    UUID id = UUID.randomUUID();
                    store.keep(
                            answered.caseId(),
                            PaperKind.valueOf(what[1]),
                            paper.code(),
                            id,
                            keeping.close(id, paper.pdf()));
                }
            }
            default -> {
                // What it changed stands on the page.
            }
        }
    }

    private Taken taken(Seal seal, Instant now) {
        List<HomeLetter> given = new ArrayList<>();
        List<LetterStore.Waiting> waiting = letters.offers(now, LETTERS + 1);
        int bytes = 0;
        for (LetterStore.Waiting letter : waiting) {
            HomeLetter whole = whole(letter);
            bytes += whole.content().length();
            if (given.size() == LETTERS || !given.isEmpty() && bytes > USUAL_BYTES) {
                break;
            }
            given.add(whole);
            Duration pause = settings.again(letter.offered() + 1);
            letters.offered(letter.id(), now.plus(pause));
        }
        return new Taken(seal.mark(), given, questions.open(), given.size() < waiting.size());
    }

    private HomeLetter whole(LetterStore.Waiting letter) {
        byte[] content = keeping.open(letter.id(), letter.content());
        if (GateJson.read(content, HomeLetter.Content.class) instanceof HomeLetter.Content.Add add) {
            Optional<byte[]> file = letters.file(letter.caseId(), add.document());
            content = GateJson.write(new HomeLetter.Content.Add(
                    add.document(), add.paper(), keeping.open(add.document(), file.orElseThrow())));
        }
        return new HomeLetter(
                letter.id(),
                letter.caseId(),
                HexFormat.of().formatHex(letter.key()),
                new String(content, StandardCharsets.UTF_8));
    }

    /** Forgets pages of cases that ended long ago, and what was asked about papers. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        Instant now = time.instant();
        store.forget(now.minus(Duration.ofDays(settings.keepDays())));
        questions.forget(now);
    }
}
