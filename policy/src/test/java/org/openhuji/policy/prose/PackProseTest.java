package org.openhuji.policy.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;

/** What is told of a pack is all of it, and nothing else. */
class PackProseTest {
    private static final Policies POLICIES = ShippedPolicies.get();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final LocalDate SUMMER_2018 = LocalDate.of(2018, 6, 1);

    static List<Pack> packs() {
        return POLICIES.law().packs();
    }

    private static PackProse told(Pack pack) {
        return PackProse.of(POLICIES.law(), pack, POLICIES.gazetteer());
    }

    private static ClauseProse told(String pack, String clause) {
        Pack of = POLICIES.law().findInForce(pack, SUMMER_2018.toEpochDay()).orElseThrow();
        return told(of).findClause(clause).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyClauseIsToldInTheOrderOfTheDocument(Pack pack) {
        assertThat(told(pack).clauses().stream().map(ClauseProse::id))
                .containsExactlyElementsOf(
                        pack.clauses().stream().map(Clause::id).toList());
    }

    /** Walks the form by itself: nothing a pack writes for people may get lost on the way to the terminal. */
    @ParameterizedTest
    @MethodSource("packs")
    void whateverAPackWritesForPeopleIsShown(Pack pack) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String shown = PackText.whole(told(pack), language, Style.PLAIN).replaceAll("\\s", "");
            List<Text> written = new ArrayList<>(pack.readings());
            for (Route route : pack.routes()) {
                written.add(route.title());
                written.addAll(route.readings());
                written.addAll(route.neverAsked());
                route.known().forEach(known -> written.add(known.because()));
                route.papers()
                        .forEach(paper -> written.add(
                                POLICIES.law().findPaper(paper).orElseThrow().name()));
                written.add(Objects.requireNonNullElse(route.scope().said().text(), route.title()));
                sentences(route.when(), written);
                if (route.companion() != null) {
                    sentences(route.companion(), written);
                }
                route.placements().stream()
                        .map(placement -> placement.when())
                        .filter(Objects::nonNull)
                        .forEach(when -> sentences(when, written));
            }
            pack.frames().forEach(frame -> {
                written.addAll(frame.readings());
                sentences(frame.when(), written);
            });
            pack.permits().forEach(permit -> {
                written.addAll(permit.readings());
                sentences(permit.when(), written);
            });
            pack.statements().forEach(statement -> {
                written.add(statement.says());
                written.addAll(statement.readings());
            });
            pack.parameters().forEach(parameter -> written.add(parameter.term()));
            assertThat(written).isNotEmpty();
            for (Text text : written) {
                assertThat(shown).contains(text.in(language).replaceAll("\\s", ""));
            }
        }
    }

    /** The sentences a pack gives, those that stand highest in the tree. */
    private static void sentences(Condition condition, List<Text> into) {
        Text said = condition.said().text();
        if (said != null) {
            into.add(said);
            return;
        }
        Stream.of(condition)
                .flatMap(one -> switch (one) {
                    case Condition.All all -> all.parts().stream();
                    case Condition.Any any -> any.parts().stream();
                    case Condition.AtLeast some -> some.parts().stream();
                    default -> Stream.empty();
                })
                .forEach(part -> sentences(part, into));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void englishHasNoChineseButNamesAndNumbers(Pack pack) {
        for (ClauseProse clause : told(pack).clauses()) {
            if (clause.route() != null) {
                everyPoint(
                        clause.route().conditions(),
                        point -> assertThat(withoutPapers(point.says().en()))
                                .as(clause.id())
                                .doesNotContain("，", "。", "：")
                                .satisfies(en -> assertThat(
                                                CHINESE.matcher(en.replaceAll("[\\p{IsHan}]+ \\(\\d{6,12}\\)", ""))
                                                        .find())
                                        .as(en)
                                        .isFalse()));
            }
        }
    }

    /** A paper not supplied keeps its own name, which is Chinese. */
    private static String withoutPapers(String english) {
        return english.replaceAll("(by a paper not supplied[,:] ).*", "$1");
    }

    private static void everyPoint(List<Point> points, java.util.function.Consumer<Point> check) {
        for (Point point : points) {
            check.accept(point);
            everyPoint(point.parts(), check);
            everyPoint(point.exactly(), check);
        }
    }

    @Test
    void underASentenceStandsWhatItMeansTestByTest() {
        ClauseProse.Route route =
                Objects.requireNonNull(told("liling", "LL-3.1.5").route());
        Point dwelling = route.conditions().getFirst();
        assertThat(dwelling.says().zh()).isEqualTo("在醴陵城镇地区有合法稳定住所（含租赁）");
        assertThat(dwelling.definition()).isEqualTo("dwelling in urban Liling");
        Point home = dwelling.exactly().getFirst();
        assertThat(home.kind()).isEqualTo(Point.Kind.SOME);
        assertThat(home.parts().stream().map(part -> part.says().zh())).contains("住所所在地在醴陵市（430281）", "房屋用途为住宅");
        Point tenure = home.parts().getLast();
        assertThat(tenure.parts().getFirst().kind()).isEqualTo(Point.Kind.PERSON);
        assertThat(tenure.parts().getFirst().says().zh()).startsWith("如果住所权属为借住、寄住：");
    }

    @Test
    void aClauseSaysWhoComesAlongAndOnWhatCondition() {
        ClauseProse.Companions companions = Objects.requireNonNull(
                Objects.requireNonNull(told("zhuzhou", "ZZ-4.1").route()).companions());
        assertThat(companions.ways().stream().map(way -> way.says().en()))
                .containsExactly(
                        "is the applicant's spouse or parent",
                        "is the applicant's child",
                        "another relative under the open list is for a person to decide");
        assertThat(companions.ways().get(1).parts()).hasSize(2);
        assertThat(companions.each()).hasSize(4);
    }

    @Test
    void aClauseKnowsWhatItsConditionsRestOn() {
        assertThat(told("zhuzhou", "ZZ-5.3").parameters()).contains("municipal_districts");
        assertThat(told("zhuzhou", "ZZ-9.5").frames()).containsExactly("ZZ-9.T");
        assertThat(told("zhuzhou", "ZZ-5.2b").citedBy()).containsExactly("ZZ-5.2");
        assertThat(told("liling", "LL-3.1.5").definitions()).containsExactly("dwelling-in-urban-liling");
    }

    @Test
    void aClauseThatNoRuleCarriesSaysSo() {
        ClauseProse task = told("liling", "LL-6.2");
        assertThat(task.carried()).isFalse();
        assertThat(task.title().zh()).isEqualTo("部门任务");
        String shown = PackText.clause(
                told(POLICIES.law()
                        .findInForce("liling", SUMMER_2018.toEpochDay())
                        .orElseThrow()),
                "LL-6.2",
                Locale.CHINESE,
                Style.PLAIN);
        assertThat(shown).contains("本条不由规则承载", "部门任务");
    }

    @Test
    void sectionsFollowTheDocumentsNumbering() {
        assertThat(Stream.of("三(一)5", "二（一）1（2）", "第4项1", "第二条", "附件一（7）", "附件第1a项", "三 末段", "（二十一）末句", "通知 第2段", "导语")
                        .map(Sections::of))
                .containsExactly("三（一）", "二（一）", "第4项", "第二条", "附件一", "附件", "三", "（二十一）", "通知", "导语");
    }
}
