package org.openhuji.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.vocabulary.Text;

/**
 * Reads the parameters of an address and collects what is wrong with any of them, so that all of it is told at once. A
 * fault's pointer is the name of the parameter with a question mark before it.
 */
final class Parameters {
    private final List<Fault> faults = new ArrayList<>();

    /** A text of 1 to {@code longest} characters that is not blank; "" where it is none. */
    String text(String name, @Nullable String given, int longest) {
        if (given == null || given.isBlank() || given.length() > longest) {
            fault(
                    name,
                    "%s 应为 1 到 %d 个字。".formatted(name, longest),
                    "%s must have 1 to %d characters.".formatted(name, longest));
            return "";
        }
        return given;
    }

    /** A whole number from 1 to {@code most}; {@code usual} where it is left out, or is none. */
    int count(String name, @Nullable String given, int usual, int most) {
        if (given == null) {
            return usual;
        }
        if (given.matches("\\d{1,9}")) {
            int count = Integer.parseInt(given);
            if (count >= 1 && count <= most) {
                return count;
            }
        }
        fault(name, "%s 应为 1 到 %d。".formatted(name, most), "%s must be 1 to %d.".formatted(name, most));
        return usual;
    }

    /** A day; {@code usual} where it is left out, or is none. */
    LocalDate day(String name, @Nullable String given, LocalDate usual) {
        if (given == null || given.isEmpty()) {
            return usual;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            fault(
                    name,
                    "%s 应为日期，如 2018-06-01。".formatted(name),
                    "%s must be a date such as 2018-06-01.".formatted(name));
            return usual;
        }
    }

    /** {@code true} or {@code false}; false where it is left out, or is neither. */
    boolean truth(String name, @Nullable String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            fault(name, "%s 应为 true 或 false。".formatted(name), "%s must be true or false.".formatted(name));
        }
        return "true".equals(given);
    }

    private void fault(String name, String zh, String en) {
        faults.add(of(name, zh, en));
    }

    /** A fault of one parameter. */
    static Fault of(String name, String zh, String en) {
        return new Fault("?" + name, new Text(zh, en));
    }

    /** Leaves with the problem of all faults there were; does nothing where there was none. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw problem(faults).refused();
        }
    }

    /** The problem of wrong parameters; its detail says of each what is allowed. */
    static Problem problem(List<Fault> faults) {
        Text detail = new Text(
                String.join(
                        "", faults.stream().map(fault -> fault.message().zh()).toList()),
                String.join(
                        " ", faults.stream().map(fault -> fault.message().en()).toList()));
        return new Problem(ProblemKind.PARAMETER_WRONG, detail, List.copyOf(faults), null);
    }
}
