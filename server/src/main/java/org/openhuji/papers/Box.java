package org.openhuji.papers;

/** A place on a page: from its upper left corner, in millimetres. */
record Box(double left, double top, double width, double height) {
    Box moved(Printer printer) {
        return new Box(left + printer.right(), top + printer.down(), width, height);
    }

    String css() {
        return "left:%.2fmm;top:%.2fmm;width:%.2fmm;height:%.2fmm;".formatted(left, top, width, height);
    }
}
