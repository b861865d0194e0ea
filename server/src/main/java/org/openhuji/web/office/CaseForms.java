package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Check;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Lookup;
import org.openhuji.casework.Party;
import org.openhuji.casework.Wish;
import org.openhuji.casework.clocks.Clocks;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Answer;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Ask;
import org.openhuji.casework.steps.CallOff;
import org.openhuji.casework.steps.Correct;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.casework.steps.Objection;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.Reopen;
import org.openhuji.casework.steps.Resume;
import org.openhuji.casework.steps.ReturnOnce;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.casework.steps.Suspend;
import org.openhuji.casework.steps.Visit;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.places.Places;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What the forms of a case's page mean. */
@Component
class CaseForms {
    private final Casework casework;
    private final Clocks clocks;
    private final Population population;
    private final Places places;

    CaseForms(Casework casework, Clocks clocks, Population population, Places places) {
        this.casework = casework;
        this.clocks = clocks;
        this.population = population;
        this.places = places;
    }

    /**
     * Takes the step a form asks for.
     *
     * @throws CaseRefused where it is not possible
     */
    void take(CaseFile file, String step, MultiValueMap<String, String> sent) {
        int seen = version(sent.getFirst("version"));
        String words = text(sent, "words");
        switch (step) {
            case "accept" -> casework.take(file.id(), seen, new Accept(papers(sent)));
            case "return" -> casework.take(file.id(), seen, new ReturnOnce(papers(sent)));
            case "supplement" -> casework.take(file.id(), seen, new Supplement(consented(file, sent), papers(sent)));
            case "household" ->
                casework.take(
                        file.id(),
                        seen,
                        new Correct(file.application().leading(wish(sent)), words.isBlank() ? "落户地址" : words));
            case "identify" ->
                casework.take(file.id(), seen, new Correct(casework.known(file, numbered(file, sent)), "公民身份号码"));
            case "ask" -> casework.take(file.id(), seen, new Ask(UUID.randomUUID(), text(sent, "department"), words));
            case "answer" ->
                casework.take(file.id(), seen, new Answer(Nothing.id(text(sent, "check")), answer(sent), words));
            case "look-up" -> lookUp(file, seen, sent);
            case "visit" -> casework.take(file.id(), seen, new Visit(answer(sent), words));
            case "examine" -> casework.take(file.id(), seen, new Examine(words));
            case "approve" -> casework.take(file.id(), seen, new Approve(words.isBlank() ? null : words));
            case "refuse" ->
                casework.take(file.id(), seen, new Refuse(text(sent, "clause").strip(), words));
            case "suspend" -> casework.take(file.id(), seen, new Suspend(words));
            case "resume" -> casework.take(file.id(), seen, new Resume(words));
            case "withdraw" -> casework.take(file.id(), seen, new Withdraw());
            case "issue" -> casework.issue(file.id(), seen);
            case "finish" -> casework.finish(file.id(), seen, successor(file, sent), null);
            case "bring" -> casework.bring(file.id(), seen, words.strip());
            case "reissue" -> casework.reissue(file.id(), seen, words);
            case "recall" -> casework.recall(file.id(), seen, words);
            case "restore" -> casework.restore(file.id(), seen);
            case "call-off" ->
                casework.take(file.id(), seen, new CallOff(text(sent, "clause").strip(), words));
            case "acknowledge" -> clocks.acknowledge(file, seen, words);
            case "file" -> casework.take(file.id(), seen, new FileWith(words));
            case "object" -> casework.take(file.id(), seen, new Objection(words));
            case "reopen" -> casework.take(file.id(), seen, new Reopen(words));
            default -> throw Nothing.here();
        }
    }

    /** What was answered of the records of others, each by itself, once all of it can be read. */
    private void lookUp(CaseFile file, int seen, MultiValueMap<String, String> sent) {
        List<LookUp> answered = new ArrayList<>();
        for (Lookup.Source source : Lookup.Source.values()) {
            String outcome = text(sent, "outcome-" + source.id());
            if (!outcome.isEmpty()) {
                answered.add(new LookUp(source, outcome(outcome), text(sent, "query-" + source.id())));
            }
        }
        int version = seen;
        for (LookUp one : answered) {
            version = casework.take(file.id(), version, one).version();
        }
    }

    private static Lookup.Outcome outcome(String text) {
        return switch (text) {
            case "NONE" -> Lookup.Outcome.NONE;
            case "HIT" -> Lookup.Outcome.HIT;
            default -> Lookup.Outcome.UNAVAILABLE;
        };
    }

    static int version(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text;
    }

    private static List<GivenPaper> papers(MultiValueMap<String, String> sent) {
        List<GivenPaper> papers = new ArrayList<>();
        for (String id : sent.getOrDefault("paper", List.of())) {
            papers.add(GivenPaper.seen(id));
        }
        String follows = text(sent, "follows");
        if (!follows.isEmpty()) {
            papers.add(new GivenPaper(follows, GivenPaper.How.FOLLOWS, null, day(text(sent, "by"))));
        }
        return papers;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Those ticked agree before the officer; minors through the guardian who stands there. */
    private Application consented(CaseFile file, MultiValueMap<String, String> sent) {
        List<String> ticked = sent.getOrDefault("consent", List.of());
        LocalDate on = places.today();
        return file.application()
                .with(file.application().parties().stream()
                        .map(party -> party.consent() == null && ticked.contains(party.label())
                                ? party.agreed(new Party.Consent(
                                        party.minor(on) ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.BEFORE_OFFICER,
                                        on))
                                : party)
                        .toList());
    }

    /** With the number of one person, as the officer reads it from the card. */
    private static Application numbered(CaseFile file, MultiValueMap<String, String> sent) {
        String label = text(sent, "label");
        String number = number(text(sent, "number").strip()).digits();
        return file.application()
                .with(file.application().parties().stream()
                        .map(party -> party.label().equals(label) ? party.numbered(number) : party)
                        .toList());
    }

    private Wish wish(MultiValueMap<String, String> sent) {
        String number = text(sent, "household").strip();
        if (!number.isEmpty()) {
            return population
                    .findHousehold(number, AsOf.on(places.today()))
                    .map(household -> (Wish) new Wish.Joining(household.id()))
                    .orElseThrow(() -> new CaseRefused(CaseProblem.HOUSEHOLD_MISSING));
        }
        String line = text(sent, "line").strip();
        if (line.isEmpty()) {
            throw new CaseRefused(CaseProblem.HOUSEHOLD_MISSING);
        }
        return new Wish.OwnAddress(text(sent, "place"), line);
    }

    private static Check.Answer answer(MultiValueMap<String, String> sent) {
        return switch (text(sent, "answer")) {
            case "CONFIRMED" -> Check.Answer.CONFIRMED;
            case "DENIED" -> Check.Answer.DENIED;
            default -> Check.Answer.UNAVAILABLE;
        };
    }

    private @Nullable PersonId successor(CaseFile file, MultiValueMap<String, String> sent) {
        String typed = text(sent, "successor").strip();
        return typed.isEmpty()
                ? null
                : casework.successor(file, number(typed))
                        .orElseThrow(() -> new CaseRefused(CaseProblem.NOT_IN_THE_REGISTER, typed));
    }

    private static CitizenNumber number(String typed) {
        String number = typed.toUpperCase(Locale.ROOT);
        if (!CitizenNumber.wellFormed(number)) {
            throw new CaseRefused(CaseProblem.NO_CITIZEN_NUMBER);
        }
        return new CitizenNumber(number);
    }
}
