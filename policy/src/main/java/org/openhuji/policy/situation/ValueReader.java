package org.openhuji.policy.situation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;

/** Checks single values against the types of the vocabulary and turns them into numbers. */
final class ValueReader {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Gazetteer gazetteer;
    private final InputFaults faults;
    private final Map<String, Integer> labels;
    private final Map<Long, String> written;
    private @Nullable LocalDate day;

    /**
     * A reader of the values of one situation.
     *
     * @param labels the persons, filled before their facts are read
     * @param written receives each place code as it was written
     */
    ValueReader(Gazetteer gazetteer, InputFaults faults, Map<String, Integer> labels, Map<Long, String> written) {
        this.gazetteer = gazetteer;
        this.faults = faults;
        this.labels = labels;
        this.written = written;
    }

    /** Sets the assessment date, by which place codes are checked; without it they need only exist on some day. */
    void on(long epochDay) {
        day = LocalDate.ofEpochDay(epochDay);
    }

    long value(Fact fact, @Nullable Object value, At at) {
        if (value == null) {
            return fact.type() == org.openhuji.policy.vocabulary.Type.TRUTH ? 0 : none(fact);
        }
        return switch (fact.type()) {
            case DATE -> date(value, at);
            case TRUTH ->
                value instanceof Boolean truth
                        ? (truth ? 1 : 0)
                        : faults.wrong(at, "应为 true 或 false", "true or false is needed");
            case CHOICE -> choice(fact, value, at);
            case CHOICES -> choices(fact, value, at);
            case COUNT ->
                value instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE
                        ? count
                        : faults.wrong(at, "应为不小于 0 的整数", "a whole number, 0 or more, is needed");
            case PLACE -> place(value, at, false);
            case PERSONS -> people(value, at);
            case TEXT -> text(fact, value, at);
            case TEXTS -> texts(value, at);
        };
    }

    private static long none(Fact fact) {
        return switch (fact.type()) {
            case CHOICES, PERSONS -> 0;
            default -> Situation.NONE;
        };
    }

    long date(@Nullable Object value, At at) {
        if (value instanceof String text && isDate(text)) {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
            } catch (DateTimeException e) {
                return faults.wrong(at, "没有这一天：" + text, "there is no such day: " + text);
            }
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return faults.wrong(
                at, "应为 年-月-日 形式的日期，如 2018-06-01", "a date of the form YYYY-MM-DD is needed, such as 2018-06-01");
    }

    private static boolean isDate(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && digits(text, 0, 4)
                && digits(text, 5, 7)
                && digits(text, 8, 10);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isCode(String text) {
        int length = text.length();
        return (length == 6 || length == 9 || length == 12) && digits(text, 0, length);
    }

    private long choice(Fact fact, Object value, At at) {
        int position = value instanceof String code ? fact.choice(code) : -1;
        return position >= 0 ? position : wrongChoice(fact, value, at);
    }

    private long wrongChoice(Fact fact, Object value, At at) {
        String allowed =
                String.join("、", fact.values().stream().map(Choice::code).toList());
        String shown = value instanceof String ? "：" + value : "";
        return faults.wrong(
                at,
                "不是 %s 的取值%s；可用的是 %s".formatted(fact.term().zh(), shown, allowed),
                "no value of %s%s; there are %s"
                        .formatted(fact.term().en(), shown.replace('：', ' '), allowed.replace("、", ", ")));
    }

    private long choices(Fact fact, Object value, At at) {
        if (!(value instanceof List<?> list)) {
            return faults.wrong(at, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
        }
        long bits = 0;
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            int position = item instanceof String code ? fact.choice(code) : -1;
            if (position < 0) {
                wrongChoice(fact, item == null ? "null" : item, at.to(i));
            } else {
                bits |= 1L << position;
            }
        }
        return bits;
    }

    private long people(Object value, At at) {
        if (!(value instanceof List<?> list)) {
            return faults.wrong(
                    at,
                    "应为一个数组：persons 中的名称；没有则写 []",
                    "an array of labels of persons is needed; [] where there is none");
        }
        long bits = 0;
        for (int i = 0; i < list.size(); i++) {
            Integer position = list.get(i) instanceof String label ? labels.get(label) : null;
            if (position == null) {
                faults.add(
                        at.to(i),
                        "persons 中没有这个人：" + list.get(i) + "（可加一个空的 {}）",
                        "no such person among persons: " + list.get(i) + " (an empty {} may be added)");
            } else {
                bits |= 1L << position;
            }
        }
        return bits;
    }

    private long text(Fact fact, Object value, At at) {
        if (!(value instanceof String text)) {
            return faults.wrong(at, "应为文字", "a text is needed");
        }
        if ("citizen-number".equals(fact.form()) && !org.openhuji.kernel.CitizenNumber.wellFormed(text)) {
            return faults.wrong(
                    at,
                    "不是有效的公民身份号码（18 位，末位校验码须相符）",
                    "no valid citizen number (18 characters whose check character agrees, GB 11643)");
        }
        if ("credit-code".equals(fact.form()) && !text.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
            return faults.wrong(at, "应为 18 位统一社会信用代码", "a unified social credit code of 18 characters is needed");
        }
        return 1;
    }

    private long texts(Object value, At at) {
        if (!(value instanceof List<?> list)) {
            return faults.wrong(at, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String)) {
                faults.add(at.to(i), "应为文字", "a text is needed");
            }
        }
        return list.isEmpty() ? Situation.NONE : 1;
    }

    long place(@Nullable Object value, At at, boolean destination) {
        String text = value instanceof String code ? code : null;
        if (text == null || !isCode(text)) {
            return faults.wrong(
                    at, "应为 6、9 或 12 位区划代码（带引号）", "a place code of 6, 9 or 12 digits, in quotes, is needed");
        }
        long code = PlaceCode.parse(text);
        if (code < 0 || !gazetteer.knownBy(code, LAST_DAY)) {
            return faults.wrong(
                    at,
                    "没有这个区划：" + text.substring(0, 6),
                    "there is no such county-level division: " + text.substring(0, 6));
        }
        LocalDate on = day;
        if (on != null && !(destination ? gazetteer.valid(code, on) : gazetteer.knownBy(code, on))) {
            String then = PlaceCode.format(PlaceCode.cut(gazetteer.on(code, on), 6));
            return faults.wrong(
                    at,
                    "%s 在 %s 不是有效代码，当日为 %s".formatted(text.substring(0, 6), on, then),
                    "%s was not valid on %s; that day it was %s".formatted(text.substring(0, 6), on, then));
        }
        long canonical = gazetteer.canonical(code);
        written.putIfAbsent(canonical, text);
        return canonical;
    }
}
