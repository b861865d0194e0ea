package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Role;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.AuditQuery;
import org.openhuji.audit.AuditRecord;
import org.openhuji.kernel.Words;
import org.openhuji.register.reading.Change;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Item;
import org.openhuji.register.reading.Kin;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** The register read as of a day and as known at a moment, by officers who may. */
@ServerTest
class PopulationTest {
    private static final AsOf TODAY = AsOf.on(LocalDate.of(2018, 6, 1));

    private final Population population;
    private final Chronicle chronicle;
    private final AuditLog log;
    private Lins lins;

    @Autowired
    PopulationTest(Population population, Chronicle chronicle, AuditLog log) {
        this.population = population;
        this.chronicle = chronicle;
        this.log = log;
        this.lins = new Lins(chronicle);
    }

    @BeforeEach
    void aNewFamily() {
        lins = new Lins(chronicle);
    }

    private static AsOf on(String day) {
        return AsOf.on(LocalDate.parse(day));
    }

    private PersonRecord person(PersonId id, AsOf asOf, Sight sight) {
        return Readers.atTheWindow(() -> population.findPerson(id, asOf, sight)).orElseThrow();
    }

    private HouseholdRecord household(HouseholdId id, AsOf asOf, Sight sight) {
        return Readers.atTheWindow(() -> population.findHousehold(id, asOf, sight))
                .orElseThrow();
    }

    private static List<String> names(HouseholdRecord household) {
        return household.members().stream().map(member -> member.name().text()).toList();
    }

    private static String line(PersonRecord person) {
        return address(person).line();
    }

    private static HouseholdAddress address(PersonRecord person) {
        return Objects.requireNonNull(person.address());
    }

    private static String zh(@Nullable Words words) {
        return words == null ? "" : words.zh();
    }

    @Test
    void aPersonIsWhereTheyWereOnTheDay() {
        PersonRecord before = person(lins.self, on("2010-10-09"), Sight.PLAIN);
        PersonRecord after = person(lins.self, on("2010-10-10"), Sight.PLAIN);
        assertThat(before.standing()).isInstanceOfSatisfying(StandingRecord.Registered.class, standing -> {
            assertThat(standing.household()).isEqualTo(lins.old);
            assertThat(standing.valid().until()).isEqualTo("2010-10-10");
        });
        assertThat(after.standing())
                .isInstanceOfSatisfying(
                        StandingRecord.Registered.class,
                        standing -> assertThat(standing.household()).isEqualTo(lins.home));
        assertThat(line(before)).contains("解放路");
        assertThat(line(after)).contains("胜利路");
        assertThat(before.circumstances().maritalStatus()).isNull();
        assertThat(after.circumstances().maritalStatus()).isEqualTo("20");
    }

    @Test
    void nobodyIsThereBeforeTheirFirstRegistration() {
        Optional<PersonRecord> unborn =
                Readers.atTheWindow(() -> population.findPerson(lins.self, on("1985-04-01"), Sight.PLAIN));
        assertThat(unborn).isEmpty();
    }

    @Test
    void whoIsCancelledKeepsTheAddressTheyHadLast() {
        PersonRecord grandmother = person(lins.grandmother, TODAY, Sight.PLAIN);
        assertThat(grandmother.standing())
                .isInstanceOfSatisfying(
                        StandingRecord.Cancelled.class,
                        standing -> assertThat(standing.dead()).isTrue());
        assertThat(line(grandmother)).contains("解放路");
    }

    @Test
    void aHouseholdHasItsMembersOfTheDayTheHeadFirst() {
        HouseholdRecord in2000 = household(lins.old, on("2000-01-01"), Sight.PLAIN);
        assertThat(names(in2000)).containsExactly("林国强", "周玉兰", "林水生", "林立", "林大山", "陈桂英");
        assertThat(in2000.lead()).isInstanceOf(LeadRecord.Head.class);
        assertThat(names(household(lins.old, TODAY, Sight.PLAIN))).containsExactly("林国强", "周玉兰", "林立", "林大山");
        assertThat(names(household(lins.old, on("1957-01-01"), Sight.PLAIN))).containsExactly("林大山", "陈桂英");
        assertThat(Readers.atTheWindow(() -> population.findHousehold(lins.oldNumber, TODAY)))
                .map(HouseholdRecord::id)
                .contains(lins.old);
    }

    @Test
    void anAddressHasAllWhoAreRegisteredThere() {
        var record = Readers.atTheWindow(() -> population.findAddress(lins.oldAddress, on("2000-01-01")))
                .orElseThrow();
        assertThat(record.households()).hasSize(1);
        assertThat(names(record.households().getFirst())).hasSize(6);
    }

    @Test
    void aCorrectionChangesNothingOfWhatWasKnownBefore() {
        Instant before = chronicle.now();
        PersonRecord was = person(lins.self, AsOf.known(TODAY.on(), before), Sight.PLAIN);
        chronicle.act(ActKind.CORRECTION, "2018-06-01", act -> {
            act.end("identity", "person = '" + lins.self + "'", null);
            act.named(lins.self, "林水昇", "1", "1985-04-03", ",");
        });
        Instant after = chronicle.now();
        assertThat(person(lins.self, AsOf.known(TODAY.on(), before), Sight.PLAIN))
                .isEqualTo(was);
        assertThat(was.name().text()).isEqualTo("林水生");
        assertThat(person(lins.self, TODAY, Sight.PLAIN).name().text()).isEqualTo("林水昇");
        assertThat(person(lins.self, AsOf.known(TODAY.on(), after), Sight.PLAIN).born())
                .hasToString("1985-04-03");
    }

    @Test
    void whatWasNotRecordedYetWasNotKnown() {
        Instant before = lins.move.recordedAt().minusNanos(1000);
        Optional<PersonRecord> wife = Readers.atTheWindow(
                () -> population.findPerson(lins.wife, AsOf.known(TODAY.on(), before), Sight.PLAIN));
        assertThat(wife).isEmpty();
        assertThat(names(household(lins.old, AsOf.known(TODAY.on(), before), Sight.PLAIN)))
                .contains("林水生");
        assertThat(Readers.atTheWindow(
                        () -> population.findHousehold(lins.home, AsOf.known(TODAY.on(), before), Sight.PLAIN)))
                .isEmpty();
        assertThat(Readers.atTheWindow(
                        () -> population.listHistory(lins.self, AsOf.known(TODAY.on(), before), Sight.PLAIN)))
                .hasSize(1);
    }

    @Test
    void aMomentThatHasNotComeIsNotRead() {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        assertThatThrownBy(() -> person(lins.self, AsOf.known(TODAY.on(), tomorrow), Sight.PLAIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kinAreNamedToTheThirdGeneration() {
        Kin kin = Readers.atTheWindow(() -> population.findKin(lins.son, TODAY, Sight.PLAIN))
                .orElseThrow();
        assertThat(kin.relatives())
                .extracting(
                        relative -> relative.id(),
                        relative -> relative.relation(),
                        relative -> relative.words().zh())
                .containsExactlyInAnyOrder(
                        tuple(lins.self, "51", "父亲"),
                        tuple(lins.wife, "52", "母亲"),
                        tuple(lins.daughter, "77", "妹妹"),
                        tuple(lins.father, "61", "祖父"),
                        tuple(lins.mother, "62", "祖母"),
                        tuple(lins.brother, "83", "叔父"),
                        tuple(lins.grandfather, "66", "曾祖父"),
                        tuple(lins.grandmother, "67", "曾祖母"));
        Kin ofWife = Readers.atTheWindow(() -> population.findKin(lins.wife, TODAY, Sight.PLAIN))
                .orElseThrow();
        assertThat(ofWife.relatives())
                .extracting(relative -> relative.id(), relative -> relative.relation())
                .contains(
                        tuple(lins.self, "11"),
                        tuple(lins.father, "53"),
                        tuple(lins.mother, "54"),
                        tuple(lins.brother, "97"));
        Kin ofSelf = Readers.atTheWindow(() -> population.findKin(lins.self, TODAY, Sight.PLAIN))
                .orElseThrow();
        assertThat(ofSelf.elsewhere()).extracting(Kin.Elsewhere::relation).containsExactly("85");
    }

    @Test
    void siblingsOfOneParentAreHalfSiblings() {
        chronicle.act(ActKind.BIRTH, "2016-01-01", act -> {
            PersonId stepmother = act.person("何桂香", "2", "1973-10-02", "2015-01-01");
            PersonId half = act.person("林晚", "2", "2016-01-01", "2016-01-01");
            act.registered(stepmother, lins.old, "99", "2015-01-01,");
            act.registered(half, lins.old, "32", "2016-01-01,");
            act.parent(half, lins.father, Parenthood.Role.FATHER, Parenthood.Nature.BIRTH, "2016-01-01,");
            act.parent(half, stepmother, Parenthood.Role.MOTHER, Parenthood.Nature.BIRTH, "2016-01-01,");
        });
        Kin kin = Readers.atTheWindow(() -> population.findKin(lins.self, TODAY, Sight.PLAIN))
                .orElseThrow();
        assertThat(kin.relatives())
                .extracting(relative -> relative.words().zh())
                .contains("弟弟", "同父异母的妹妹")
                .doesNotContain("同母异父的弟弟");
    }

    @Test
    void aHistoryTellsWhatEachActChanged() {
        List<TimelineEntry> history = Readers.atTheWindow(() -> population.listHistory(lins.self, TODAY, Sight.PLAIN));
        TimelineEntry split = history.get(1);
        assertThat(split.kind()).contains(ActKind.SPLIT);
        assertThat(split.words().zh()).isEqualTo("分户");
        Change household = split.changes().stream()
                .filter(change -> change.item() == Item.HOUSEHOLD)
                .findFirst()
                .orElseThrow();
        assertThat(zh(household.before())).isEqualTo(lins.oldNumber);
        assertThat(household.on()).isEqualTo(Period.since(LocalDate.of(2010, 10, 10)));
        assertThat(split.changes())
                .extracting(Change::item)
                .contains(Item.HOUSEHOLD, Item.RELATION, Item.SPOUSE, Item.MARITAL_STATUS)
                .doesNotContain(Item.NAME, Item.STATE);
        assertThat(split.changes())
                .filteredOn(change -> change.item() == Item.MARITAL_STATUS)
                .extracting(change -> zh(change.after()))
                .containsExactly("已婚");
    }

    @Test
    void anActThatWasCancelledStandsInTheHistoryWithItsCancellation() {
        Chronicle.Written wrong = chronicle.act(ActKind.CHANGE_OF_ITEM, "2018-01-01", act -> {
            act.end("identity", "person = '" + lins.self + "'", "2018-01-01");
            act.named(lins.self, "林错", "1", "1985-04-02", "2018-01-01,");
        });
        chronicle.act(ActKind.CANCEL_ACT, "2018-06-01", wrong.id(), act -> {
            act.end("identity", "person = '" + lins.self + "'", null);
            act.named(lins.self, "林水生", "1", "1985-04-02", ",");
        });
        List<TimelineEntry> history = Readers.atTheWindow(() -> population.listHistory(lins.self, TODAY, Sight.PLAIN));
        TimelineEntry undone = history.get(history.size() - 2);
        TimelineEntry undoing = history.getLast();
        assertThat(undone.undoneBy()).isEqualTo(undoing.act());
        assertThat(undoing.undoes()).isEqualTo(wrong.id());
        assertThat(undoing.changes())
                .extracting(change -> change.item(), change -> zh(change.before()), change -> zh(change.after()))
                .containsExactly(tuple(Item.NAME, "林错", "林水生"));
        List<TimelineEntry> then = Readers.atTheWindow(
                () -> population.listHistory(lins.self, AsOf.known(TODAY.on(), wrong.recordedAt()), Sight.PLAIN));
        assertThat(then.getLast().undoneBy()).isNull();
    }

    @Test
    void anAdoptionLeavesNoTraceForWhoDidNotAskForIt() {
        PersonRecord daughter = person(lins.daughter, TODAY, Sight.PLAIN);
        assertThat(daughter.formerNames()).isEmpty();
        assertThat(((StandingRecord.Registered) daughter.standing()).relation()).isEqualTo("30");
        assertThat(Readers.atTheWindow(() -> population.findPerson(lins.daughter, on("2015-05-04"), Sight.PLAIN)))
                .isEmpty();
        assertThat(names(household(lins.zhous, on("2015-05-04"), Sight.PLAIN))).containsExactly("周文竹");
        assertThat(household(lins.home, TODAY, Sight.PLAIN).members())
                .extracting(member -> member.person(), Member::relation)
                .contains(tuple(lins.daughter, "30"));
        Kin kin = Readers.atTheWindow(() -> population.findKin(lins.daughter, TODAY, Sight.PLAIN))
                .orElseThrow();
        assertThat(kin.relatives())
                .extracting(
                        relative -> relative.id(), relative -> relative.words().zh())
                .contains(tuple(lins.self, "父亲"), tuple(lins.wife, "母亲"))
                .doesNotContain(tuple(lins.zhou, "母亲"));
        Kin ofZhou = Readers.atTheWindow(() -> population.findKin(lins.zhou, on("2015-01-01"), Sight.PLAIN))
                .orElseThrow();
        assertThat(ofZhou.relatives()).isEmpty();
    }

    @Test
    void anAdoptionLeavesNoGapInAnyHistory() {
        List<TimelineEntry> own = Readers.atTheWindow(() -> population.listHistory(lins.daughter, TODAY, Sight.PLAIN));
        assertThat(own).hasSize(1);
        TimelineEntry first = own.getFirst();
        assertThat(first.kind()).isEmpty();
        assertThat(first.words()).isEqualTo(TimelineEntry.FIRST_REGISTRATION);
        assertThat(first.ground()).isNull();
        assertThat(first.changes())
                .allSatisfy(change -> assertThat(change.before()).isNull());
        assertThat(first.changes())
                .extracting(Change::item)
                .contains(Item.NAME, Item.HOUSEHOLD, Item.FATHER, Item.MOTHER);
        assertThat(first.changes())
                .extracting(change -> String.valueOf(change.after()))
                .noneMatch(value -> value.contains("周"));

        List<TimelineEntry> father = Readers.atTheWindow(() -> population.listHistory(lins.self, TODAY, Sight.PLAIN));
        assertThat(father.getLast().words()).isEqualTo(TimelineEntry.FIRST_REGISTRATION);
        assertThat(father.getLast().changes()).extracting(Change::item).containsExactly(Item.CHILD);

        assertThat(Readers.atTheWindow(() -> population.listHistory(lins.zhou, TODAY, Sight.PLAIN)))
                .extracting(TimelineEntry::act)
                .doesNotContain(lins.adoption.id());
        assertThat(Readers.atTheWindow(() -> population.listHistory(lins.zhous, TODAY, Sight.PLAIN)))
                .extracting(TimelineEntry::act)
                .doesNotContain(lins.adoption.id());
        List<TimelineEntry> home = Readers.atTheWindow(() -> population.listHistory(lins.home, TODAY, Sight.PLAIN));
        assertThat(home.getLast().words()).isEqualTo(TimelineEntry.FIRST_REGISTRATION);
    }

    @Test
    void aBirthIsCalledAsAnAdoptionIs() {
        chronicle.act(ActKind.BIRTH, "2018-05-12", act -> {
            PersonId child = act.person("林小满", "1", "2018-05-12", "2018-05-12");
            act.registered(child, lins.home, "22", "2018-05-12,");
            act.parent(child, lins.self, Parenthood.Role.FATHER, Parenthood.Nature.BIRTH, "2018-05-12,");
        });
        List<TimelineEntry> father = Readers.atTheWindow(() -> population.listHistory(lins.self, TODAY, Sight.PLAIN));
        assertThat(father.getLast().words()).isEqualTo(TimelineEntry.FIRST_REGISTRATION);
        assertThat(father.getLast().kind()).isEmpty();
    }

    @Test
    void whoAsksForWhatIsSecretSeesItAndIsLogged() {
        assertThat(((StandingRecord.Registered)
                                person(lins.daughter, TODAY, Sight.SENSITIVE).standing())
                        .relation())
                .isEqualTo("37");
        assertThat(person(lins.daughter, on("2015-05-04"), Sight.SENSITIVE)
                        .name()
                        .text())
                .isEqualTo("周小雨");
        assertThat(Readers.atTheWindow(() -> population.listHistory(lins.daughter, TODAY, Sight.SENSITIVE)))
                .extracting(TimelineEntry::kind)
                .containsExactly(Optional.of(ActKind.BIRTH), Optional.of(ActKind.ADOPTION));
        assertThat(entries(lins.daughter))
                .extracting(
                        record -> record.entry().event(),
                        record -> record.entry().detail().code())
                .contains(tuple(AuditEvent.UNMASKED, "ADOPTION"));
        assertThatThrownBy(() -> Readers.as(
                        Role.COMMUNITY_WORKER,
                        "430281",
                        Optional.empty(),
                        () -> population.findPerson(lins.daughter, TODAY, Sight.SENSITIVE)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void aProtectedPersonHasNoAddressAnywhere() {
        chronicle.protect(lins.wife);
        assertThat(person(lins.wife, TODAY, Sight.PLAIN).address()).isNull();
        assertThat(household(lins.home, TODAY, Sight.PLAIN).address()).isNull();
        AddressId address = address(person(lins.self, TODAY, Sight.PLAIN)).id();
        var listed = Readers.atTheWindow(() -> population.findAddress(address, TODAY))
                .orElseThrow();
        assertThat(listed.households())
                .allSatisfy(household -> assertThat(household.members())
                        .extracting(Member::person)
                        .doesNotContain(lins.wife));
        assertThat(person(lins.wife, TODAY, Sight.SENSITIVE).address()).isNotNull();
    }

    @Test
    @Shows({"QJ-20d", "CF-5.2b"})
    void everyReadStandsInTheLogAndListsApartFromReads() {
        person(lins.brother, TODAY, Sight.PLAIN);
        household(lins.old, TODAY, Sight.PLAIN);
        Readers.atTheWindow(() -> population.findAddress(lins.oldAddress, TODAY));
        Readers.atTheWindow(() -> population.findKin(lins.self, TODAY, Sight.PLAIN));
        assertThat(entries(lins.brother))
                .extracting(record -> record.entry().event())
                .containsExactlyInAnyOrder(
                        AuditEvent.PERSON_READ,
                        AuditEvent.HOUSEHOLD_READ,
                        AuditEvent.PERSON_LISTED,
                        AuditEvent.PERSON_LISTED);
    }

    private List<AuditRecord> entries(PersonId person) {
        return log.list(new AuditQuery(person.value(), null, null, null, null, 100));
    }

    @Test
    void nobodyReadsOutsideTheirPlaceNorThePastWithoutTheRightToNorTheirOwnFamily() {
        assertThatThrownBy(() -> Readers.as(
                        Role.WINDOW_OFFICER,
                        "430224",
                        Optional.empty(),
                        () -> population.findPerson(lins.self, TODAY, Sight.PLAIN)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> Readers.as(
                        Role.COMMUNITY_WORKER,
                        "430281",
                        Optional.empty(),
                        () -> population.findPerson(lins.self, on("2011-01-01"), Sight.PLAIN)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> Readers.as(
                        Role.WINDOW_OFFICER,
                        "430281",
                        Optional.of(lins.self.value()),
                        () -> population.findPerson(lins.father, TODAY, Sight.PLAIN)))
                .isInstanceOf(AccessRefused.class);
        assertThat(entries(lins.father)).isEmpty();
    }
}
