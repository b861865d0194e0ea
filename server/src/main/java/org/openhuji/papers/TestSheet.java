package org.openhuji.papers;

/**
 * A page to measure a printer by: a frame five millimetres inside the page's edges, a ruler along two of them, and the boxes
 * of the member page. Printed on stock and held against the light, the distance between the two is what belongs into the
 * settings.
 */
final class TestSheet {
    private static final double INSET = 5;

    private TestSheet() {}

    static String of(String name, Printer printer, Setting setting) {
        StringBuilder out = new StringBuilder();
        for (int mm = 0; mm <= Stock.WIDTH; mm += 5) {
            double length = mm % 10 == 0 ? 3 : 1.5;
            line(out, new Box(mm, 0, 0.01, length), printer);
        }
        for (int mm = 0; mm <= Stock.HEIGHT; mm += 5) {
            double length = mm % 10 == 0 ? 3 : 1.5;
            line(out, new Box(0, mm, length, 0.01), printer);
        }
        line(out, new Box(INSET, INSET, Stock.WIDTH - 2 * INSET, Stock.HEIGHT - 2 * INSET), printer);
        for (Grid.Slot slot : Stock.MEMBER.slots()) {
            line(out, slot.box(), printer);
        }
        String words = "套打测试页 打印机 %s 右移 %.1f 毫米 下移 %.1f 毫米；刻度每小格 5 毫米，外框距纸边 5 毫米"
                .formatted(setting.printable(name), printer.right(), printer.down());
        out.append("<div class=\"value\" style=\"%sfont-size:7pt\">%s</div>"
                .formatted(new Box(8, 7, 127, 5).moved(printer).css(), Setting.escaped(words)));
        return Overprint.document("套打测试页", out.toString());
    }

    private static void line(StringBuilder out, Box box, Printer printer) {
        out.append("<div class=\"rule\" style=\"")
                .append(box.moved(printer).css())
                .append("\"></div>");
    }
}
