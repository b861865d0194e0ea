package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/** Makes the {@link PackProse} of a pack: what concerns the document as a whole; {@link ClauseTelling} its clauses. */
final class Telling {
    private final Law law;
    private final Pack pack;
    private final Gazetteer gazetteer;
    private final Map<Condition.Ref, String> keys = new LinkedHashMap<>();

    Telling(Law law, Pack pack, Gazetteer gazetteer) {
        this.law = law;
        this.pack = pack;
        this.gazetteer = gazetteer;
    }

    PackProse pack() {
        List<PackProse.Definition> definitions = definitions();
        Map<String, Uses> uses = uses();
        List<ClauseProse> clauses = new ArrayList<>();
        for (Clause clause : pack.clauses()) {
            clauses.add(new ClauseTelling(law, pack, points(), clause, keys, uses).clause());
        }
        return new PackProse(
                pack.id(),
                LocalDate.ofEpochDay(pack.from()),
                day(pack.until()),
                pack.document().number(),
                pack.document().title(),
                pack.document().issuer(),
                pack.name(),
                pack.place() == PlaceCode.COUNTRY ? "" : PlaceCode.format(pack.place()),
                superior(),
                pack.readings(),
                always(),
                clauses,
                definitions,
                pack.parameters().stream().map(this::parameter).toList(),
                pack.territory().stream().map(this::territory).toList(),
                pack.handling() == null
                        ? null
                        : new PackProse.Handling(
                                pack.handling().where(),
                                pack.handling().limit(),
                                pack.handling().source()),
                pack.rights().zh().isEmpty() ? null : pack.rights(),
                pack.hash());
    }

    /** The newest version of the pack above, by its number. */
    private PackProse.@Nullable Superior superior() {
        return law.packs().stream()
                .filter(above -> above.id().equals(pack.under()))
                .reduce((older, newer) -> newer)
                .map(above -> new PackProse.Superior(
                        above.id(), above.document().number(), above.document().title()))
                .orElse(null);
    }

    private ConditionPoints points() {
        return new ConditionPoints(new Sentence(this::place), law.vocabulary());
    }

    /** A place by its name and code. */
    private Text place(long place) {
        String code = PlaceCode.format(place);
        return gazetteer
                .find(place)
                .map(Division::name)
                .map(name -> new Text(name + "（" + code + "）", name + " (" + code + ")"))
                .orElse(Text.same(code));
    }

    private static @Nullable LocalDate day(long day) {
        return day == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    /** What every route asks, said once. */
    private List<Point> always() {
        return pack.routes().stream()
                .filter(route -> route.open() == null)
                .findFirst()
                .map(Route::when)
                .filter(Condition.All.class::isInstance)
                .map(when -> ((Condition.All) when)
                        .parts().stream()
                                .filter(ClauseTelling::common)
                                .map(points()::point)
                                .toList())
                .orElse(List.of());
    }

    /** What the conditions of each clause rest on. */
    private Map<String, Uses> uses() {
        Map<String, Uses> uses = new LinkedHashMap<>();
        for (Clause clause : pack.clauses()) {
            uses.put(clause.id(), Uses.in(ClauseTelling.conditions(pack, clause.id())));
        }
        return uses;
    }

    /** Every definition the pack uses; one that is asked of several places once for each. */
    private List<PackProse.Definition> definitions() {
        List<Condition> all = new ArrayList<>();
        pack.clauses().forEach(clause -> all.addAll(ClauseTelling.conditions(pack, clause.id())));
        pack.territory().stream()
                .map(TerritoryCase::when)
                .filter(Objects::nonNull)
                .forEach(all::add);
        Map<Condition, Condition.Ref> byBody = new LinkedHashMap<>();
        Uses.in(all).references.forEach(ref -> byBody.putIfAbsent(ref.body(), ref));
        List<PackProse.Definition> definitions = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        byBody.values().forEach(ref -> {
            String key = key(ref.name(), taken);
            Text says = ref.said().text();
            definitions.add(new PackProse.Definition(
                    key,
                    ref.name(),
                    says == null ? Text.same(ref.name()) : says,
                    ref.said().clause(),
                    points().list(ref.body())));
        });
        Uses.in(all).references.forEach(ref -> {
            int at = new ArrayList<>(byBody.keySet()).indexOf(ref.body());
            keys.put(ref, definitions.get(at).key());
        });
        return definitions;
    }

    private static String key(String name, List<String> taken) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-")
                .replaceAll("^-|-$", "");
        String key = plain;
        for (int number = 2; taken.contains(key); number++) {
            key = plain + "-" + number;
        }
        taken.add(key);
        return key;
    }

    private PackProse.Parameter parameter(Parameter parameter) {
        List<PackProse.Value> values = parameter.values().stream()
                .map(dated -> new PackProse.Value(
                        value(parameter, dated.value()),
                        LocalDate.ofEpochDay(Math.max(dated.from(), pack.from())),
                        day(dated.until()),
                        dated.source()))
                .toList();
        return new PackProse.Parameter(parameter.name(), parameter.term(), values, parameter.awaited());
    }

    private Text value(Parameter parameter, List<Long> values) {
        List<Text> texts = values.stream()
                .map(value -> switch (parameter.type()) {
                    case PLACE -> place(value);
                    case DATE -> Text.same(LocalDate.ofEpochDay(value).toString());
                    case CHOICES, CHOICE -> choice(parameter.of(), value);
                    case COUNT, TRUTH, PERSONS, TEXT, TEXTS -> Text.same(Long.toString(value));
                })
                .toList();
        return new Text(
                String.join("、", texts.stream().map(Text::zh).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }

    private static Text choice(@Nullable Fact of, long position) {
        return of == null
                ? Text.same(Long.toString(position))
                : of.values().get((int) position).term();
    }

    private Point territory(TerritoryCase one) {
        List<Choice> kinds = new ArrayList<>();
        add(kinds, "urbanRural", one.urbanRural());
        add(kinds, "placeKind", one.placeKind());
        Text is = new Text(
                String.join("，", kinds.stream().map(kind -> kind.term().zh()).toList()),
                String.join(", ", kinds.stream().map(kind -> kind.term().en()).toList()));
        List<Point> when = one.when() == null ? List.of() : points().list(one.when());
        if (when.size() == 1 && when.getFirst().parts().isEmpty()) {
            Text asked = when.getFirst().says();
            return Point.test(new Text(asked.zh() + "：" + is.zh(), asked.en() + ": " + is.en()));
        }
        return when.isEmpty()
                ? Point.test(new Text("其余：" + is.zh(), "all else: " + is.en()))
                : Point.of(Point.Kind.ALL, new Text(is.zh() + "，条件：", is.en() + ", where:"), when);
    }

    private void add(List<Choice> kinds, String fact, int position) {
        if (position >= 0) {
            kinds.add(law.vocabulary().getPlaceFact(fact).values().get(position));
        }
    }
}
