package org.openhuji.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.Vocabulary;

/** docs/pack-language.md is true: it names every key the readers accept, and the readers accept every example on it. */
class PackLanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "pack-language.md");
    private static final Path LAW = Path.of("..", "law");

    private final Faults faults = new Faults();

    @Test
    void everyKeyAndWordOfTheReadersStandsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        List<String> words = Stream.of(
                        PackReader.KEYS,
                        PackReader.DOCUMENT_KEYS,
                        PackReader.HANDLING_KEYS,
                        TerritoryReader.KEYS,
                        Scopes.KEYS,
                        DefinitionReader.KEYS,
                        RouteReader.KEYS,
                        RouteReader.FRAME_KEYS,
                        CompanionReader.KEYS,
                        PlacementReader.KEYS,
                        PackReader.PERMIT_KEYS,
                        PackReader.STATEMENT_KEYS,
                        PlacementReader.HOUSEHOLDS,
                        ParameterReader.KEYS,
                        ParameterReader.VALUE_KEYS,
                        ConditionReader.FORMS,
                        ConditionReader.BESIDE,
                        PointsReader.KEYS,
                        PointsReader.INDICATOR_KEYS,
                        PointsReader.RANKED_KEYS,
                        PointsItemReader.FORMS,
                        PointsItemReader.GIVES_KEYS,
                        PointsItemReader.GROUP_KEYS,
                        PointsBandReader.KEYS,
                        PointsWords.COUNTS,
                        ClauseList.CARRIED,
                        Arrays.stream(Kinship.values()).map(Enum::name).toList(),
                        Arrays.stream(Unit.values())
                                .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                                .toList())
                .flatMap(Collection::stream)
                .toList();
        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    @Test
    void everyExampleOnThePageIsRead() throws IOException {
        Vocabulary vocabulary =
                VocabularyReader.read(item("vocabulary.yaml", Files.readString(LAW.resolve("vocabulary.yaml"))));
        Common common = CommonReader.read(
                item("common.yaml", Files.readString(LAW.resolve("common.yaml"))), vocabulary, faults);
        Names names = new Names(vocabulary, common.derived(), faults);
        ParameterReader.read(item("parameters", PARAMETERS), names, new long[] {0, Long.MAX_VALUE});
        Item home = Objects.requireNonNull(item("definitions", DEFINITION).get("own home"));
        names.definitions.put("own home", new Names.Named("own home", home, false));
        int read = 0;
        for (CodeBlocks.Block block : CodeBlocks.of(PAGE)) {
            if (block.info().equals("yaml points")) {
                item(block.info(), block.text())
                        .entries()
                        .forEach(table -> names.points.put(table.key().text(), table.value()));
                continue;
            }
            String[] words = block.info().split(" ");
            Subject subject = switch (words[words.length - 1]) {
                case "conditions", "person" -> Subject.person("LL-3.2.2");
                case "place" -> Subject.place(new PlaceRef.Here());
                default -> Subject.person(null).in(vocabulary.findList(words[2]).orElseThrow());
            };
            Item list = item(block.info(), block.text());
            List<?> conditions = new ConditionReader(names, null).parts(list, subject, 0);
            assertThat(shown()).isEmpty();
            assertThat(conditions).hasSameSizeAs(list.list());
            read += conditions.size();
        }
        assertThat(read).isGreaterThan(47);
    }

    private Item item(String name, String text) {
        return Objects.requireNonNull(Item.read(Source.of(name, text), text, faults), this::shown);
    }

    private String shown() {
        StringBuilder shown = new StringBuilder();
        faults.sorted().forEach(fault -> shown.append(fault.show(Locale.ENGLISH)));
        return shown.toString();
    }

    private static final String PARAMETERS = """
            start: {term: {zh: 起始日, en: start}, type: date, values: [{value: 2016-01-01, source: example}]}
            months: {term: {zh: 月数, en: months}, type: count, values: [{value: 6, source: example}]}
            line: {term: {zh: 分数线, en: line}, type: count, values: [{value: 100, source: example}]}
            quota: {term: {zh: 名额, en: places}, type: count, values: [{value: 50, source: example}]}
            schemes: {term: {zh: 险种, en: schemes}, type: choices, of: insuranceScheme, values: [{value: [INJURY], source: example}]}
            districts: {term: {zh: 市辖区, en: districts}, type: places, values: [{value: ["430202"], source: example}]}
            """;
    private static final String DEFINITION = """
            own home:
              says: {zh: 有自己的住所, en: has a home of one's own}
              is:
                exists dwellings: tenure = OWNED_PURCHASED
            """;
}
