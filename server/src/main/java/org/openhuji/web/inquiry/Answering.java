package org.openhuji.web.inquiry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/**
 * Reads what was entered for a question. Everything wrong is told at once, by field; what is right is kept as it was
 * written.
 */
final class Answering {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_MONTHS = 1200;

    private final Question question;
    private final Inquiry inquiry;
    private final PlaceNames names;

    final Map<String, @Nullable Object> known = new LinkedHashMap<>();
    final Set<String> unsure = new LinkedHashSet<>();
    final Map<String, Text> errors = new LinkedHashMap<>();
    final Map<String, List<Place>> found = new LinkedHashMap<>();

    private Answering(Question question, Inquiry inquiry, PlaceNames names) {
        this.question = question;
        this.inquiry = inquiry;
        this.names = names;
    }

    /**
     * Reads an answer.
     *
     * @param row the record that is described, where a list is asked for
     */
    static Answering of(Question question, Entered entered, Inquiry inquiry, PlaceNames names, int row) {
        Answering answering = new Answering(question, inquiry, names);
        switch (question.about()) {
            case LIST -> answering.list(entered, row);
            case FACT -> answering.persons(entered);
            case RECORD, PLACE -> answering.facts(entered, holder(question, row), "");
            case KIN -> {}
        }
        return answering;
    }

    /** Where the facts of a question stand. */
    static String holder(Question question, int row) {
        String subject = "/persons/" + Inquiry.token(question.subject());
        return switch (question.about()) {
            case FACT, KIN -> subject;
            case PLACE -> "/places/" + question.subject();
            case LIST, RECORD ->
                subject + "/"
                        + java.util.Objects.requireNonNull(question.list()).name() + "/" + row;
        };
    }

    /** One fact of several persons: each has a field of its own. */
    private void persons(Entered entered) {
        for (int i = 0; i < question.subjects().size(); i++) {
            facts(entered, "/persons/" + Inquiry.token(question.subjects().get(i)), ending(question, i));
        }
    }

    /** What is added to the name of a field where a fact is asked of several persons. */
    static String ending(Question question, int subject) {
        return question.subjects().size() == 1 ? "" : String.valueOf(subject);
    }

    private void list(Entered entered, int row) {
        String pointer = question.pointers().getFirst();
        switch (entered.first("has")) {
            case Entered.NONE -> known.put(pointer, List.of());
            case Entered.UNSURE -> unsure.add(pointer);
            case Entered.WRITTEN -> {
                known.put(pointer + "/" + row, new LinkedHashMap<>());
                facts(entered, holder(question, row), "");
            }
            default -> errors.put("has", new Text("请选一项。", "Choose one."));
        }
    }

    private void facts(Entered entered, String holder, String ending) {
        for (Fact fact : question.facts()) {
            String pointer = holder + "/" + fact.name();
            String name = fact.name() + ending;
            String chosen = entered.first(name);
            if (chosen.equals(Entered.SAME) && !ending.isEmpty()) {
                same(pointer, "/persons/" + Inquiry.token(question.subject()) + "/" + fact.name(), name);
            } else if (chosen.equals(Entered.UNSURE)) {
                unsure.add(pointer);
            } else if (chosen.equals(Entered.NONE)) {
                known.put(pointer, none(fact));
            } else {
                Object value = value(fact, name, chosen, entered);
                if (value != null) {
                    known.put(pointer, value);
                }
            }
        }
    }

    /** What was said of the first person holds of another one too. */
    private void same(String pointer, String first, String name) {
        if (known.containsKey(first)) {
            known.put(pointer, known.get(first));
        } else if (unsure.contains(first)) {
            unsure.add(pointer);
        } else {
            wrong(name, "上面第一个人的还没有答好。", "The first one above is not answered yet.");
        }
    }

    private static @Nullable Object none(Fact fact) {
        return switch (fact.type()) {
            case CHOICES, PERSONS, TEXTS -> List.of();
            case TRUTH -> false;
            default -> null;
        };
    }

    private @Nullable Object value(Fact fact, String name, String chosen, Entered entered) {
        return switch (fact.type()) {
            case TRUTH -> chosen.equals("true") || chosen.equals("false") ? Boolean.valueOf(chosen) : choose(name);
            case CHOICE -> fact.choice(chosen) >= 0 ? chosen : choose(name);
            case CHOICES -> {
                List<String> codes = entered.all(name).stream()
                        .filter(code -> fact.choice(code) >= 0)
                        .toList();
                yield codes.isEmpty() ? choose(name) : codes;
            }
            case PERSONS -> persons(name, entered);
            case DATE -> date(name, entered);
            case COUNT -> count(name, entered.first(name + ".text"));
            case PLACE -> place(name, chosen, entered.first(name + ".text"));
            case TEXT -> text(fact, name, entered.first(name + ".text"));
            case TEXTS -> {
                String text = entered.first(name + ".text");
                yield text.isEmpty() ? wrong(name, "请写下来，或者选“没有”。", "Write it down, or choose none.") : List.of(text);
            }
        };
    }

    private @Nullable Object choose(String name) {
        return wrong(name, "请选一项；不知道就选“我不清楚”。", "Choose one; choose “I don't know” if you do not.");
    }

    private @Nullable Object wrong(String name, String zh, String en) {
        errors.put(name, new Text(zh, en));
        return null;
    }

    private @Nullable Object persons(String name, Entered entered) {
        List<String> labels = new ArrayList<>();
        for (String position : entered.all(name)) {
            if (position.matches("\\d{1,2}")
                    && Integer.parseInt(position) < inquiry.family().size()) {
                labels.add(inquiry.family().get(Integer.parseInt(position)).label());
            }
        }
        return labels.isEmpty() ? choose(name) : labels;
    }

    private @Nullable Object date(String name, Entered entered) {
        String year = entered.first(name + ".y");
        String month = entered.first(name + ".m");
        String day = entered.first(name + ".d");
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return wrong(
                    name, "请写年、月、日；不知道就选“我不清楚”。", "Write year, month and day; choose “I don't know” if you do not.");
        }
        if (!(year + month + day).matches("[0-9]+") || year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return wrong(
                    name,
                    "年、月、日都要写，只写数字，如 2017 年 12 月 1 日。",
                    "Year, month and day are all needed, in digits, such as 2017, 12, 1.");
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return wrong(
                        name,
                        "年份应在 %d 到 %d 之间。".formatted(FIRST_YEAR, LAST_YEAR),
                        "The year must lie between %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
            }
            return date.toString();
        } catch (DateTimeException | NumberFormatException e) {
            return wrong(name, "没有这一天，请检查年、月、日。", "There is no such day: check year, month and day.");
        }
    }

    private @Nullable Object count(String name, String text) {
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST_MONTHS) {
            return Long.valueOf(text);
        }
        return wrong(
                name,
                "请写 0 到 %d 的整数；不知道就选“我不清楚”。".formatted(MOST_MONTHS),
                "Write a whole number from 0 to %d; choose “I don't know” if you do not know.".formatted(MOST_MONTHS));
    }

    private @Nullable Object text(Fact fact, String name, String text) {
        if ("credit-code".equals(fact.form()) && !text.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
            return wrong(
                    name,
                    "统一社会信用代码是 18 位数字和大写字母，在单位的营业执照上。",
                    "The unified social credit code has 18 digits and capitals; it stands on the employer's licence.");
        }
        return text.isEmpty() ? choose(name) : text;
    }

    private @Nullable Object place(String name, String chosen, String written) {
        List<Place> places = written.isEmpty() ? List.of() : names.find(written);
        if (chosen.matches("\\d{6}(\\d{3}(\\d{3})?)?") && !names.whole(chosen).equals(chosen)) {
            if (written.isEmpty()
                    || places.stream().anyMatch(place -> place.code().equals(chosen))) {
                return names.dated(chosen);
            }
            found.put(name, places);
            return wrong(
                    name,
                    "选了一个地方，又写了另一个地方。要用选的，就把写的删掉；要用写的，就在下面选。",
                    "One place is chosen and another is written. Clear what is written, or choose below.");
        }
        if (written.isEmpty()) {
            return wrong(
                    name,
                    "请选一个地方，或者写出地名；不知道就选“我不清楚”。",
                    "Choose a place or write its name; choose “I don't know” if you do not know.");
        }
        List<Place> meant = PlaceNames.meant(written, places);
        if (meant.size() == 1) {
            return names.dated(meant.getFirst().code());
        }
        found.put(name, places);
        return places.isEmpty()
                ? wrong(
                        name,
                        "没有找到这个地方。可以只写县市或乡镇的名字，如“茶陵”“界首镇”。",
                        "No such place was found. The name of the county or the town is enough, such as 茶陵 or 界首镇.")
                : wrong(name, "有几个地方叫这个名字，请选一个。", "Several places have this name: choose one.");
    }
}
