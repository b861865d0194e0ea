package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;

class SearchTest {
    private static final Gazetteer PLACES = RealGazetteer.PLACES;

    private static List<String> names(String text, int limit) {
        return PLACES.search(text, limit).stream().map(Division::name).toList();
    }

    private static List<String> codes(String text, int limit) {
        return PLACES.search(text, limit).stream()
                .map(division -> PlaceCode.format(division.code()))
                .toList();
    }

    @Test
    void putsTheLargerUnitFirst() {
        assertThat(names("醴陵", 10)).startsWith("醴陵市");
    }

    @Test
    void putsAnExactNameBeforeLargerUnitsThatBeginWithIt() {
        assertThat(names("姜湾社区", 3)).startsWith("姜湾社区");
        assertThat(names("河口社区", 3)).containsOnly("河口社区");
    }

    @Test
    void putsNamesThatBeginWithTheTextBeforeOthers() {
        List<String> names = names("龙门", 200);
        assertThat(names).hasSize(200).first().asString().startsWith("龙门");
        int others =
                (int) names.stream().takeWhile(name -> name.startsWith("龙门")).count();
        assertThat(names.subList(others, names.size())).noneMatch(name -> name.startsWith("龙门"));
    }

    @Test
    void findsByPartsInTheNamesOfContainers() {
        assertThat(codes("醴陵 来龙门", 5)).containsExactly("430281006");
        assertThat(codes("来龙门\u3000醴陵", 5)).containsExactly("430281006");
        assertThat(codes("株洲 醴陵 姜湾", 5)).containsExactly("430281006001");
        assertThat(codes("衡阳 来龙门", 5)).isEmpty();
    }

    @Test
    void asksForOnePartInTheNameItself() {
        assertThat(names("湖南 醴陵", 50)).allMatch(name -> name.contains("醴陵") || name.contains("湖南"));
    }

    @Test
    void findsByInitialsOfEveryReading() {
        assertThat(codes("lls", 400)).contains("430281");
        assertThat(codes("LLM", 20)).contains("430281006");
        assertThat(codes("cs", 3)).contains("430100");
        assertThat(codes("zs", 3)).contains("430100");
        assertThat(codes("zsx", 10)).contains("430121");
        assertThat(codes("csx", 10)).contains("430121");
        assertThat(codes("llmjd", 10)).contains("430281006");
        assertThat(codes("llmjx", 10)).doesNotContain("430281006");
    }

    @Test
    void matchesInitialsAtTheStartOnly() {
        assertThat(codes("lm", 100_000)).doesNotContain("430281006");
    }

    @Test
    void findsByInitialsInContainers() {
        assertThat(codes("ll llm", 50)).contains("430281006").doesNotContain("110116110");
        assertThat(codes("zzs ll llm", 50)).containsExactly("430281006");
    }

    @Test
    void findsByTheBeginningOfACodeTheUnitItselfFirst() {
        assertThat(codes("4302", 3)).containsExactly("430200", "430202", "430203");
        assertThat(codes("430281006", 2)).containsExactly("430281006", "430281006001");
        assertThat(codes("430200", 5)).containsExactly("430200");
        assertThat(codes("430281006001", 5)).containsExactly("430281006001");
        assertThat(codes("4302810060011", 5)).isEmpty();
        assertThat(codes("430281 社区", 400)).allMatch(code -> code.startsWith("430281"));
    }

    @Test
    void findsPastCounties() {
        assertThat(codes("株洲县", 5)).containsExactly("430221");
    }

    @Test
    void findsNothingForNothing() {
        assertThat(PLACES.search("", 5)).isEmpty();
        assertThat(PLACES.search("  ", 5)).isEmpty();
        assertThat(PLACES.search("没有这个地方", 5)).isEmpty();
        assertThat(PLACES.search("zzzzzz", 5)).isEmpty();
        assertThat(PLACES.search("\u0001", 5)).isEmpty();
    }

    @Test
    void findsNothingForMorePartsThanAnyPlaceNeeds() {
        assertThat(PLACES.search("湖 南 株 洲 醴 陵 来 龙", 5)).isNotEmpty();
        assertThat(PLACES.search("湖 南 株 洲 醴 陵 来 龙 门", 5)).isEmpty();
    }

    @Test
    void givesAsManyAsAskedFor() {
        assertThat(PLACES.search("村", 7)).hasSize(7).doesNotHaveDuplicates();
        assertThat(PLACES.search("村", 1)).hasSize(1);
        assertThatThrownBy(() -> PLACES.search("村", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsInventedDivisionsLast() {
        assertThat(codes("青石县", 5)).containsExactly("990121");
        assertThat(codes("青石", 10)).noneMatch(code -> code.startsWith("99"));
        assertThat(codes("青石镇", 100)).endsWith("990121100").hasSizeGreaterThan(1);
        assertThat(codes("99", 2)).containsExactly("990000", "990100");
    }
}
