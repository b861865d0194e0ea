package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Check;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Decision;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Judgement;
import org.openhuji.casework.Party;
import org.openhuji.casework.Terms;
import org.openhuji.casework.Transfer;
import org.openhuji.casework.Wish;
import org.openhuji.casework.clocks.Clocks;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Withdraw;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.places.Places;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.PersonRecord;
import org.springframework.stereotype.Component;

/** Says what a case is, for its page and its line in the queue. */
@Component
class CaseViews {
    private final Casework casework;
    private final Clocks clocks;
    private final Population population;
    private final RegisterWords words;
    private final WorkingDays calendar;
    private final Places places;
    private final Access access;
    private final CaseStops stops;
    private final CaseBooklets booklets;

    CaseViews(
            Casework casework,
            Clocks clocks,
            Population population,
            RegisterWords words,
            WorkingDays calendar,
            Places places,
            Access access,
            CaseStops stops,
            CaseBooklets booklets) {
        this.casework = casework;
        this.clocks = clocks;
        this.population = population;
        this.words = words;
        this.calendar = calendar;
        this.places = places;
        this.access = access;
        this.stops = stops;
        this.booklets = booklets;
    }

    CaseView.Row row(CaseFile file, Locale language) {
        Deadline deadline = file.deadline();
        LocalDate today = places.today();
        boolean running = deadline != null
                && (file.state() == CaseState.ACCEPTED
                        || file.state() == CaseState.EXAMINED
                        || deadline.pausedOn() != null);
        int left = running && deadline != null ? deadline.left(calendar, today) : 0;
        String clock = running && deadline != null ? clock(deadline, left, language) : "";
        return new CaseView.Row(
                file.id().toString(),
                file.reference(),
                Said.in(language, casework.terms(file).title()),
                names(file, language),
                Said.in(language, file.state().words()),
                clock,
                !running || deadline == null ? "" : left < 0 ? "late" : clocks.soon(deadline) ? "wait" : "good",
                file.filedOn().toString());
    }

    private static String clock(Deadline deadline, int left, Locale language) {
        String day = deadline.provisional()
                ? Said.in(language, "（该年放假安排未公布，暂计）", " (holidays of that year not announced yet)")
                : "";
        if (deadline.pausedOn() != null) {
            return Said.in(language, "暂停，余 " + left + " 个工作日", "paused, " + left + " working days left");
        }
        if (left < 0) {
            return Said.in(language, "超期 " + -left + " 个工作日", -left + " working days late") + day;
        }
        return Said.in(
                        language,
                        "余 " + left + " 个工作日，至 " + deadline.due(),
                        left + " working days left, until " + deadline.due())
                + day;
    }

    private static String names(CaseFile file, Locale language) {
        List<Party> parties = file.application().parties();
        if (parties.isEmpty()) {
            return "";
        }
        String first = parties.getFirst().name();
        int others = parties.size() - 1;
        return others == 0
                ? first
                : Said.in(language, first + " 等 " + parties.size() + " 人", first + " and " + others + " more");
    }

    CaseView of(CaseFile file, Locale language) {
        Terms terms = casework.terms(file);
        Judgement judgement = judgement(file);
        return new CaseView(
                row(file, language),
                file.version(),
                Said.in(language, terms.title()),
                Said.orEmpty(file.application().clause()),
                file.application().parties().stream()
                        .map(party -> party(party, language))
                        .toList(),
                destination(file, language),
                file.place(),
                file.application().wish() != null
                        || file.application().act() != null
                        || file.type().ending() == CaseType.Ending.LEAVING,
                judgement == null ? "" : verdict(judgement.verdict(), language),
                judgement == null ? "" : judgement.verdict() == Judgement.Verdict.GRANT ? "good" : "wait",
                judgement == null
                        ? List.of()
                        : judgement.findings().stream()
                                .map(one -> Said.in(language, one.zh(), one.en())
                                        + (one.clause() == null ? "" : " " + one.clause()))
                                .toList(),
                papers(file, terms, language),
                Said.orEmpty(terms.follows()),
                file.missing().stream()
                        .map(missing -> Said.in(language, missing.words()))
                        .toList(),
                file.checks().stream().map(check -> check(check, language)).toList(),
                decision(file.decision(), language),
                file.state() == CaseState.REFUSED ? Said.in(language, casework.remedy(file)) : "",
                transfer(file.transfer(), language),
                casework.steps(file.id()).stream()
                        .map(step -> step(step, language))
                        .toList(),
                acts(file, terms, language),
                terms.stages().stream()
                        .map(stage -> new CaseView.Source(
                                Said.in(language, stage.level().words()),
                                stage.days(),
                                Said.in(language, stage.source()),
                                stage.document()))
                        .toList(),
                file.state() == CaseState.SUSPENDED
                        || casework.steps(file.id()).stream().anyMatch(step -> step.to() == CaseState.SUSPENDED),
                stops.notice(file),
                !file.state().ended(),
                new Withdraw().rule().from().contains(file.state()),
                booklets.of(file));
    }

    private @Nullable Judgement judgement(CaseFile file) {
        if (file.judgement() != null || file.state().ended() || file.state() == CaseState.DRAFT) {
            return file.judgement();
        }
        try {
            return casework.judge(file);
        } catch (CaseRefused incomplete) {
            return null;
        }
    }

    private static String verdict(Judgement.Verdict verdict, Locale language) {
        return switch (verdict) {
            case GRANT -> Said.in(language, "依条款：可以", "by the clauses: yes");
            case DENY -> Said.in(language, "依条款：不可以", "by the clauses: no");
            case OPEN -> Said.in(language, "依条款：由人决定", "by the clauses: for a person to decide");
            case SUSPENDED -> Said.in(language, "依条款：因通告暂停", "by the clauses: suspended by a notice");
        };
    }

    private CaseView.PartyLine party(Party party, Locale language) {
        Optional<PersonRecord> record = registered(party);
        String at =
                record.map(found -> words.standing(found.standing(), language)).orElse("");
        boolean differs = record.filter(found -> !found.name().text().equals(party.name())
                        || party.born() != null && !found.born().equals(party.born()))
                .isPresent();
        Party.Consent consent = party.consent();
        return new CaseView.PartyLine(
                party.label(),
                party.name(),
                role(party.role(), language),
                party.number() == null ? "" : masked(party.number()),
                party.born() == null ? "" : party.born().toString(),
                consent == null ? "" : manner(consent.manner(), language) + " " + consent.on(),
                consent != null || !party.asked(),
                record.map(found -> found.id().toString()).orElse(""),
                party.person() != null && record.isEmpty()
                        ? Said.in(language, "登记在您负责的区域以外", "registered outside your places")
                        : at,
                party.moves() && party.person() == null,
                differs);
    }

    /** The register's record, where the officer may read it; every reading is logged. */
    private Optional<PersonRecord> registered(Party party) {
        if (party.person() == null || access.findPurpose().isEmpty()) {
            return Optional.empty();
        }
        try {
            return population.findPerson(party.person(), population.now(), Sight.PLAIN);
        } catch (AccessRefused elsewhere) {
            return Optional.empty();
        }
    }

    private static String masked(String number) {
        return number.length() < 8
                ? "***"
                : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    private static String role(Party.Role role, Locale language) {
        return switch (role) {
            case APPLICANT -> Said.in(language, "申请人", "applicant");
            case COMPANION -> Said.in(language, "随迁", "comes along");
            case HOST -> Said.in(language, "被投靠人", "host");
            case SUBJECT -> Said.in(language, "当事人", "person concerned");
            case AGREES -> Said.in(language, "须同意的人", "has to agree");
            case CHILD -> Said.in(language, "须本人同意的孩子", "child who has to agree");
        };
    }

    private static String manner(Party.Manner manner, Locale language) {
        return switch (manner) {
            case SIGNED -> Said.in(language, "本人签名", "signed");
            case THROUGH_GUARDIAN -> Said.in(language, "监护人同意", "through the guardian");
            case BEFORE_OFFICER -> Said.in(language, "当面同意", "before the officer");
        };
    }

    private String destination(CaseFile file, Locale language) {
        return switch (file.application().wish()) {
            case Wish.OwnAddress own -> words.place(own.place()) + " " + own.line();
            case Wish.Joining joining -> household(joining.household(), language);
            case Wish.Replacing paper -> paper.number();
            case null -> file.type().ending() == CaseType.Ending.SETTLING ? words.place(file.place()) : "";
        };
    }

    /** A household by its number, where the officer may read it. */
    private String household(HouseholdId household, Locale language) {
        String there = Said.in(language, "已有的户", "a household that is there");
        if (access.findPurpose().isEmpty()) {
            return there;
        }
        try {
            return population
                    .findHousehold(household, population.now(), Sight.PLAIN)
                    .map(found -> found.number())
                    .orElse(there);
        } catch (AccessRefused elsewhere) {
            return there;
        }
    }

    private static List<CaseView.PaperLine> papers(CaseFile file, Terms terms, Locale language) {
        List<CaseView.PaperLine> lines = new ArrayList<>();
        for (Terms.Asked asked : terms.papers()) {
            Optional<GivenPaper> given = file.paper(asked.id());
            String how = given.map(paper -> switch (paper.how()) {
                        case SEEN -> Said.in(language, "已查验", "seen");
                        case PROVED -> Said.in(language, "已核实", "proved");
                        case FOLLOWS -> Said.in(language, "容缺，至 " + paper.by(), "follows by " + paper.by());
                    })
                    .orElse(
                            asked.proved()
                                    ? Said.in(language, "数据核实，不用提交", "looked up, not asked for")
                                    : Said.in(language, "未交", "not given"));
            lines.add(new CaseView.PaperLine(
                    asked.id(), Said.in(language, asked.name()), how, given.isEmpty() && !asked.proved()));
        }
        return lines;
    }

    private static CaseView.CheckLine check(Check check, Locale language) {
        String answer = check.answer() == null
                ? Said.in(language, "待答复", "awaited")
                : switch (check.answer()) {
                    case CONFIRMED -> Said.in(language, "属实", "confirmed");
                    case DENIED -> Said.in(language, "不属实", "denied");
                    case UNAVAILABLE -> Said.in(language, "无法核查", "could not be checked");
                };
        return new CaseView.CheckLine(
                check.id().toString(),
                check.department(),
                check.question(),
                answer,
                Said.orEmpty(check.words()),
                check.answer() == null);
    }

    private static String decision(@Nullable Decision decision, Locale language) {
        if (decision == null) {
            return "";
        }
        String what = decision.granted() ? Said.in(language, "批准", "approved") : Said.in(language, "不予批准", "refused");
        return what + " · " + Said.in(language, decision.level().words()) + " · " + decision.on()
                + (decision.clause() == null ? "" : " · " + decision.clause())
                + (decision.words() == null ? "" : " · " + decision.words())
                + (decision.against() ? Said.in(language, " · 与条款结论不同", " · against the clauses") : "");
    }

    private List<String> transfer(@Nullable Transfer transfer, Locale language) {
        List<String> lines = new ArrayList<>();
        if (transfer == null) {
            return lines;
        }
        boolean here = transfer.side() == Transfer.Side.NEW_PLACE;
        String place = words.place(transfer.otherPlace());
        lines.add(
                here
                        ? Said.in(language, "从" + place + "迁来", "from " + place)
                        : Said.in(language, "迁往" + place, "to " + place));
        if (transfer.permission() != null) {
            lines.add(Said.in(
                    language,
                    "准迁证明 " + transfer.permission() + "，至 " + transfer.permissionUntil(),
                    "permission " + transfer.permission() + ", until " + transfer.permissionUntil()));
        }
        if (transfer.certificate() != null) {
            lines.add(Said.in(
                    language,
                    "迁移证 " + transfer.certificate() + "，至 " + transfer.certificateUntil(),
                    "certificate " + transfer.certificate() + ", until " + transfer.certificateUntil()));
        }
        lines.add(
                transfer.released() != null
                        ? Said.in(
                                language,
                                "迁入地已退回 " + transfer.released(),
                                "handed back by the new place " + transfer.released())
                        : transfer.arrived()
                                ? Said.in(
                                        language,
                                        here ? "已在本地落户" : "已在迁往地落户",
                                        here ? "registered here" : "registered at the new place")
                                : transfer.certificate() == null
                                        ? Said.in(
                                                language,
                                                "迁出地尚未签发迁移证",
                                                "the place left has not issued the certificate yet")
                                        : Said.in(language, "持证待落", "in transit"));
        return lines;
    }

    /** What a step is called. */
    static String name(CaseStep step, Locale language) {
        return Step.all().stream()
                .filter(named -> named.name().equals(step.step()))
                .map(named -> Said.in(language, named.rule().name()))
                .findFirst()
                .orElse(step.step());
    }

    private static CaseView.StepLine step(CaseStep step, Locale language) {
        return new CaseView.StepLine(
                step.on().toString(),
                name(step, language),
                Said.in(language, step.to().words()),
                step.office(),
                Said.orEmpty(step.words()));
    }

    private List<CaseView.Act> acts(CaseFile file, Terms terms, Locale language) {
        boolean handles = access.may(Permission.HANDLE_CASE, file.place());
        boolean decides = access.may(Permission.DECIDE_CASE, file.place()) || handles && terms.onTheSpot();
        return new CaseActs(file, handles, decides, language).list();
    }
}
