package org.openhuji.web.office.window;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.codes.Code;
import org.openhuji.codes.CodeList;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.Words;
import org.openhuji.places.Place;
import org.openhuji.register.PersonId;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.web.office.RegisterWords;
import org.openhuji.web.office.Said;
import org.openhuji.web.office.TypedDate;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Kind;
import org.openhuji.web.office.window.Field.Need;
import org.openhuji.web.office.window.Field.Option;

/**
 * A form while it is filled: a matter asks for its fields one after the other and gets what was typed, or {@code null} where it is
 * not there or wrong; the fields it asked for are what is shown. So a form asks for more as soon as more is known.
 */
final class Sheet {
    /** Whether what is missing is said, or only what is wrong. */
    enum Asking {
        TYPING,
        CHECKING
    }

    /**
     * What a form is filled for.
     *
     * @param id of the case it leads to
     * @param around division code of the officer's place
     */
    record For(CaseType type, CaseId id, Typed typed, Asking asking, Locale language, LocalDate today, String around) {}

    private static final int LONGEST = 100;

    private final For what;
    private final Known known;
    private final RegisterWords words;
    private final List<Field> fields = new ArrayList<>();
    private final Map<PersonId, String> names = new HashMap<>();
    private boolean whole = true;
    private String place = "";
    private @Nullable String otherPlace;

    Sheet(For what, Known known, RegisterWords words) {
        this.what = what;
        this.known = known;
        this.words = words;
    }

    CaseType type() {
        return what.type();
    }

    LocalDate today() {
        return what.today();
    }

    Known known() {
        return known;
    }

    RegisterWords words() {
        return words;
    }

    Typed typed() {
        return what.typed();
    }

    String say(String zh, String en) {
        return Said.in(what.language(), zh, en);
    }

    String say(Words both) {
        return Said.in(what.language(), both);
    }

    Locale language() {
        return what.language();
    }

    /** The place that decides. */
    void at(String code) {
        place = code;
    }

    String place() {
        return place;
    }

    /** Where those who leave go. */
    void leadsTo(String code) {
        otherPlace = code;
    }

    @Nullable
    String otherPlace() {
        return otherPlace;
    }

    /** An identity that belongs to the case and a thing in it, the same however often the form is sent. */
    UUID named(String thing) {
        return UUID.nameUUIDFromBytes((what.id() + ":" + thing).getBytes(StandardCharsets.UTF_8));
    }

    /** The name of somebody, for the effects. */
    void names(PersonId person, String name) {
        names.put(person, name);
    }

    Map<PersonId, String> names() {
        return names;
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether nothing is missing and nothing is wrong. */
    boolean whole() {
        return whole;
    }

    private String told(String name, @Nullable String prefilled) {
        String typed = what.typed().text(name);
        return typed.isEmpty() && what.asking() == Asking.TYPING ? Said.orEmpty(prefilled) : typed;
    }

    private String missing(String value, Need need) {
        if (!value.isEmpty() || need == Need.OPTIONAL) {
            return "";
        }
        whole = false;
        return what.asking() == Asking.CHECKING ? say("请填写。", "Please fill in.") : "";
    }

    private String wrong(String zh, String en) {
        whole = false;
        return say(zh, en);
    }

    /** Says that a field that was asked for is wrong. */
    void wrong(String name, Words why) {
        whole = false;
        fields.replaceAll(field -> field.name().equals(name)
                ? new Field(
                        field.name(),
                        field.label(),
                        field.kind(),
                        field.value(),
                        field.options(),
                        field.hint(),
                        field.told(),
                        say(why),
                        field.need(),
                        field.effect())
                : field);
    }

    /** Something the register has, to read and not to fill in. */
    void tell(String name, String label, String told) {
        fields.add(new Field(name, label, Kind.TOLD, "", List.of(), "", told, "", Need.OPTIONAL, Effect.NONE));
    }

    private void add(
            String name,
            String label,
            Kind kind,
            String value,
            List<Option> options,
            String hint,
            String fault,
            Need need,
            Effect effect) {
        fields.add(new Field(name, label, kind, value, options, hint, "", fault, need, effect));
    }

    /** Somebody of the register, by citizen number. */
    @Nullable
    Held person(String name, String label, Need need) {
        String typed = told(name, null);
        String missing = missing(typed, need);
        if (typed.isEmpty()) {
            add(name, label, Kind.PERSON, "", List.of(), "", missing, need, Effect.LEADS);
            return null;
        }
        String card = name + "-name";
        return switch (known.person(typed, told(card, null), what.id().toString())) {
            case Known.Answer.Found found -> {
                Held held = found.held();
                names.put(held.id(), held.name());
                fields.add(new Field(
                        name,
                        label,
                        Kind.PERSON,
                        typed,
                        List.of(),
                        "",
                        Told.of(held, words, what.language()),
                        "",
                        need,
                        Effect.LEADS));
                if (held.record() == null) {
                    add(card, cardLabel(), Kind.TEXT, held.name(), List.of(), "", "", Need.NEEDED, Effect.LEADS);
                }
                yield held;
            }
            case Known.Answer.Elsewhere elsewhere -> {
                add(name, label, Kind.PERSON, typed, List.of(), "", "", need, Effect.LEADS);
                add(
                        card,
                        cardLabel(),
                        Kind.TEXT,
                        "",
                        List.of(),
                        say("此人不在您负责的区域登记，对上姓名就能办。", "Registered outside your places: number and name are enough."),
                        missing("", Need.NEEDED),
                        Need.NEEDED,
                        Effect.LEADS);
                yield null;
            }
            case Known.Answer.Wrong wrong -> {
                whole = false;
                add(name, label, Kind.PERSON, typed, List.of(), "", say(wrong.words()), need, Effect.LEADS);
                if (!told(card, null).isEmpty()) {
                    add(card, cardLabel(), Kind.TEXT, told(card, null), List.of(), "", "", need, Effect.LEADS);
                }
                yield null;
            }
        };
    }

    private String cardLabel() {
        return say("证件上的姓名", "Name on the card");
    }

    /** A household that is there, by its number. */
    Optional<HouseholdRecord> household(String name, String label, Need need) {
        String typed = told(name, null);
        String fault = missing(typed, need);
        Optional<HouseholdRecord> found = typed.isEmpty() ? Optional.empty() : known.household(typed);
        if (!typed.isEmpty() && found.isEmpty()) {
            fault = wrong("您负责的区域里没有这个户号。", "There is no such household in your places.");
        }
        String told = found.map(household -> RegisterWords.of(household) + " · " + words.masked(household.address()))
                .orElse("");
        fields.add(new Field(name, label, Kind.TEXT, typed, List.of(), "", told, fault, need, Effect.LEADS));
        return found;
    }

    /** Words of one line; empty where nothing was typed. */
    String text(String name, String label, Need need, @Nullable String prefilled) {
        return text(name, label, need, prefilled, "", List.of());
    }

    /** The same with a hint and suggestions. */
    String text(String name, String label, Need need, @Nullable String prefilled, String hint, List<String> suggested) {
        String typed = told(name, prefilled);
        String fault = typed.length() > LONGEST
                ? wrong("最多 " + LONGEST + " 个字。", "At most " + LONGEST + " characters.")
                : missing(typed, need);
        add(
                name,
                label,
                Kind.TEXT,
                typed,
                suggested.stream().map(one -> new Option(one, one, false)).toList(),
                hint,
                fault,
                need,
                Effect.NONE);
        return typed;
    }

    /** Words of several lines. */
    String sentences(String name, String label, Need need) {
        String typed = told(name, null);
        add(name, label, Kind.WORDS, typed, List.of(), "", missing(typed, need), need, Effect.NONE);
        return typed;
    }

    /** A name that can be registered. */
    @Nullable
    PersonName name(String name, String label, Need need, String hint, List<String> suggested) {
        String typed = told(name, null);
        String fault = missing(typed, need);
        PersonName read = null;
        if (!typed.isEmpty() && NameReader.read(typed) instanceof NameReading.Read reading) {
            read = reading.name();
        } else if (!typed.isEmpty()) {
            fault = wrong("这不是可以登记的姓名：只用规范汉字或间隔号。", "This cannot be registered as a name.");
        }
        add(
                name,
                label,
                Kind.TEXT,
                typed,
                suggested.stream().map(one -> new Option(one, one, false)).toList(),
                hint,
                fault,
                need,
                Effect.NONE);
        return read;
    }

    /** A date as well as it is known: {@code 20180520}, {@code 2018-05-20}, {@code 201805}, {@code 2018}. */
    @Nullable
    PartialDate date(String name, String label, Need need, @Nullable PartialDate prefilled) {
        String typed = told(name, prefilled == null ? null : prefilled.toString());
        String fault = missing(typed, need);
        PartialDate date = typed.isEmpty() ? null : TypedDate.read(typed);
        if (!typed.isEmpty() && date == null) {
            fault = wrong("日期写成 20180520 或 2018-05-20。", "A date is written as 20180520 or 2018-05-20.");
        }
        add(
                name,
                label,
                Kind.DAY,
                date == null ? typed : date.toString(),
                List.of(),
                say("如 20180520", "such as 20180520"),
                fault,
                need,
                Effect.NONE);
        return date;
    }

    /** A day known in full. */
    @Nullable
    LocalDate day(String name, String label, Need need, @Nullable LocalDate prefilled) {
        PartialDate date = date(name, label, need, prefilled == null ? null : PartialDate.of(prefilled));
        if (date != null && !date.complete()) {
            wrong(name, new Words("要写到日。", "The day is needed."));
            return null;
        }
        return date == null ? null : date.latest();
    }

    /** A code of a list, by digits or words; {@code null} where it is none. */
    @Nullable
    String code(String name, String label, CodeList list, Need need, @Nullable String prefilled) {
        String typed = told(name, prefilled);
        String fault = missing(typed, need);
        Code code = typed.isEmpty() ? null : list.read(typed);
        if (!typed.isEmpty() && code == null) {
            fault = wrong("代码表里没有；写代码或名称。", "Not in the list: write the code or its name.");
        }
        List<Option> options = list.codes().stream()
                .filter(one -> one.validOn(what.today()))
                .map(one -> new Option(say(one.label()), one.code(), false))
                .toList();
        add(
                name,
                label,
                Kind.CODE,
                code == null ? typed : say(code.label()),
                options,
                say("代码或名称", "code or name"),
                fault,
                need,
                Effect.NONE);
        return code == null ? null : code.code();
    }

    /** One of some; empty where nothing was chosen. */
    String choice(String name, String label, Map<String, String> options, @Nullable String prefilled, Effect effect) {
        String typed = what.typed().text(name);
        String value = options.containsKey(typed) ? typed : Said.orEmpty(prefilled);
        List<Option> all = new ArrayList<>();
        options.forEach((code, words) -> all.add(new Option(code, words, code.equals(value))));
        add(name, label, Kind.CHOICE, value, all, "", missing(value, Need.NEEDED), Need.NEEDED, effect);
        return value;
    }

    /** Any of some; those that are offered and were ticked. */
    List<String> ticks(String name, String label, Map<String, String> options, Need need, Effect effect) {
        List<String> ticked = what.typed().all(name).stream()
                .filter(options::containsKey)
                .distinct()
                .toList();
        List<Option> all = new ArrayList<>();
        options.forEach((code, words) -> all.add(new Option(code, words, ticked.contains(code))));
        String value = String.join(" ", ticked);
        add(name, label, Kind.TICKS, value, all, "", missing(value, need), need, effect);
        return ticked;
    }

    /** A place by its code, or by its name where the officer works; {@code null} where there is none. */
    @Nullable
    String place(String name, String label, @Nullable String prefilled) {
        String typed = told(name, prefilled);
        String fault = missing(typed, Need.NEEDED);
        Place found = typed.isEmpty() ? null : known.place(typed, what.around());
        if (!typed.isEmpty() && found == null) {
            fault = wrong("没有这个地方，或有几个同名的：请写区划代码。", "No such place, or several of that name: write its code.");
        }
        fields.add(new Field(
                name,
                label,
                Kind.TEXT,
                typed,
                List.of(),
                say("社区、村的名称或 12 位代码", "community or village, by name or 12 digits"),
                found == null ? "" : words.place(found.code()),
                fault,
                Need.NEEDED,
                Effect.LEADS));
        return found == null ? null : found.code();
    }
}
