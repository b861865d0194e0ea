package org.openhuji.papers;

import java.util.List;

/** A booklet page as HTML: its values where the stock has room for them, and on plain paper the stock's lines as well. */
final class Overprint {
    private static final String STYLE = Face.text("/papers/booklet.css");

    private Overprint() {}

    /** The values alone, for numbered stock. */
    static String onStock(BookletPage page, Office office, Printer printer, Setting setting) {
        return document(page.kind().title(), values(page, office, printer, setting));
    }

    /** The page as it will look, on plain paper; it says that it is none. */
    static String onPlain(BookletPage page, Office office, Setting setting) {
        return document(
                page.kind().title(),
                onSheet(page, office, setting)
                        + "<div class=\"sample\" style=\"left:8mm;top:98.5mm;width:127mm;height:5mm\">样张：非户口簿页，没有法律效力</div>");
    }

    /** Lines and values, to stand in a page of their size. */
    static String onSheet(BookletPage page, Office office, Setting setting) {
        return drawn(Stock.of(page), page.kind().title(), setting) + values(page, office, Printer.EXACT, setting);
    }

    static String document(String title, String content) {
        return """
                <html lang="zh-CN"><head><title>%1$s</title><meta name="description" content="%1$s"/>
                <style>%2$s</style></head><body>%3$s</body></html>""".formatted(title, STYLE, content);
    }

    static String drawn(Stock stock, String title, Setting setting) {
        StringBuilder out = new StringBuilder(
                "<div class=\"title\" style=\"left:0;top:5mm;width:143mm;height:8mm\">" + title + "</div>");
        List<Grid.Slot> slots = stock.slots();
        for (int i = 0; i < stock.columns().size(); i++) {
            Box under = slots.get(i).box();
            rule(
                    out,
                    new Box(under.left(), under.top() - 6, under.width(), 6),
                    stock.columns().get(i),
                    setting);
        }
        for (Grid.Slot slot : slots) {
            if (!slot.label().isEmpty()) {
                rule(out, slot.labelBox(), slot.label(), setting);
            }
            out.append("<div class=\"rule\" style=\"").append(slot.box().css()).append("\"></div>");
        }
        return out.toString();
    }

    private static void rule(StringBuilder out, Box box, String label, Setting setting) {
        out.append("<div class=\"rule\" style=\"").append(box.css()).append("\"></div>");
        text(out, "label", box, label, setting);
    }

    private static String values(BookletPage page, Office office, Printer printer, Setting setting) {
        List<Grid.Slot> slots = Stock.of(page).slots();
        List<String> values = BookletValues.of(page, office);
        int first = BookletValues.firstSlot(page);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                text(out, "value", slots.get(first + i).box().moved(printer), values.get(i), setting);
            }
        }
        return out.toString();
    }

    private static void text(StringBuilder out, String style, Box box, String text, Setting setting) {
        Fitted fitted = Fitted.into(box, setting.printable(text), setting);
        Box inner = new Box(box.left(), box.top() + fitted.above(box), box.width(), box.height() - fitted.above(box));
        out.append("<div class=\"%s\" style=\"%sfont-size:%.2fpt\">".formatted(style, inner.css(), fitted.points()));
        out.append(String.join(
                "<br/>", fitted.lines().stream().map(Setting::escaped).toList()));
        out.append("</div>");
    }
}
