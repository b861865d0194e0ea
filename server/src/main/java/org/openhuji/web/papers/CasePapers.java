package org.openhuji.web.papers;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Deadline;
import org.openhuji.casework.Decision;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Missing;
import org.openhuji.casework.Party;
import org.openhuji.casework.Terms;
import org.openhuji.casework.Transfer;
import org.openhuji.casework.Wish;
import org.openhuji.codes.CodeLists;
import org.openhuji.daybook.DuePapers;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.papers.Approval;
import org.openhuji.papers.CaseItems;
import org.openhuji.papers.CasePaper;
import org.openhuji.papers.Citation;
import org.openhuji.papers.FilingSlip;
import org.openhuji.papers.Journey;
import org.openhuji.papers.MigrationCertificate;
import org.openhuji.papers.MovePermission;
import org.openhuji.papers.OneTimeNotice;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Receipt;
import org.openhuji.papers.Refusal;
import org.openhuji.papers.SuspensionNotice;
import org.openhuji.papers.Traveller;
import org.openhuji.places.Places;
import org.openhuji.policy.form.Matter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the papers of a case together from the case and its steps. The same case gives the same paper, on whatever day. */
@Component
class CasePapers {
    /** Since when the General Provisions of the Civil Law, and since when the Civil Code, say who decides for whom. */
    private static final LocalDate GENERAL_PROVISIONS = LocalDate.of(2017, 10, 1);

    private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);

    private final Casework casework;
    private final Citations citations;
    private final RegisteredMovers movers;
    private final CodeLists codes;
    private final Places places;
    private final WorkingDays calendar;
    private final String track;

    CasePapers(
            Casework casework,
            Citations citations,
            RegisteredMovers movers,
            CodeLists codes,
            Places places,
            WorkingDays calendar,
            @Value("${huji.public-url}") String publicUrl) {
        this.casework = casework;
        this.citations = citations;
        this.movers = movers;
        this.codes = codes;
        this.places = places;
        this.calendar = calendar;
        this.track = publicUrl.replaceAll("/+$", "") + "/cases";
    }

    /**
     * A paper with the office that signs it.
     *
     * @param office the one that took the step the paper comes from
     */
    record Composed(CasePaper paper, String office) {}

    /**
     * Puts a paper together.
     *
     * @param code what opens the case from home, on a receipt; {@code null} where the applicant has it
     * @throws CaseRefused where the case has no such paper now
     */
    Composed compose(CaseFile file, PaperKind kind, @Nullable String code) {
        if (!DuePapers.of(file).contains(kind)) {
            throw new CaseRefused(
                    CaseProblem.NO_SUCH_PAPER_NOW,
                    file.state().words().zh(),
                    file.state().words().en());
        }
        return switch (kind) {
            case RECEIPT -> receipt(file, code);
            case ONE_TIME_NOTICE -> notice(file);
            case MOVE_PERMISSION -> permission(file);
            case MIGRATION_CERTIFICATE -> certificate(file);
            case APPROVAL -> approval(file);
            case REFUSAL -> refusal(file);
            case SUSPENSION_NOTICE -> suspension(file);
            case FILING_SLIP -> slip(file);
            case RESIDENT_FORM,
                    BOOKLET_FRONT,
                    BOOKLET_MEMBER,
                    BOOKLET_CHANGE,
                    BOOKLET_ADDRESS,
                    BOOKLET_COPY,
                    ITEM_CHANGED,
                    REGISTRATION_CANCELLED,
                    KIN_ONCE_IN_ONE_HOUSEHOLD,
                    FOUNDLING_REPORTED,
                    UNNATURAL_DEATH,
                    NO_CERTIFICATE,
                    OWN_DATA -> throw new IllegalArgumentException(kind + " is no paper of a case");
        };
    }

    /** What every paper of a case says of it. */
    CaseItems items(CaseFile file) {
        return new CaseItems(
                file.reference(),
                Fit.to(casework.terms(file).title().zh(), Fit.SHORT),
                file.application().parties().isEmpty()
                        ? "申请单位"
                        : Fit.to(file.application().parties().getFirst().name(), Fit.NAME),
                file.filedOn());
    }

    private CaseStep step(CaseFile file, String... names) {
        List<CaseStep> taken = casework.steps(file.id()).stream()
                .filter(step -> List.of(names).contains(step.step()))
                .toList();
        return taken.getLast();
    }

    private Composed receipt(CaseFile file, @Nullable String code) {
        Terms terms = casework.terms(file);
        CaseStep accepted = step(file, "Accept");
        int days = terms.onTheSpot()
                ? 0
                : terms.stages().stream().mapToInt(Terms.Stage::days).sum();
        Deadline limit = Deadline.start(calendar, accepted.on(), days);
        List<String> seen = new ArrayList<>();
        List<Receipt.Following> follow = new ArrayList<>();
        for (GivenPaper given : file.papers()) {
            String name = terms.find(given.id()).map(asked -> asked.name().zh()).orElse(given.id());
            switch (given.how()) {
                case SEEN -> seen.add(Fit.to(name, Fit.LINE));
                case FOLLOWS ->
                    follow.add(new Receipt.Following(Fit.to(name, Fit.LINE), Objects.requireNonNull(given.by())));
                case PROVED -> {}
            }
        }
        List<String> proved = terms.papers().stream()
                .filter(Terms.Asked::proved)
                .map(asked -> Fit.to(asked.name().zh(), Fit.LINE))
                .toList();
        return new Composed(
                new Receipt(
                        items(file),
                        accepted.on(),
                        seen,
                        follow,
                        proved,
                        new Receipt.Limit(days, limit.due(), limit.provisional()),
                        track,
                        code),
                accepted.office());
    }

    private Composed notice(CaseFile file) {
        Terms terms = casework.terms(file);
        CaseStep returned = step(file, "ReturnOnce");
        return new Composed(
                new OneTimeNotice(
                        items(file),
                        file.missing().stream()
                                .map(missing -> new OneTimeNotice.Lack(
                                        Fit.to(missing.words().zh(), Fit.LINE), basis(missing, terms, returned.on())))
                                .toList(),
                        track),
                returned.office());
    }

    /** What asks for something that is missing: the law of papers says it of each, the law of persons of consent. */
    private static String basis(Missing missing, Terms terms, LocalDate on) {
        String law = on.isBefore(GENERAL_PROVISIONS) ? "民法通则" : on.isBefore(CIVIL_CODE) ? "民法总则" : "民法典";
        return switch (missing.kind()) {
            case PAPER ->
                terms.find(missing.what()).map(asked -> asked.source().zh()).orElse("本事项材料清单");
            case CONSENT -> "成年人的户口由本人决定（" + law + (law.equals("民法通则") ? "第十一条）" : "第十八条）");
            case GUARDIAN -> "未成年人由监护人代理（" + law + (law.equals("民法通则") ? "第十二条）" : "第十九条、第二十条）");
            case NAME -> "户口登记条例第四条";
            case HOUSEHOLD -> "户口登记条例第五条、第六条";
        };
    }

    private Composed permission(CaseFile file) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        CaseStep issued = step(file, "Issue");
        return new Composed(
                new MovePermission(
                        items(file),
                        Objects.requireNonNull(transfer.permission()),
                        new Journey(travellers(file), place(transfer.otherPlace()), destination(file)),
                        basis(file),
                        issued.on(),
                        Objects.requireNonNull(transfer.permissionUntil())),
                issued.office());
    }

    private Composed certificate(CaseFile file) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        CaseStep issued = step(file, "Certify", "Reissue");
        return new Composed(
                new MigrationCertificate(
                        items(file),
                        Objects.requireNonNull(transfer.certificate()),
                        new Journey(
                                travellers(file),
                                movers.address(file)
                                        .map(left -> Fit.to(place(left.place()) + left.line(), Fit.LINE))
                                        .orElse(place(file.place())),
                                place(transfer.otherPlace())),
                        transfer.permission(),
                        issued.on(),
                        Objects.requireNonNull(transfer.certificateUntil()),
                        issued.step().equals("Reissue")),
                issued.office());
    }

    private List<Traveller> travellers(CaseFile file) {
        return file.application().movers().stream()
                .map(party -> new Traveller(
                        Fit.to(party.name(), Fit.NAME),
                        party.sex() == null
                                ? ""
                                : codes.sex()
                                        .find(party.sex())
                                        .map(found -> found.label().zh())
                                        .orElse(""),
                        party.born() == null ? null : day(party.born()),
                        number(party, file)))
                .toList();
    }

    private @Nullable CitizenNumber number(Party party, CaseFile file) {
        String typed = party.number();
        return typed != null && CitizenNumber.wellFormed(typed)
                ? new CitizenNumber(typed)
                : movers.number(party, file).orElse(null);
    }

    private static Temporal day(PartialDate date) {
        return date.complete()
                ? LocalDate.of(date.year(), date.month(), date.day())
                : date.month() > 0 ? YearMonth.of(date.year(), date.month()) : Year.of(date.year());
    }

    private Composed approval(CaseFile file) {
        Decision decision = Objects.requireNonNull(file.decision());
        List<String> people = file.application().movers().stream()
                .map(party -> Fit.to(party.name(), Fit.NAME))
                .toList();
        return new Composed(
                new Approval(
                        items(file), decision.on(), decision.level().words().zh(), people, basis(file), next(file)),
                step(file, "Approve").office());
    }

    private static String next(CaseFile file) {
        Transfer transfer = file.transfer();
        if (transfer == null || transfer.side() == Transfer.Side.OLD_PLACE) {
            return "请携带居民户口簿和居民身份证，到受理窗口办理登记、领取户口簿。";
        }
        return file.move() == Matter.Move.CERTIFICATE_ONLY
                ? "请向迁出地户口登记机关申请户口迁移证，凭证到受理窗口登记落户。"
                : "准予迁入证明签发后由本机关送迁出地；请在迁出地取得户口迁移证，凭证到受理窗口登记落户。";
    }

    /** The clause a family settles by, else the article the act rests on. */
    private Citation basis(CaseFile file) {
        String clause = file.application().clause();
        if (clause != null) {
            return citations.of(clause, file.filedOn());
        }
        if (file.application().act() != null) {
            String ground = file.application().act().kind().ground();
            return new Citation(Fit.to(ground.split("；", 2)[0], Fit.LINE), null);
        }
        return new Citation(file.type().ending() == CaseType.Ending.LEAVING ? "户口登记条例第十条" : "户口登记条例", null);
    }

    private Composed refusal(CaseFile file) {
        Decision decision = Objects.requireNonNull(file.decision());
        String clause = Objects.requireNonNull(decision.clause());
        return new Composed(
                new Refusal(
                        items(file),
                        decision.on(),
                        decision.level().words().zh(),
                        citations.of(clause, decision.on()),
                        Fit.to(Facts.of(file, Objects.requireNonNull(decision.words())), Refusal.FACTS),
                        casework.remedy(file).zh()),
                step(file, "Refuse").office());
    }

    private Composed suspension(CaseFile file) {
        CaseStep suspended = step(file, "Suspend");
        Deadline clock = file.deadline();
        return new Composed(
                new SuspensionNotice(
                        items(file),
                        suspended.on(),
                        Objects.requireNonNull(suspended.words()),
                        citations.over("ZZ-9.7S", file.place()).orElse(null),
                        clock == null ? null : clock.left(calendar, suspended.on())),
                suspended.office());
    }

    private Composed slip(CaseFile file) {
        CaseStep registered = step(file, "Register");
        Optional<CaseStep> filed = casework.steps(file.id()).stream()
                .filter(step -> step.step().equals("FileWith"))
                .findFirst();
        return new Composed(
                new FilingSlip(
                        items(file),
                        file.application().movers().stream()
                                .map(party -> Fit.to(party.name(), Fit.NAME))
                                .toList(),
                        destination(file),
                        registered.on(),
                        filed.map(CaseStep::words).orElse(null)),
                registered.office());
    }

    private String destination(CaseFile file) {
        return switch (file.application().wish()) {
            case Wish.OwnAddress own -> Fit.to(place(own.place()) + own.line(), Fit.LINE);
            case Wish.Joining joining -> place(file.place());
            case Wish.Replacing paper -> place(file.place());
            case null -> place(file.place());
        };
    }

    /** A place by its whole name, from the province on. */
    private String place(String code) {
        return places.find(code, places.today())
                .map(place -> Fit.to(String.join("", place.path()) + place.name(), Fit.LINE))
                .orElse(code);
    }
}
