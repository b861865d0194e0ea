package org.openhuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.Intake;
import org.openhuji.intake.PersonColumn;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.papers.Certified;
import org.openhuji.papers.NoCertificate;
import org.openhuji.papers.PaperKind;
import org.openhuji.policy.Policies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.CaseRunner;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.language.LawReader;
import org.openhuji.register.RegisterEvent;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.LateRegistration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the documents forbid and what they leave people is kept by there being no place for it; and the packs say what they say. */
@ServerTest
class ClausesKeptTest {
    private static final Path LAW = Path.of("..", "law");
    private static final Pattern NATURE =
            Pattern.compile("agri|rural|urban|hukou|nature_of|status_kind|农业|性质|城镇|农村", Pattern.CASE_INSENSITIVE);
    private static final Pattern BIRTH_PLAN = Pattern.compile(
            "birth_?(plan|permit|order)|famil(y|ies)_?plan|wedlock|计划生育|计生|准生|生育证|孩次|抚养费", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEE = Pattern.compile(
            "(^|_)fees?($|_)|[a-z]Fees?($|[A-Z])|charge|payment|price|收费|费用|金额", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAND = Pattern.compile(
            "(^|_)land|homestead|contract|share_?holding|collective_?income|承包|宅基地|收益|土地", Pattern.CASE_INSENSITIVE);

    private final JdbcClient sql;
    private final Policies policies;
    private final Intake intake;

    @TempDir
    private Path folder = Path.of("target");

    @Autowired
    ClausesKeptTest(JdbcClient sql, Policies policies, CodeLists lists, Names names, Gazetteer gazetteer) {
        this.sql = sql;
        this.policies = policies;
        this.intake = new Intake(lists, names, gazetteer, LocalDate.of(2018, 6, 1), ArtificialNumbers.ACCEPTED);
    }

    /** Every name under which the register could keep, be told or be asked something. */
    private Set<String> places() throws IOException {
        Set<String> names = new TreeSet<>(
                sql.sql("""
                        select distinct column_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list());
        for (PersonColumn column : PersonColumn.values()) {
            names.add(column.english());
            names.add(column.chinese());
            names.addAll(column.others());
        }
        Stream.of(Act.class.getPermittedSubclasses())
                .flatMap(act -> Arrays.stream(act.getRecordComponents()))
                .forEach(part -> names.add(part.getName()));
        try (Stream<Path> pages = Files.walk(Path.of("src", "main", "resources", "templates", "office"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Pattern.compile("<(?:input|select|textarea|button)[^>]*\\sname=\"([^\"]+)\"")
                        .matcher(Files.readString(page))
                        .results()
                        .forEach(field -> names.add(field.group(1)));
            }
        }
        assertThat(names).contains("former_names", "birthCertificate", "曾用名", "certificate", "eventOn");
        return names;
    }

    private static void assertNone(Set<String> names, Pattern forbidden) {
        assertThat(names)
                .allSatisfy(name -> assertThat(forbidden.matcher(name).find())
                        .as("%s", name)
                        .isFalse());
    }

    @Test
    @Shows({"ZZ-2a", "ZZ-2b", "LL-2a", "LL-2c", "QJ-10a", "QJ-10b", "SX-6", "CF-3.1a"})
    void nothingKeepsOrAsksWhetherARegistrationIsAgricultural() throws IOException {
        assertNone(places(), NATURE);
    }

    @Test
    @Shows({"ZZ-2a", "LL-2a", "QJ-10a", "SX-6", "CF-3.1a"})
    void theOldColumnIsDroppedAndCountedAndThePeopleAreIn() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), """
                户口性质,户号,户别,区划代码,住址,与户主关系,姓名,公民身份号码,性别,出生日期
                农业,A1,家庭户,430281006001,渌江路3号,户主,林大山,,男,1962-03-07
                非农业,A1,,,,妻,周月娥,,女,1964-11-02
                """);
        List<Fault> faults = new ArrayList<>();
        Checked checked = intake.check(file, faults::add);
        assertThat(checked.dropped()).containsExactly(Map.entry("户口性质", 2L));
        assertThat(checked.loadable()).isEqualTo(2);
        List<String> read = new ArrayList<>();
        intake.read(file, checked, group -> group.persons().forEach(person -> read.add(person.toString())));
        assertThat(read).hasSize(2).noneMatch(person -> person.contains("农业"));
    }

    @Test
    @Shows({"ZZ-10b", "ZZ-10c", "LL-4.1b", "LL-4.1c", "QJ-9c", "QJ-A7", "CF-2.3a"})
    void nothingKeepsOrAsksWhetherABirthWasPlanned() throws IOException {
        assertNone(places(), BIRTH_PLAN);
        assertThat(LateRegistration.Cause.values())
                .extracting(cause -> cause.words().zh())
                .noneMatch(cause -> BIRTH_PLAN.matcher(cause).find());
    }

    @Test
    @Shows("QJ-14e")
    void nothingKeepsOrAsksAFee() throws IOException {
        assertNone(places(), FEE);
    }

    @Test
    @Shows({"LL-5.1b", "LL-5.1d", "QJ-15b", "QJ-15d", "SX-21b", "SX-22b", "SX-23a", "CF-4.1a", "CF-4.1e"})
    void noActKnowsRightsInLandAndWhatIsToldOfAnActSaysNothingOfThem() throws IOException {
        assertNone(places(), LAND);
        assertThat(RegisterEvent.class.getRecordComponents())
                .extracting(part -> part.getName())
                .containsExactly("act", "kind", "persons", "households", "eventOn");
    }

    @Test
    @Shows({"ZZ-2b", "LL-2c", "QJ-10d"})
    void noPaperCertifiesWhatARegistrationUsedToBe() {
        assertThat(PaperKind.values())
                .extracting(PaperKind::title)
                .noneMatch(title -> NATURE.matcher(title).find());
        assertThat(Certified.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "ItemChanged",
                        "RegistrationCancelled",
                        "KinOnceInOneHousehold",
                        "FoundlingReported",
                        "UnnaturalDeath");
        assertThat(NoCertificate.Asked.values())
                .extracting(asked -> asked.name().toLowerCase(Locale.ROOT))
                .noneMatch(name -> NATURE.matcher(name).find());
    }

    /** The cases beside the packs are worked out by hand; here those that say where people go who have no address. */
    @Test
    @Shows({"ZZ-5.2b", "QJ-11b", "SX-19", "CF-2.2"})
    void whoHasNoAddressOfTheirOwnGoesToTheCollectiveHouseholdOfTheDocument() throws Exception {
        Map<String, String> collective = Map.of(
                "zhuzhou", "POLICE_PUBLIC_COLLECTIVE",
                "qujing", "COMMUNITY_COLLECTIVE",
                "shaanxi", "COMMUNITY_COLLECTIVE",
                "chifeng", "UNIT_COLLECTIVE");
        for (Map.Entry<String, String> one : collective.entrySet()) {
            List<PolicyCase> cases = cases(one.getKey());
            assertThat(cases.stream().filter(c -> places(c, one.getValue()))).isNotEmpty();
            assertThat(cases.stream().filter(c -> places(c, "OWN_ADDRESS"))).isNotEmpty();
            assertHold(cases.stream()
                    .filter(c -> places(c, one.getValue()) || places(c, "OWN_ADDRESS"))
                    .toList());
        }
    }

    private static boolean places(PolicyCase one, String household) {
        return one.expect().values().stream()
                .anyMatch(expected -> expected instanceof Map<?, ?> map && household.equals(map.get("placement")));
    }

    @Test
    @Shows({"ZZ-9", "LL-3.2"})
    void aVillageIsClosedToWhomTheListDoesNotName() throws Exception {
        for (Map.Entry<String, String> one :
                Map.of("liling", "LL-3.2.9", "zhuzhou", "ZZ-9.8").entrySet()) {
            List<PolicyCase> closed = cases(one.getKey()).stream()
                    .filter(c -> c.expect().containsKey(one.getValue())
                            && "NOT_ELIGIBLE".equals(c.expect().get("outcome")))
                    .toList();
            assertThat(closed).as(one.getKey()).isNotEmpty();
            assertHold(closed);
        }
    }

    private List<PolicyCase> cases(String id) throws CaseFiles.Unusable {
        Pack pack = policies.law().packs().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return CaseFiles.read(LAW, pack);
    }

    private void assertHold(List<PolicyCase> cases) {
        CaseRunner runner = new CaseRunner(policies);
        assertThat(cases)
                .allSatisfy(one ->
                        assertThat(runner.run(one).holds()).as(one.name()).isTrue());
    }

    @Test
    @Shows({"LL-5.1h", "QJ-15g", "SX-23b", "CF-4.1f"})
    void aRuleThatAsksForGivingUpLandIsNotLoadedAndTheClausesAreCited() throws IOException {
        Path law = folder.resolve("law");
        copy(LAW, law);
        Path pack = law.resolve("430281-liling/2017-07-28/policy.yaml");
        String rules = Files.readString(pack);
        String rule = "      - joins relative in PARENT: hukouPlace within destination\n";
        assertThat(rules).contains(rule);
        Files.writeString(pack, rules.replaceFirst(Pattern.quote(rule), "      - landSurrender\n" + rule));
        LawReader.Reading reading = LawReader.read(law);
        assertThat(reading.law()).isNull();
        assertThat(reading.faults())
                .anySatisfy(
                        fault -> assertThat(fault.detail().en()).contains("LL-5.1h", "QJ-15g", "SX-23b", "CF-4.1f"));
        assertThat(policies.law().vocabulary().facts())
                .noneMatch(fact -> policies.law()
                        .vocabulary()
                        .findForbidden(fact.name())
                        .filter(forbidden -> forbidden.name().equals("landSurrender"))
                        .isPresent());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
