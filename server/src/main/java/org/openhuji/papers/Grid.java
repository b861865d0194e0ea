package org.openhuji.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * The ruled table of a booklet page as it is printed on the stock: rows of cells, each with the words on it and the box left
 * for a value.
 *
 * @param left from the page's left edge, in millimetres; so is {@code top}
 */
record Grid(double left, double top, List<Row> rows) {
    /** The cells of a row, in millimetres high. */
    record Row(double height, List<Cell> cells) {
        static Row of(double height, Cell... cells) {
            return new Row(height, List.of(cells));
        }
    }

    /** Words and box, in millimetres wide. */
    record Cell(String label, double labelWidth, double width) {}

    /** A cell with its places on the page. */
    record Slot(String label, Box labelBox, Box box) {}

    /** All cells, row by row. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        double y = top;
        for (Row row : rows) {
            double x = left;
            for (Cell cell : row.cells()) {
                slots.add(new Slot(
                        cell.label(),
                        new Box(x, y, cell.labelWidth(), row.height()),
                        new Box(x + cell.labelWidth(), y, cell.width(), row.height())));
                x += cell.labelWidth() + cell.width();
            }
            y += row.height();
        }
        return slots;
    }
}
