package org.openhuji.policy.situation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Checks a situation against the contract and the vocabulary and turns it into numbers. Every fault is reported at once
 * with its JSON pointer; nothing is ignored.
 */
public final class SituationReader {
    private static final Set<String> TOP = Set.of("on", "destination", "applicant", "persons", "kin", "places");

    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Map<Long, String> written = new LinkedHashMap<>();
    private LocalDate day = LocalDate.of(9999, 12, 31);
    private boolean dated;

    private SituationReader(Vocabulary vocabulary, Gazetteer gazetteer) {
        this.vocabulary = vocabulary;
        this.gazetteer = gazetteer;
    }

    /**
     * Reads one situation.
     *
     * @param value what {@link Json#read} gave
     * @param pointer where it stands ("" for the whole text, "/3" within an array)
     * @param faults receives every fault
     * @return the situation, or {@code null} where there are faults
     */
    public static @Nullable Situation read(
            @Nullable Object value, String pointer, Vocabulary vocabulary, Gazetteer gazetteer, List<Fault> faults) {
        SituationReader reader = new SituationReader(vocabulary, gazetteer);
        Situation situation = reader.situation(value, pointer);
        faults.addAll(reader.faults);
        return reader.faults.isEmpty() ? situation : null;
    }

    private @Nullable Situation situation(@Nullable Object value, String at) {
        if (!(value instanceof Map<?, ?> top)) {
            fault(at, "应为一个 JSON 对象（一个情形）", "a JSON object (one situation) is needed");
            return null;
        }
        for (Object key : top.keySet()) {
            if (!TOP.contains(String.valueOf(key))) {
                fault(
                        at + "/" + escape(String.valueOf(key)),
                        "没有这个字段；可用的是 on、destination、applicant、persons、kin、places",
                        "no such field; there are on, destination, applicant, persons, kin and places");
            }
        }
        long on = top.containsKey("on") ? date(top.get("on"), at + "/on") : missing(at + "/on");
        if (on != Situation.UNKNOWN) {
            day = LocalDate.ofEpochDay(on);
            dated = true;
        }
        long destination = top.containsKey("destination")
                ? place(top.get("destination"), at + "/destination", true)
                : missing(at + "/destination");
        List<Map<?, ?>> people = persons(top.get("persons"), at + "/persons");
        int applicant = applicant(top, at);

        int count = people.size();
        long[][] facts = new long[count][];
        long[][][][] records = new long[count][vocabulary.lists().size()][][];
        int person = 0;
        for (Map.Entry<String, Integer> entry : labels.entrySet()) {
            String here = at + "/persons/" + escape(entry.getKey());
            facts[person] = personFacts(people.get(person), here);
            readLists(people.get(person), here, person, records[person]);
            person++;
        }
        Relations relations = new Relations(count);
        boolean[] named = new boolean[count];
        boolean kinKnown = top.containsKey("kin");
        if (kinKnown) {
            kin(top.get("kin"), at + "/kin", relations, named);
        }
        Map<Long, long[]> places = places(top.get("places"), at + "/places");
        if (!faults.isEmpty()) {
            return null;
        }
        return new Situation(
                on,
                destination,
                List.copyOf(labels.keySet()),
                applicant,
                facts,
                records,
                kinKnown,
                relations.sure,
                relations.maybe,
                together(facts, named),
                named,
                places,
                written);
    }

    private int applicant(Map<?, ?> top, String at) {
        Object label = top.get("applicant");
        if (!(label instanceof String)) {
            fault(at + "/applicant", "应写明申请人是 persons 中的哪一位", "must name one of the persons");
            return 0;
        }
        Integer position = labels.get(label);
        if (position == null) {
            fault(at + "/applicant", "persons 中没有这个人：" + label, "no such person among persons: " + label);
            return 0;
        }
        return position;
    }

    private List<Map<?, ?>> persons(@Nullable Object value, String at) {
        List<Map<?, ?>> people = new ArrayList<>();
        if (!(value instanceof Map<?, ?> persons) || persons.isEmpty()) {
            fault(at, "应为一个对象：每人一个名称和事实，至少一人", "an object is needed: a label and facts per person, one at least");
            return people;
        }
        if (persons.size() > Situation.MOST_PERSONS) {
            fault(
                    at,
                    "最多 %d 人，这里有 %d 人".formatted(Situation.MOST_PERSONS, persons.size()),
                    "at most %d persons, here are %d".formatted(Situation.MOST_PERSONS, persons.size()));
            return people;
        }
        for (Map.Entry<?, ?> entry : persons.entrySet()) {
            String label = String.valueOf(entry.getKey());
            labels.put(label, labels.size());
            if (entry.getValue() instanceof Map<?, ?> facts) {
                people.add(facts);
            } else {
                people.add(Map.of());
                fault(at + "/" + escape(label), "应为一个对象：此人的事实", "an object is needed: the facts of this person");
            }
        }
        return people;
    }

    private long[] personFacts(Map<?, ?> map, String at) {
        long[] values = new long[vocabulary.person().size()];
        java.util.Arrays.fill(values, Situation.UNKNOWN);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            String here = at + "/" + escape(name);
            Fact fact = vocabulary.findPersonFact(name).orElse(null);
            if (fact != null) {
                values[fact.index()] = value(fact, entry.getValue(), here);
            } else if (vocabulary.findList(name).isEmpty()) {
                unknownField(
                        name,
                        here,
                        vocabulary.person(),
                        vocabulary.lists().stream().map(RecordList::name).toList());
            }
        }
        return values;
    }

    private void readLists(Map<?, ?> map, String at, int person, long[] @Nullable [][] lists) {
        for (RecordList list : vocabulary.lists()) {
            if (!map.containsKey(list.name())) {
                continue;
            }
            String here = at + "/" + list.name();
            Object value = map.get(list.name());
            List<?> items = value == null ? List.of() : value instanceof List<?> given ? given : null;
            if (items == null) {
                fault(here, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
                continue;
            }
            long[][] rows = new long[items.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = record(list, items.get(i), here + "/" + i, person, i);
            }
            lists[list.index()] = rows;
        }
    }

    private long[] record(RecordList list, @Nullable Object value, String at, int person, int position) {
        int size = list.fields().size();
        long[] row = new long[size + Situation.RECORD_TAIL];
        java.util.Arrays.fill(row, Situation.UNKNOWN);
        row[size] = person;
        row[size + 1] = list.index();
        row[size + 2] = position;
        if (!(value instanceof Map<?, ?> map)) {
            fault(at, "应为一个对象", "an object is needed");
            return row;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            String here = at + "/" + escape(name);
            Fact fact = Vocabulary.find(list.fields(), name).orElse(null);
            if (fact == null) {
                unknownField(name, here, list.fields(), List.of());
            } else {
                row[fact.index()] = value(fact, entry.getValue(), here);
            }
        }
        return row;
    }

    private void unknownField(String name, String at, List<Fact> facts, List<String> more) {
        List<String> names = new ArrayList<>(facts.stream().map(Fact::name).toList());
        names.addAll(more);
        String nearest = Nearest.of(name, names);
        fault(
                at,
                "没有这个字段" + (nearest == null ? "" : "；是不是 " + nearest + "？"),
                "no such field" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    private long value(Fact fact, @Nullable Object value, String at) {
        if (value == null) {
            return fact.type() == org.openhuji.policy.vocabulary.Type.TRUTH ? 0 : none(fact);
        }
        return switch (fact.type()) {
            case DATE -> date(value, at);
            case TRUTH ->
                value instanceof Boolean truth
                        ? (truth ? 1 : 0)
                        : wrong(at, "应为 true 或 false", "true or false is needed");
            case CHOICE -> choice(fact, value, at);
            case CHOICES -> choices(fact, value, at);
            case COUNT ->
                value instanceof Long count && count >= 0 && count <= Integer.MAX_VALUE
                        ? count
                        : wrong(at, "应为不小于 0 的整数", "a whole number, 0 or more, is needed");
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

    private long date(@Nullable Object value, String at) {
        if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return LocalDate.parse(text).toEpochDay();
            } catch (DateTimeParseException e) {
                return wrong(at, "没有这一天：" + text, "there is no such day: " + text);
            }
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return wrong(at, "应为 年-月-日 形式的日期，如 2018-06-01", "a date of the form YYYY-MM-DD is needed, such as 2018-06-01");
    }

    private long choice(Fact fact, Object value, String at) {
        int position = value instanceof String code ? fact.choice(code) : -1;
        return position >= 0 ? position : wrongChoice(fact, value, at);
    }

    private long wrongChoice(Fact fact, Object value, String at) {
        String allowed =
                String.join("、", fact.values().stream().map(Choice::code).toList());
        String shown = value instanceof String ? "：" + value : "";
        return wrong(
                at,
                "不是 %s 的取值%s；可用的是 %s".formatted(fact.term().zh(), shown, allowed),
                "no value of %s%s; there are %s"
                        .formatted(fact.term().en(), shown.replace('：', ' '), allowed.replace("、", ", ")));
    }

    private long choices(Fact fact, Object value, String at) {
        if (!(value instanceof List<?> list)) {
            return wrong(at, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
        }
        long bits = 0;
        for (int i = 0; i < list.size(); i++) {
            Object item = list.get(i);
            int position = item instanceof String code ? fact.choice(code) : -1;
            if (position < 0) {
                wrongChoice(fact, item == null ? "null" : item, at + "/" + i);
            } else {
                bits |= 1L << position;
            }
        }
        return bits;
    }

    private long people(Object value, String at) {
        if (!(value instanceof List<?> list)) {
            return wrong(
                    at,
                    "应为一个数组：persons 中的名称；没有则写 []",
                    "an array of labels of persons is needed; [] where there is none");
        }
        long bits = 0;
        for (int i = 0; i < list.size(); i++) {
            Integer position = list.get(i) instanceof String label ? labels.get(label) : null;
            if (position == null) {
                fault(
                        at + "/" + i,
                        "persons 中没有这个人：" + list.get(i) + "（可加一个空的 {}）",
                        "no such person among persons: " + list.get(i) + " (an empty {} may be added)");
            } else {
                bits |= 1L << position;
            }
        }
        return bits;
    }

    private long text(Fact fact, Object value, String at) {
        if (!(value instanceof String text)) {
            return wrong(at, "应为文字", "a text is needed");
        }
        if ("citizen-number".equals(fact.form()) && !org.openhuji.kernel.CitizenNumber.wellFormed(text)) {
            return wrong(
                    at,
                    "不是有效的公民身份号码（18 位，末位校验码须相符）",
                    "no valid citizen number (18 characters whose check character agrees, GB 11643)");
        }
        if ("credit-code".equals(fact.form()) && !text.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
            return wrong(at, "应为 18 位统一社会信用代码", "a unified social credit code of 18 characters is needed");
        }
        return 1;
    }

    private long texts(Object value, String at) {
        if (!(value instanceof List<?> list)) {
            return wrong(at, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String)) {
                fault(at + "/" + i, "应为文字", "a text is needed");
            }
        }
        return list.isEmpty() ? Situation.NONE : 1;
    }

    private long place(@Nullable Object value, String at, boolean destination) {
        String text = value instanceof String code ? code : null;
        if (text == null || !text.matches("\\d{6}|\\d{9}|\\d{12}")) {
            return wrong(at, "应为 6、9 或 12 位区划代码（带引号）", "a place code of 6, 9 or 12 digits, in quotes, is needed");
        }
        long code = PlaceCode.parse(text);
        if (code < 0 || !gazetteer.knownBy(code, LocalDate.of(9999, 12, 31))) {
            return wrong(
                    at,
                    "没有这个区划：" + text.substring(0, 6),
                    "there is no such county-level division: " + text.substring(0, 6));
        }
        boolean valid = destination ? gazetteer.valid(code, day) : gazetteer.knownBy(code, day);
        if (dated && !valid) {
            String then = PlaceCode.format(PlaceCode.cut(gazetteer.on(code, day), 6));
            return wrong(
                    at,
                    "%s 在 %s 不是有效代码，当日为 %s".formatted(text.substring(0, 6), day, then),
                    "%s was not valid on %s; that day it was %s".formatted(text.substring(0, 6), day, then));
        }
        long canonical = gazetteer.canonical(code);
        written.putIfAbsent(canonical, text);
        return canonical;
    }

    private void kin(@Nullable Object value, String at, Relations relations, boolean[] named) {
        if (value == null) {
            return;
        }
        if (!(value instanceof List<?> rows)) {
            fault(
                    at,
                    "应为一个数组：每行 [甲, 关系代码, 乙]；没有则写 []",
                    "an array of rows [x, code, y] is needed; [] where there is none");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            kinRow(rows.get(i), at + "/" + i, relations, named);
        }
        if (relations.cyclic()) {
            fault(at, "有人成了自己的长辈：父母关系成环", "somebody would be their own ancestor: the parents form a circle");
        }
        relations.derive();
    }

    private void kinRow(@Nullable Object value, String at, Relations relations, boolean[] named) {
        if (!(value instanceof List<?> row) || row.size() != 3) {
            fault(at, "应为三项：[甲, 关系代码, 乙]（乙是甲的……）", "three items are needed: [x, code, y] (y is x's …)");
            return;
        }
        Integer x = label(row.get(0), at + "/0");
        Integer y = label(row.get(2), at + "/2");
        String code = row.get(1) instanceof String text ? text : "";
        if (vocabulary.relation(code) == null) {
            fault(
                    at + "/1",
                    "没有这个关系代码（GB/T 4761-2008，两位，带引号）：" + row.get(1),
                    "no such relation code between two persons (GB/T 4761-2008, two digits, in quotes): " + row.get(1));
            return;
        }
        if (x == null || y == null) {
            return;
        }
        if (x.equals(y)) {
            fault(at, "一个人不能是自己的亲属", "nobody is their own relative");
            return;
        }
        named[x] = true;
        named[y] = true;
        relations.add(x, y, vocabulary.classes(code, true), vocabulary.classes(code, false), !code.equals("99"));
    }

    private @Nullable Integer label(@Nullable Object value, String at) {
        Integer position = value instanceof String label ? labels.get(label) : null;
        if (position == null) {
            fault(at, "persons 中没有这个人：" + value, "no such person among persons: " + value);
        }
        return position;
    }

    private byte[][] together(long[][] facts, boolean[] named) {
        int index = vocabulary.getPersonFact("coResidents").index();
        int count = facts.length;
        byte[][] together = new byte[count][count];
        for (int x = 0; x < count; x++) {
            long list = facts[x][index];
            if (list == Situation.UNKNOWN) {
                continue;
            }
            for (int y = 0; y < count; y++) {
                boolean lives = (list >> y & 1) != 0;
                if (x == y) {
                    continue;
                }
                named[x] |= lives;
                named[y] |= lives;
                byte answer = (byte) (lives || together[x][y] == 1 ? 1 : 2);
                together[x][y] = answer;
                together[y][x] = answer;
            }
        }
        return together;
    }

    private Map<Long, long[]> places(@Nullable Object value, String at) {
        Map<Long, long[]> places = new LinkedHashMap<>();
        if (value == null) {
            return places;
        }
        if (!(value instanceof Map<?, ?> map)) {
            fault(at, "应为一个对象：代码和地点事实", "an object of codes and facts of places is needed");
            return places;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String text = String.valueOf(entry.getKey());
            String here = at + "/" + escape(text);
            long code = place(text, here, false);
            if (!(entry.getValue() instanceof Map<?, ?> facts)) {
                fault(here, "应为一个对象：此地的事实", "an object is needed: the facts of this place");
                continue;
            }
            long[] values = new long[vocabulary.place().size()];
            java.util.Arrays.fill(values, Situation.UNKNOWN);
            for (Map.Entry<?, ?> item : facts.entrySet()) {
                String name = String.valueOf(item.getKey());
                Fact fact = vocabulary.findPlaceFact(name).orElse(null);
                if (fact == null) {
                    unknownField(name, here + "/" + escape(name), vocabulary.place(), List.of());
                } else {
                    values[fact.index()] = value(fact, item.getValue(), here + "/" + name);
                }
            }
            places.put(code, values);
        }
        return places;
    }

    private long missing(String at) {
        return wrong(at, "缺少这一项", "this is needed");
    }

    private long wrong(String at, String zh, String en) {
        fault(at, zh, en);
        return Situation.UNKNOWN;
    }

    private void fault(String at, String zh, String en) {
        faults.add(new Fault(at, new Text(zh, en)));
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
