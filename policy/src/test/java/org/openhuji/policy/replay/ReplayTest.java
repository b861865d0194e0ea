package org.openhuji.policy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.language.LawCopy;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.replay.Replay.Cause;
import org.openhuji.policy.replay.Replay.Verdict;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/** A record replayed: by the same law, and by law and codes in which one thing was changed. */
class ReplayTest {
    private static final Policies SHIPPED = ShippedPolicies.get();
    private static final Map<String, Map<String, @Nullable Object>> PEOPLE = people();

    @TempDir
    Path temp = Path.of("");

    @Test
    void everyFamilysRecordReplaysToTheSameBytesThatAssessPrints() throws Exception {
        for (Map.Entry<String, Map<String, @Nullable Object>> family : PEOPLE.entrySet()) {
            for (boolean trace : new boolean[] {false, true}) {
                DeterminationRecord record = record(family.getKey(), trace);
                StringWriter printed = new StringWriter();
                new DeterminationJson(SHIPPED.law(), trace)
                        .write(SHIPPED.assess(read(SHIPPED, family.getValue())), printed);
                assertThat(record.toJson()).contains("\"answer\":" + printed + ",");
                Replay replay = Replay.of(readBack(record.toJson()), SHIPPED);
                assertThat(replay.same()).as(family.getKey()).isTrue();
                assertThat(replay.hashes()).isEmpty();
                assertThat(replay.places()).isEmpty();
            }
        }
    }

    @Test
    void theSameIsSaidInBothLanguages() throws Exception {
        Replay replay = Replay.of(record("tang-yichuan", false), SHIPPED);
        assertThat(text(replay, SHIPPED, Locale.CHINESE)).isEqualTo("""
                结论相同，逐字节一致。
                  记录  2018-06-01  #
                """);
        assertThat(text(replay, SHIPPED, Locale.ENGLISH)).isEqualTo("""
                The same, byte for byte.
                  record  2018-06-01  #
                """);
    }

    @Test
    void aRecordThatWasLaidOutAnewIsStillTheSame() throws Exception {
        String spread = record("lin-shuisheng", false).toJson().replace("\":", "\" :\n  ");
        assertThat(Replay.of(readBack(spread), SHIPPED).same()).isTrue();
    }

    @Test
    void aChangedParameterIsNamedByPackAndVersionAndRouteByRoute() throws Exception {
        Policies changed = law("""
                @ 430200-zhuzhou/2015-01-01/policy.yaml
                -      - {value: ["430102", "430103", "430104", "430105", "430111", "430112", "430302", "430304"], source: GB/T 2260}
                +      - {value: ["430103", "430104", "430105", "430111", "430112", "430302", "430304"], source: GB/T 2260}
                """);
        Replay replay = Replay.of(record("tang-yichuan", false), changed);
        assertThat(replay.now().verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(replay.cause()).isNull();
        assertThat(text(replay, changed, Locale.CHINESE)).startsWith("""
                结论不同。
                  记录  2018-06-01  #

                与记录不同的来源：
                  政策包 zhuzhou 2015-01-01  # → #

                ZZ-8  长沙、湘潭市区居民迁入株洲市区
                  结论  ✓ 符合 → ✗ 不符合
                  不符合  无 → 户口在长沙、湘潭市辖区
                """);
        assertThat(text(replay, changed, Locale.ENGLISH)).startsWith("""
                The answer is another one.
                  record  2018-06-01  #

                Sources that are not those of the record:
                  pack zhuzhou 2015-01-01  # → #

                ZZ-8  From Changsha and Xiangtan
                  outcome  ✓ met → ✗ not met
                  not so  none → is registered in the municipal districts of Changsha or Xiangtan
                """);
    }

    @Test
    void aPackThatChangesNothingForTheFamilyIsNamedAllTheSame() throws Exception {
        Policies changed = law("""
                @ 430281-liling/2017-07-28/policy.yaml
                -      - is: divorcedOn <= on
                +      - is: divorcedOn + 1 years <= on
                """);
        Replay replay = Replay.of(record("lin-shuisheng", false), changed);
        assertThat(text(replay, changed, Locale.CHINESE)).isEqualTo("""
                结论相同；只有其中写明的政策哈希不同。
                  记录  2018-06-01  #

                与记录不同的来源：
                  政策包 liling 2017-07-28  # → #
                """);
    }

    @Test
    void aVocabularyThatNoLongerKnowsAValueRefusesTheSituation() throws Exception {
        Policies changed = law("""
                @ vocabulary.yaml
                -          LEASED: {zh: 租赁, en: rented}
                +          RENTED: {zh: 租赁, en: rented}
                @ common.yaml
                -                - tenure = LEASED
                +                - tenure = RENTED
                @ vocabulary.yaml
                -        changed to: [LEASED, OWNED_PURCHASED]
                +        changed to: [RENTED, OWNED_PURCHASED]
                """);
        Replay replay = Replay.of(record("lin-shuisheng", false), changed);
        assertThat(replay.now().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(text(replay, changed, Locale.ENGLISH)).startsWith("""
                The situation is refused now and cannot be assessed again.
                  record  2018-06-01  #

                Sources that are not those of the record:
                  vocabulary  # → #
                  common conditions  # → #

                  /situation/persons/林水生/dwellings/0/tenure  no value of tenure LEASED;""");
    }

    @Test
    void aWordOfThePapersIsToldFromTheVocabulary() throws Exception {
        Policies changed = law("""
                @ papers.yaml
                +# a remark
                """);
        Replay replay = Replay.of(record("lin-shuisheng", false), changed);
        assertThat(replay.now().verdict()).isEqualTo(Verdict.SAME_BUT_FOR_HASHES);
        assertThat(replay.hashes().stream().map(Hashes.Changed::name)).containsExactly("papers");
    }

    @Test
    void ofAPlaceThatCountsOtherwiseNowTheCodesAreToBlameAndNotTheLaw() throws Exception {
        Policies changed = Policies.of(SHIPPED.law(), codes("430211001,INDUSTRIAL_PARK,,,,test,"));
        Replay replay = Replay.of(record("tang-yichuan", false), changed);
        assertThat(replay.cause()).isEqualTo(Cause.PLACES);
        assertThat(replay.placesHold()).isFalse();
        assertThat(text(replay, changed, Locale.CHINESE)).startsWith("""
                结论不同。
                  记录  2018-06-01  #

                与记录不同的来源：
                  区划数据  # → #

                区划数据对这些地点的说法变了：
                  430211001005
                    原为 地点类别 市辖区城区、社区或村 社区（居民委员会）、城乡地域属性 城镇地区、所属市县 430200
                    现为 地点类别 产业园区、社区或村 社区（居民委员会）、城乡地域属性 城镇地区、所属市县 430200

                总的结论
                  适用文件  株洲市任务分工表 → 株洲市任务分工表；国务院令第663号
                  结论  可以落户 → 目前不能落户
                """).endsWith("""

                按记录的地点事实再评估，结论与原来相同：差别来自区划数据，不来自政策。
                """);
    }

    @Test
    void whereBothChangedEachIsToldApart() throws Exception {
        Policies law = law("""
                @ 430200-zhuzhou/2015-01-01/policy.yaml
                -      - {value: ["430102", "430103", "430104", "430105", "430111", "430112", "430302", "430304"], source: GB/T 2260}
                +      - {value: ["430103", "430104", "430105", "430111", "430112", "430302", "430304"], source: GB/T 2260}
                """);
        Policies changed = Policies.of(law.law(), codes("430211001,INDUSTRIAL_PARK,,,,test,"));
        Replay replay = Replay.of(record("tang-yichuan", false), changed);
        assertThat(replay.cause()).isEqualTo(Cause.BOTH);
        assertThat(Objects.requireNonNull(replay.underRecordedPlaces()).changes().stream()
                        .map(AnswerChange::clause)
                        .distinct())
                .containsExactly("ZZ-8");
    }

    @Test
    void codesThatChangedElsewhereLeaveTheRecordAsItWas() throws Exception {
        Policies changed = Policies.of(SHIPPED.law(), codes("610103001,INDUSTRIAL_PARK,,,,test,"));
        Replay replay = Replay.of(record("tang-yichuan", false), changed);
        assertThat(replay.same()).isTrue();
        assertThat(replay.placesHold()).isTrue();
        assertThat(text(replay, changed, Locale.CHINESE)).isEqualTo("""
                结论相同，逐字节一致。
                  记录  2018-06-01  #

                与记录不同的来源：
                  区划数据  # → #
                区划数据变了，但记录里每个地点的事实都没有变。
                """);
    }

    @Test
    void whatWasChangedInARecordIsFoundAtItsPart() throws Exception {
        String record = record("zheng-heqing", false).toJson();
        assertThat(refused(record.replace("\"outcome\":\"NOT_ELIGIBLE\"", "\"outcome\":\"ELIGIBLE\"")))
                .containsExactly("/answer");
        assertThat(refused(record.replace("\"bornOn\":\"1998-07-07\"", "\"bornOn\":\"1998-07-08\"")))
                .containsExactly("/situation");
        assertThat(refused(record.replace("\"urbanRural\":\"URBAN\",\"city\"", "\"urbanRural\":\"RURAL\",\"city\"")))
                .containsExactly("/places");
        assertThat(refused(record.replaceFirst("\"codes\":\"....", "\"codes\":\"0000")))
                .containsExactly("/hashes");
        assertThat(refused(record.replaceFirst("\"record\":\"....", "\"record\":\"0000")))
                .containsExactly("/sha256/record");
    }

    @Test
    void aRecordOfAnotherShapeIsRefusedWithAllItsFaults() throws Exception {
        String record = record("zheng-heqing", false).toJson();
        assertThat(refused("[]")).containsExactly("");
        assertThat(refused("{}")).containsExactly("/format", "/situation", "/places", "/hashes", "/answer", "/sha256");
        assertThat(refused(record.replace("huji-record/1", "huji-record/9"))).containsExactly("/format");
        assertThat(refused(record.replace("\"format\"", "\"form\"")
                        .replace("\"placeKind\":\"COUNTY_CITY_URBAN\",\"comm", "\"placeKind\":\"TOWN\",\"comm")))
                .containsExactly("/format", "/form", "/places/430281002008/gazetteer/0/placeKind");
        assertThat(refused(record.replaceFirst("\"law\":\"..", "\"law\":\"zz"))).containsExactly("/hashes/law");
        assertThat(refused(record.replaceFirst("\"clause\":\"LL-3.1.1\"", "\"clause\":3")))
                .containsExactly("/answer/routes/0/clause");
        assertThat(refused(record.replaceFirst("\"from\":\"2018-06-01\"", "\"from\":\"2018-06-41\"")))
                .containsExactly("/places/430281002008/gazetteer/0/from");
    }

    @Test
    void thePlacesOfARecordSayWhereTheirFactsAreFrom() {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.putAll(Objects.requireNonNull(PEOPLE.get("lin-shuisheng")));
        situation.put("places", Map.of("430281006001", Map.of("committeeKind", "VILLAGE")));
        String record = DeterminationRecord.of(SHIPPED, situation, read(SHIPPED, situation), false)
                .toJson();
        assertThat(record)
                .contains("\"counted\":{\"placeKind\":{\"value\":\"COUNTY_CITY_URBAN\",\"source\":\"liling\"},"
                        + "\"committeeKind\":{\"value\":\"VILLAGE\",\"source\":\"situation\"},"
                        + "\"urbanRural\":{\"value\":\"URBAN\",\"source\":\"liling\"}}");
    }

    private static List<String> refused(String text) throws Json.Malformed {
        List<Fault> faults = new ArrayList<>();
        assertThat(DeterminationRecord.read(Json.readAnswer(new StringReader(text)), "", faults))
                .isNull();
        return faults.stream().map(Fault::pointer).toList();
    }

    private static DeterminationRecord record(String family, boolean trace) {
        Map<String, @Nullable Object> situation = Objects.requireNonNull(PEOPLE.get(family));
        return DeterminationRecord.of(SHIPPED, situation, read(SHIPPED, situation), trace);
    }

    private static DeterminationRecord readBack(String text) throws Json.Malformed {
        List<Fault> faults = new ArrayList<>();
        DeterminationRecord record = DeterminationRecord.read(Json.readAnswer(new StringReader(text)), "", faults);
        assertThat(faults).isEmpty();
        return Objects.requireNonNull(record);
    }

    private static Situation read(Policies policies, Object plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        assertThat(faults).isEmpty();
        return Objects.requireNonNull(situation);
    }

    /** The text with every shortened hash as one sign. */
    private static String text(Replay replay, Policies policies, Locale language) {
        return ReplayText.of(replay, policies, language)
                .replaceAll("(?<=  |→ )[0-9a-f]{12}(?= →|\\n)(?<!\\n  .{12})", "#");
    }

    private Policies law(String change) throws Exception {
        LawCopy copy = LawCopy.in(Files.createDirectories(temp.resolve("law")));
        copy.plant(change);
        LawReader.Reading reading = LawReader.read(copy.folder());
        assertThat(reading.faults()).isEmpty();
        return Policies.of(Objects.requireNonNull(reading.law()), SHIPPED.gazetteer());
    }

    private org.openhuji.gazetteer.Gazetteer codes(String row) throws IOException {
        Path codes = Files.createDirectories(temp.resolve("codes"));
        try (Stream<Path> files = Files.list(ShippedPolicies.CODES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, codes.resolve(file.getFileName()));
            }
        }
        Path kinds = codes.resolve("place-kinds.csv");
        Files.writeString(kinds, Files.readString(kinds) + row + "\n");
        return org.openhuji.gazetteer.Gazetteer.open(codes, temp.resolve("cache"));
    }

    private static Map<String, Map<String, @Nullable Object>> people() {
        List<LawFault> faults = new ArrayList<>();
        Map<String, Map<String, @Nullable Object>> people = new LinkedHashMap<>();
        if (LawReader.plain(ShippedPolicies.LAW.resolve("people.yaml"), faults) instanceof Map<?, ?> root
                && root.get("families") instanceof Map<?, ?> families) {
            families.forEach((name, family) -> {
                Map<String, @Nullable Object> situation = new LinkedHashMap<>();
                ((Map<?, ?>) family).forEach((key, value) -> situation.put(String.valueOf(key), value));
                situation.remove("title");
                people.put(String.valueOf(name), situation);
            });
        }
        return people;
    }
}
