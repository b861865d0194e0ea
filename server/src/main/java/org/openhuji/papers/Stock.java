package org.openhuji.papers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openhuji.papers.Grid.Cell;
import org.openhuji.papers.Grid.Row;

/**
 * The four pages of the booklet that are printed on, 143 by 105 millimetres: where the stock has its lines. What differs
 * from these drawings by a shift belongs into the printer's offsets.
 */
enum Stock {
    FRONT(new Grid(
            9,
            20,
            List.of(
                    Row.of(13, new Cell("户别", 18, 44), new Cell("户主姓名", 20, 43)),
                    Row.of(13, new Cell("户号", 18, 44), new Cell("签发日期", 20, 43)),
                    Row.of(17, new Cell("住址", 18, 107)),
                    Row.of(14, new Cell("承办人", 18, 44), new Cell("户口登记机关", 20, 43))))),
    MEMBER(new Grid(
            8,
            14,
            List.of(
                    Row.of(8, new Cell("姓名", 22, 47), new Cell("户主或与户主关系", 26, 32)),
                    Row.of(7.5, new Cell("曾用名", 22, 47), new Cell("性别", 26, 32)),
                    Row.of(7.5, new Cell("出生地", 22, 47), new Cell("民族", 26, 32)),
                    Row.of(7.5, new Cell("籍贯", 22, 47), new Cell("出生日期", 26, 32)),
                    Row.of(7.5, new Cell("本市（县）其他住址", 22, 47), new Cell("宗教信仰", 26, 32)),
                    Row.of(7.5, new Cell("公民身份证件编号", 22, 47), new Cell("身高", 12, 20), new Cell("血型", 12, 14)),
                    Row.of(7.5, new Cell("文化程度", 22, 25), new Cell("婚姻状况", 16, 22), new Cell("兵役状况", 16, 26)),
                    Row.of(7.5, new Cell("服务处所", 22, 47), new Cell("职业", 16, 42)),
                    Row.of(7.5, new Cell("何时由何地迁来本市（县）", 30, 97)),
                    Row.of(7.5, new Cell("何时由何地迁来本址", 30, 97)),
                    Row.of(7.5, new Cell("承办人签章", 22, 47), new Cell("登记日期", 26, 32))))),
    CHANGES(lines(BookletLines.CHANGES, 9.5, 22, 55, 28, 22)),
    ADDRESSES(lines(BookletLines.ADDRESSES, 12.5, 72, 30, 25));

    /** The page, in millimetres. */
    static final double WIDTH = 143;

    static final double HEIGHT = 105;

    @SuppressWarnings("ImmutableEnumChecker") // records of lists nobody can change
    private final Grid grid;

    Stock(Grid grid) {
        this.grid = grid;
    }

    /** The words and boxes in reading order. */
    List<Grid.Slot> slots() {
        return grid.slots();
    }

    /** The words over the columns of a page of lines. */
    List<String> columns() {
        return switch (this) {
            case FRONT, MEMBER -> List.of();
            case CHANGES -> List.of("项目", "变更、更正后的内容", "变更、更正日期", "承办人");
            case ADDRESSES -> List.of("变动后的住址", "变动日期", "承办人");
        };
    }

    static Stock of(BookletPage page) {
        return switch (page) {
            case HouseholdFrontPage front -> FRONT;
            case MemberPage member -> MEMBER;
            case ChangeLine change -> CHANGES;
            case AddressLine address -> ADDRESSES;
        };
    }

    private static Grid lines(int count, double height, double... widths) {
        List<Cell> cells =
                Arrays.stream(widths).mapToObj(width -> new Cell("", 0, width)).toList();
        return new Grid(
                8,
                21,
                IntStream.range(0, count)
                        .mapToObj(line -> new Row(height, cells))
                        .toList());
    }
}
