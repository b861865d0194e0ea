package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** A situation in words, one line for the place and one for each person; what is usual is not said. */
public final class FamilyText {
    private static final Map<String, Text> CAST = Map.ofEntries(
            Map.entry("applicant", new Text("申请人", "applicant")),
            Map.entry("spouse", new Text("配偶", "spouse")),
            Map.entry("child", new Text("子女", "child")),
            Map.entry("otherChild", new Text("另一子女", "other child")),
            Map.entry("father", new Text("父亲", "father")),
            Map.entry("mother", new Text("母亲", "mother")),
            Map.entry("grandfather", new Text("祖父", "grandfather")),
            Map.entry("greatGrandfather", new Text("曾祖父", "great-grandfather")),
            Map.entry("sibling", new Text("兄弟姐妹", "sibling")),
            Map.entry("spousesFather", new Text("配偶的父亲", "spouse's father")),
            Map.entry("spousesGrandfather", new Text("配偶的祖父", "spouse's grandfather")),
            Map.entry("grandchild", new Text("孙子女", "grandchild")),
            Map.entry("childsSpouse", new Text("子女的配偶", "child's spouse")));
    private static final Map<String, Object> USUAL = Map.of("chineseNational", true, "militaryStatus", "NONE");

    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final boolean english;

    /** Texts for situations of a vocabulary, in one language. */
    public FamilyText(Vocabulary vocabulary, Gazetteer gazetteer, Locale language) {
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
        this.english = language.getLanguage().equals("en");
    }

    private String say(Text text) {
        return english ? text.en() : text.zh();
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    /** The lines; the situation in the shape of the contract. */
    public List<String> lines(Map<String, ?> situation) {
        Map<?, ?> places = situation.get("places") instanceof Map<?, ?> map ? map : Map.of();
        List<String> lines = new ArrayList<>();
        Object destination = situation.get("destination");
        lines.add(say("目的地：", "Destination: ")
                + place(String.valueOf(destination), places)
                + say("；日期：", "; day: ")
                + situation.get("on"));
        if (situation.get("persons") instanceof Map<?, ?> persons) {
            persons.forEach((label, facts) -> {
                String name = say(CAST.getOrDefault(String.valueOf(label), Text.same(String.valueOf(label))));
                List<String> said = facts instanceof Map<?, ?> map ? facts(map, places) : List.of();
                String nothing = say("其他情况都没有", "nothing else to tell");
                lines.add(name + say("：", ": ") + (said.isEmpty() ? nothing : String.join(say("；", "; "), said)));
            });
        }
        return lines;
    }

    private List<String> facts(Map<?, ?> facts, Map<?, ?> places) {
        List<String> said = new ArrayList<>();
        for (Fact fact : vocabulary.person()) {
            Object value = facts.get(fact.name());
            if (tells(fact, value)) {
                said.add(say(fact.term()) + " " + value(fact, value, places));
            }
        }
        for (RecordList list : vocabulary.lists()) {
            if (facts.get(list.name()) instanceof List<?> records) {
                for (Object record : records) {
                    if (record instanceof Map<?, ?> map) {
                        said.add(say(list.term()) + say("（", " (") + record(list, map, places) + say("）", ")"));
                    }
                }
            }
        }
        return said;
    }

    private String record(RecordList list, Map<?, ?> record, Map<?, ?> places) {
        Map<Fact, Object> fields = new LinkedHashMap<>();
        for (Fact field : list.fields()) {
            Object value = record.get(field.name());
            if (tells(field, value) || Boolean.FALSE.equals(value)) {
                fields.put(field, value);
            }
        }
        List<String> said = new ArrayList<>();
        fields.forEach((field, value) -> said.add(say(field.term()) + " " + value(field, value, places)));
        return said.isEmpty() ? say("其余不详", "nothing else known") : String.join(say("，", ", "), said);
    }

    private static boolean tells(Fact fact, @Nullable Object value) {
        return value != null
                && !Boolean.FALSE.equals(value)
                && !(value instanceof List<?> list && list.isEmpty())
                && !value.equals(USUAL.get(fact.name()));
    }

    private String value(Fact fact, @Nullable Object value, Map<?, ?> places) {
        return switch (fact.type()) {
            case PLACE -> place(String.valueOf(value), places);
            case TRUTH -> Boolean.TRUE.equals(value) ? say("是", "yes") : say("否", "no");
            case CHOICE -> choice(fact, value);
            case CHOICES -> value instanceof List<?> list ? joined(list, one -> choice(fact, one)) : "";
            case PERSONS ->
                value instanceof List<?> list
                        ? joined(
                                list,
                                one -> say(CAST.getOrDefault(String.valueOf(one), Text.same(String.valueOf(one)))))
                        : "";
            case DATE, COUNT, TEXT, TEXTS -> String.valueOf(value);
        };
    }

    private String joined(List<?> list, java.util.function.Function<Object, String> words) {
        return String.join(say("、", ", "), list.stream().map(words).toList());
    }

    private String choice(Fact fact, @Nullable Object value) {
        int position = fact.choice(String.valueOf(value));
        return position < 0
                ? String.valueOf(value)
                : say(fact.values().get(position).term());
    }

    /** A place by its county, and by what the situation says of it. */
    private String place(String code, Map<?, ?> places) {
        long packed = PlaceCode.parse(code);
        Division division = gazetteer
                .find(packed)
                .or(() -> gazetteer.find(PlaceCode.cut(packed, 9)))
                .or(() -> gazetteer.find(PlaceCode.cut(packed, 6)))
                .orElse(null);
        String name = division == null ? code : String.join("", division.path()) + division.name();
        List<String> kinds = new ArrayList<>();
        if (places.get(code) instanceof Map<?, ?> facts) {
            for (Fact fact : vocabulary.place()) {
                Object value = facts.get(fact.name());
                if (value != null) {
                    kinds.add(fact.values().isEmpty() ? say(fact.term()) + " " + value : choice(fact, value));
                }
            }
        }
        return kinds.isEmpty() ? name : name + say("（", " (") + String.join(say("，", ", "), kinds) + say("）", ")");
    }

    /** What a ground is called. */
    public String ground(String code) {
        return vocabulary.findGround(code).map(Choice::term).map(this::say).orElse(code);
    }
}
