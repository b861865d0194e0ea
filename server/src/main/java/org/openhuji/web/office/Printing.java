package org.openhuji.web.office;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.codes.CodeList;
import org.openhuji.kernel.PartialDate;
import org.openhuji.papers.BookletCopy;
import org.openhuji.papers.Change;
import org.openhuji.papers.HouseholdFrontPage;
import org.openhuji.papers.HouseholdItems;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.MemberPage;
import org.openhuji.papers.Office;
import org.openhuji.papers.OwnData;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.PersonItems;
import org.openhuji.papers.ResidentForm;
import org.openhuji.register.Circumstances;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints what the register says today; each paper stands in the log. Papers are in Chinese whatever the page is in. */
@Component
class Printing {
    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;
    private static final String PRINTER = "window";
    private static final int MOST_CHANGES = 40;

    private final Population population;
    private final Papers papers;
    private final RegisterWords words;
    private final ShownDays days;
    private final Access access;
    private final AuditLog log;

    Printing(Population population, Papers papers, RegisterWords words, ShownDays days, Access access, AuditLog log) {
        this.population = population;
        this.papers = papers;
        this.words = words;
        this.days = days;
        this.access = access;
        this.log = log;
    }

    /** The permanent resident form, with its code. */
    @Transactional
    IssuedPaper form(PersonId id) {
        PersonRecord person = person(id);
        HouseholdRecord household = household(registered(person).household());
        Arrivals arrivals = arrivals(id);
        ResidentForm form = new ResidentForm(
                items(household),
                items(person),
                List.of(),
                arrivals.toCity(),
                arrivals.toAddress(),
                null,
                null,
                changes(population.listHistory(id, population.now(), Sight.PLAIN)),
                null,
                lead(household),
                days.today());
        printed(PaperKind.RESIDENT_FORM, HouseholdPages.place(household), List.of(id.value()));
        return papers.issue(form, office(), id.value());
    }

    /** A member's page of the booklet. */
    @Transactional
    IssuedPaper memberPage(PersonId id) {
        PersonRecord person = person(id);
        HouseholdRecord household = household(registered(person).household());
        printed(PaperKind.BOOKLET_MEMBER, HouseholdPages.place(household), List.of(id.value()));
        return papers.overprint(memberPage(id, person), office(), PRINTER, id.value());
    }

    /** A member's page with the household's first page, on plain paper, with its code. */
    @Transactional
    IssuedPaper copy(PersonId id) {
        PersonRecord person = person(id);
        HouseholdRecord household = household(registered(person).household());
        printed(PaperKind.BOOKLET_COPY, HouseholdPages.place(household), List.of(id.value()));
        return papers.issue(
                new BookletCopy(new HouseholdFrontPage(items(household), days.today()), memberPage(id, person)),
                office(),
                id.value());
    }

    /** What the register holds of somebody and who looked in the last year, for that person at the window. */
    @Transactional
    IssuedPaper ownData(PersonId id) {
        PersonRecord person = person(id);
        LocalDate until = LocalDate.now(Said.CHINA);
        LocalDate from = until.minusYears(1);
        OwnData data = new OwnData(
                person.name().text(),
                person.number(),
                ownItems(person),
                population.listHistory(id, population.now(), Sight.PLAIN).reversed().stream()
                        .map(Printing::entry)
                        .toList(),
                log.listReads(id.value(), from, until, AuditLog.Audience.PERSON).stream()
                        .map(read -> new OwnData.Look(
                                read.day(),
                                read.office(),
                                read.purpose().zh(),
                                read.event().zh()))
                        .toList(),
                from,
                until);
        printed(
                PaperKind.OWN_DATA,
                person.address() == null ? "" : person.address().place(),
                List.of(id.value()));
        return papers.issue(data, office(), id.value());
    }

    private static OwnData.Entry entry(TimelineEntry entry) {
        return new OwnData.Entry(
                entry.filedOn(),
                entry.kind().map(kind -> kind.words().zh()).orElse("登记") + (entry.undoneBy() == null ? "" : "（已撤销）"),
                entry.office());
    }

    private List<OwnData.Item> ownItems(PersonRecord person) {
        List<OwnData.Item> items = new ArrayList<>();
        Circumstances form = person.circumstances();
        add(items, "姓名", person.name().text());
        add(items, "曾用名", String.join("、", person.formerNames()));
        add(items, "性别", words.sex(person.sex(), PAPER));
        add(items, "民族", code(words.codes().ethnicity(), person.ethnicity()));
        add(items, "出生日期", person.born().toString());
        add(items, "公民身份号码", person.number() == null ? null : person.number().digits());
        add(items, "出生地", person.birthPlace());
        add(items, "籍贯", person.nativePlace());
        add(items, "户籍地址", person.address() == null ? null : words.address(person.address()));
        if (person.standing() instanceof StandingRecord.Registered at) {
            add(items, "与户主关系", words.relation(at.relation(), PAPER));
        }
        add(items, "其他住址", form.otherAddress());
        add(items, "文化程度", code(words.codes().education(), form.education()));
        add(items, "婚姻状况", code(words.codes().maritalStatus(), form.maritalStatus()));
        add(items, "兵役状况", form.militaryService());
        add(items, "职业", form.occupation());
        add(items, "服务处所", form.employer());
        add(items, "宗教信仰", form.religion());
        add(items, "血型", form.bloodGroup());
        add(items, "身高", form.heightCm() == null ? null : form.heightCm() + "厘米");
        return items;
    }

    private static void add(List<OwnData.Item> items, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            items.add(new OwnData.Item(label, value));
        }
    }

    private MemberPage memberPage(PersonId id, PersonRecord person) {
        Arrivals arrivals = arrivals(id);
        return new MemberPage(items(person), arrivals.toCity(), arrivals.toAddress(), days.today());
    }

    private Arrivals arrivals(PersonId id) {
        return Arrivals.of(population.listMoves(id, population.now(), Sight.PLAIN), words);
    }

    /** The first page of the booklet. */
    @Transactional
    IssuedPaper frontPage(HouseholdId id) {
        HouseholdRecord household = household(id);
        printed(
                PaperKind.BOOKLET_FRONT,
                HouseholdPages.place(household),
                household.members().stream()
                        .map(member -> member.person().value())
                        .toList());
        return papers.overprint(new HouseholdFrontPage(items(household), days.today()), office(), PRINTER, id.value());
    }

    private PersonRecord person(PersonId id) {
        return population.findPerson(id, population.now(), Sight.PLAIN).orElseThrow(Nothing::here);
    }

    private static StandingRecord.Registered registered(PersonRecord person) {
        if (person.standing() instanceof StandingRecord.Registered registered) {
            return registered;
        }
        throw Nothing.here();
    }

    private HouseholdRecord household(HouseholdId id) {
        return population
                .findHousehold(id, population.now(), Sight.PLAIN)
                .filter(household -> household.address() != null && household.lead() != null)
                .orElseThrow(Nothing::here);
    }

    private HouseholdItems items(HouseholdRecord household) {
        return new HouseholdItems(
                household.kind().family() ? HouseholdItems.Kind.FAMILY : HouseholdItems.Kind.COLLECTIVE,
                household.number(),
                lead(household),
                words.address(household.address()));
    }

    private static String lead(HouseholdRecord household) {
        return switch (household.lead()) {
            case null -> "";
            case org.openhuji.register.reading.LeadRecord.Head head ->
                head.name().text();
            case org.openhuji.register.reading.LeadRecord.Keeper keeper -> keeper.keeper();
        };
    }

    private PersonItems items(PersonRecord person) {
        Circumstances form = person.circumstances();
        return new PersonItems(
                person.name().text(),
                words.relation(registered(person).relation(), PAPER),
                person.formerNames().isEmpty() ? null : String.join("、", person.formerNames()),
                words.sex(person.sex(), PAPER),
                code(words.codes().ethnicity(), person.ethnicity()),
                day(person.born()),
                person.number(),
                person.birthPlace(),
                person.nativePlace(),
                form.otherAddress(),
                form.religion(),
                form.bloodGroup(),
                form.heightCm(),
                code(words.codes().education(), form.education()),
                code(words.codes().maritalStatus(), form.maritalStatus()),
                form.militaryService(),
                form.occupation(),
                form.employer());
    }

    private static @Nullable String code(CodeList list, @Nullable String code) {
        return code == null ? null : RegisterWords.label(list, code, PAPER);
    }

    private static Temporal day(PartialDate date) {
        return date.complete()
                ? LocalDate.of(date.year(), date.month(), date.day())
                : date.month() > 0 ? YearMonth.of(date.year(), date.month()) : Year.of(date.year());
    }

    /** Items changed and corrected, as far as the form has lines. */
    private static List<Change> changes(List<TimelineEntry> history) {
        List<Change> changes = new ArrayList<>();
        for (TimelineEntry entry : history) {
            if (entry.kind().filter(Printing::changesItems).isPresent() && entry.undoneBy() == null) {
                entry.changes().stream()
                        .filter(change -> change.after() != null)
                        .forEach(change -> changes.add(new Change(
                                RegisterWords.item(change.item(), PAPER),
                                change.after().zh(),
                                entry.filedOn(),
                                entry.office())));
            }
        }
        return changes.size() <= MOST_CHANGES
                ? changes
                : changes.subList(changes.size() - MOST_CHANGES, changes.size());
    }

    private static boolean changesItems(org.openhuji.register.ActKind kind) {
        return kind == org.openhuji.register.ActKind.CHANGE_OF_ITEM || kind == org.openhuji.register.ActKind.CORRECTION;
    }

    private void printed(PaperKind kind, String place, List<UUID> persons) {
        log.append(access.permit(Permission.PRINT, place, AuditEvent.PRINTED, persons, AuditDetail.of(kind.name())));
    }

    private Office office() {
        Officer officer = access.officer();
        return new Office(officer.office().name(), officer.name());
    }
}
