package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Lookup;
import org.openhuji.casework.Missing;
import org.openhuji.casework.Party;
import org.openhuji.casework.Terms;
import org.openhuji.kernel.Words;

/** What an application lacks: of the matter's own list and nothing else. */
final class Completeness {
    private Completeness() {}

    /**
     * The papers with those that came now.
     *
     * @throws CaseRefused where one is not among the matter's papers, or may not follow
     */
    static List<GivenPaper> given(CaseFile file, List<GivenPaper> now, Hand hand) {
        Map<String, GivenPaper> all = new LinkedHashMap<>();
        file.papers().forEach(paper -> all.put(paper.id(), paper));
        for (GivenPaper paper : now) {
            Terms.Asked asked = hand.terms()
                    .find(paper.id())
                    .orElseThrow(() -> new CaseRefused(CaseProblem.PAPER_NOT_ASKED, paper.id(), paper.id()));
            boolean follows = paper.how() == GivenPaper.How.FOLLOWS;
            if (follows && (!paper.id().equals(hand.terms().follows()) || paper.by() == null)) {
                throw new CaseRefused(
                        CaseProblem.PAPER_MAY_NOT_FOLLOW,
                        asked.name().zh(),
                        asked.name().en());
            }
            all.put(paper.id(), paper);
        }
        return List.copyOf(all.values());
    }

    static List<Missing> missing(CaseFile file, List<GivenPaper> there, Hand hand) {
        return missing(file, there, hand.terms(), hand.on());
    }

    static List<Missing> missing(CaseFile file, List<GivenPaper> there, Terms terms, LocalDate on) {
        List<Missing> missing = new ArrayList<>();
        Application application = file.application();
        for (Terms.Asked asked : terms.papers()) {
            boolean given = there.stream().anyMatch(paper -> paper.id().equals(asked.id()));
            if (!given && !asked.proved() && Applying.needs(application, asked.id())) {
                missing.add(new Missing(Missing.Kind.PAPER, asked.id(), asked.name()));
            }
        }
        for (Party party : application.parties()) {
            if (party.asked() && party.consent() == null) {
                missing.add(consent(party, on));
            }
        }
        boolean leads = application.act() != null || application.wish() != null || application.undoes() != null;
        if (!leads && file.transfer() == null) {
            missing.add(new Missing(Missing.Kind.HOUSEHOLD, "", new Words("落在哪一户", "which household it leads to")));
        }
        return missing;
    }

    private static Missing consent(Party party, LocalDate on) {
        return party.minor(on) && party.role() != Party.Role.CHILD
                ? new Missing(
                        Missing.Kind.GUARDIAN,
                        party.label(),
                        new Words(party.name() + "的监护人同意", "consent of " + party.name() + "'s guardian"))
                : new Missing(
                        Missing.Kind.CONSENT,
                        party.label(),
                        new Words(party.name() + "本人同意", "consent of " + party.name()));
    }

    /**
     * What the matter has looked up elsewhere was looked up, or could not be asked and that is noted.
     *
     * @throws CaseRefused where it was not
     */
    static void lookups(CaseFile file, Terms terms) {
        List<Words> open = terms.lookups().stream()
                .filter(source -> file.lookup(source).isEmpty())
                .map(Lookup.Source::words)
                .toList();
        if (!open.isEmpty()) {
            throw new CaseRefused(
                    CaseProblem.LOOKUPS_MISSING,
                    open.stream().map(Words::zh).collect(Collectors.joining("、")),
                    open.stream().map(Words::en).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Nobody is moved without consent.
     *
     * @throws CaseRefused where one is missing, a minor's is not a guardian's, or somebody is moved who is no part of the application
     */
    static void consents(CaseFile file, LocalDate on) {
        if (!Applying.moved(file.application())
                .allMatch(person ->
                        file.application().movers().stream().anyMatch(party -> person.equals(party.person())))) {
            throw new CaseRefused(CaseProblem.MOVED_UNASKED);
        }
        for (Party party : file.application().parties()) {
            Party.Consent consent = party.consent();
            boolean bySelf = consent != null && consent.manner() != Party.Manner.THROUGH_GUARDIAN;
            boolean guarded = party.minor(on) && party.role() != Party.Role.CHILD;
            if (party.asked() && (consent == null || guarded && bySelf)) {
                throw new CaseRefused(CaseProblem.CONSENT_MISSING, party.name());
            }
        }
    }
}
