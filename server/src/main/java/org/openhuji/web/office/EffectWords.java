package org.openhuji.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressName;
import org.openhuji.register.Effect;
import org.openhuji.register.Identity;
import org.openhuji.register.Lead;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.reading.Item;
import org.springframework.stereotype.Component;

/** Says what an act changes. Whoever is not among the names given is called another person. */
@Component
public class EffectWords {
    private final RegisterWords words;

    EffectWords(RegisterWords words) {
        this.words = words;
    }

    /** In the order of the effects. */
    public List<EffectLine> of(List<Effect> effects, Map<PersonId, String> names, Locale language) {
        List<EffectLine> lines = new ArrayList<>();
        effects.forEach(effect -> add(effect, new Telling(names, language), lines));
        return lines;
    }

    private record Telling(Map<PersonId, String> names, Locale language) {
        String name(@Nullable PersonId person) {
            return person == null ? "" : names.getOrDefault(person, Said.in(language, "其他人", "another person"));
        }

        String item(Item item) {
            return RegisterWords.item(item, language);
        }

        String household() {
            return Said.in(language, "本户", "the household");
        }
    }

    private void add(Effect effect, Telling telling, List<EffectLine> lines) {
        String when = Said.during(effect.when());
        switch (effect) {
            case Effect.OfStanding e ->
                lines.add(new EffectLine(
                        telling.name(e.person()),
                        telling.item(Item.RELATION),
                        standing(e.before(), telling.language()),
                        standing(e.after(), telling.language()),
                        when,
                        e.basis() == Effect.Basis.OPEN));
            case Effect.OfLead e ->
                lines.add(line(
                        telling.household(),
                        telling.item(Item.HEAD),
                        lead(e.before(), telling),
                        lead(e.after(), telling),
                        when));
            case Effect.OfIdentity e -> identity(e, telling, when, lines);
            case Effect.OfNumber e ->
                lines.add(line(
                        telling.name(e.person()),
                        telling.item(Item.NUMBER),
                        number(e.before()),
                        number(e.after()),
                        when));
            case Effect.NumberDrawn e ->
                lines.add(line(
                        telling.name(e.person()),
                        telling.item(Item.NUMBER),
                        "",
                        Said.in(telling.language(), "登记时编号", "given when recorded"),
                        when));
            case Effect.OfParenthood e ->
                lines.add(line(
                        telling.name(e.child()),
                        Said.in(telling.language(), "父母", "parent"),
                        e.before() == null ? "" : telling.name(e.parent()),
                        e.after() == null ? "" : telling.name(e.parent()),
                        when));
            case Effect.OfMarriage e ->
                lines.add(line(
                        telling.name(e.person()),
                        telling.item(Item.SPOUSE),
                        telling.name(e.before()),
                        telling.name(e.after()),
                        when));
            case Effect.OfCircumstances e ->
                lines.add(line(
                        telling.name(e.person()),
                        telling.item(Item.MARITAL_STATUS),
                        e.before() == null ? "" : marital(e.before().maritalStatus(), telling),
                        e.after() == null ? "" : marital(e.after().maritalStatus(), telling),
                        when));
            case Effect.OfHousehold e ->
                lines.add(line(
                        telling.household(),
                        Said.in(telling.language(), "开立", "open"),
                        yes(e.before(), telling),
                        yes(e.after(), telling),
                        when));
            case Effect.OfAddress e ->
                lines.add(line(
                        telling.household(),
                        telling.item(Item.ADDRESS),
                        address(e.before()),
                        address(e.after()),
                        when));
        }
    }

    private static EffectLine line(String who, String what, String before, String after, String when) {
        return new EffectLine(who, what, before, after, when, false);
    }

    private void identity(Effect.OfIdentity e, Telling telling, String when, List<EffectLine> lines) {
        Locale language = telling.language();
        Map<Item, Function<Identity, String>> items = Map.of(
                Item.NAME, i -> i.name().text(),
                Item.FORMER_NAMES,
                        i -> String.join(
                                "、",
                                i.formerNames().stream().map(PersonName::text).toList()),
                Item.SEX, i -> words.sex(i.sex(), language),
                Item.ETHNICITY, i -> words.ethnicity(i.ethnicity(), language),
                Item.BORN, i -> i.born().toString(),
                Item.BIRTH_PLACE, i -> Said.orEmpty(i.birthPlace()),
                Item.NATIVE_PLACE, i -> Said.orEmpty(i.nativePlace()));
        for (Item item : Item.values()) {
            Function<Identity, String> of = items.get(item);
            if (of != null) {
                String before = e.before() == null ? "" : of.apply(e.before());
                String after = e.after() == null ? "" : of.apply(e.after());
                if (!before.equals(after)) {
                    lines.add(line(telling.name(e.person()), telling.item(item), before, after, when));
                }
            }
        }
    }

    private String standing(@Nullable Standing standing, Locale language) {
        return standing == null ? "" : words.standing(standing, language);
    }

    private static String lead(@Nullable Lead lead, Telling telling) {
        return switch (lead) {
            case null -> "";
            case Lead.Head(PersonId person) -> telling.name(person);
            case Lead.Keeper(String unit, String keeper) -> unit + " · " + keeper;
            case Lead.Unrecorded unrecorded -> Said.in(telling.language(), "未记载", "not recorded");
        };
    }

    private static String number(@Nullable CitizenNumber number) {
        return number == null ? "" : number.digits();
    }

    private String marital(@Nullable String code, Telling telling) {
        return code == null ? "" : RegisterWords.label(words.codes().maritalStatus(), code, telling.language());
    }

    private static String yes(@Nullable Object value, Telling telling) {
        return value == null ? "" : Said.in(telling.language(), "是", "yes");
    }

    private String address(@Nullable AddressName address) {
        return address == null ? "" : words.place(address.place()) + " " + address.line();
    }
}
