package org.openhuji.papers;

/**
 * How far a printer has to be led away from where the paper's own drawing would put things. Measured on the test sheet.
 *
 * @param right millimetres to the right; negative to the left; up to 30
 * @param down millimetres down; negative up; up to 30
 */
public record Printer(double right, double down) {
    static final Printer EXACT = new Printer(0, 0);
    private static final double MOST = 30;

    public Printer {
        if (!(Math.abs(right) <= MOST && Math.abs(down) <= MOST)) {
            throw new IllegalArgumentException("a printer is off by 30 millimetres at most");
        }
    }
}
