package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;

/**
 * Seeded situations for every route of every pack, in plain values: all facts the law reads by chance, most of them then
 * made right for one route by {@link Wishes} and spoilt in up to three places. Whole unless facts are to be left out.
 */
final class LawSituations {
    private static final String SOME_CREDIT_CODE = "91000000MA00000000";
    private static final List<String> DAYS = List.of(
            "2015-01-01",
            "2015-06-15",
            "2015-11-02",
            "2015-12-31",
            "2016-01-01",
            "2016-02-29",
            "2017-02-28",
            "2017-07-28",
            "2018-03-01",
            "2018-06-19",
            "2020-02-29",
            "2021-01-29",
            "2022-07-28",
            "2022-07-29",
            "2024-02-29");

    final Chance chance;
    final LawPlaces places;
    final Gazetteer gazetteer;
    final Policies policies;
    private final LawReads reads;
    private final List<LegalDuration> durations;
    private final List<Route> routes = new ArrayList<>();
    private final List<Pack> packs = new ArrayList<>();
    private final int leftOut;

    private Map<String, Object> situation = new LinkedHashMap<>();
    private LocalDate on = LocalDate.EPOCH;
    private String destination = "";
    private String applicant = "";
    private Map<String, Map<String, Object>> persons = new LinkedHashMap<>();
    private List<List<String>> kin = new ArrayList<>();
    private boolean quiet;
    private Situation given;
    private final List<String> essential = new ArrayList<>();

    /**
     * Situations for some routes.
     *
     * @param leftOut so many of a hundred facts are left out
     */
    LawSituations(Policies policies, long seed, int leftOut, BiPredicate<Pack, Route> wanted) {
        this.policies = policies;
        this.chance = new Chance(seed);
        this.gazetteer = policies.gazetteer();
        this.places = new LawPlaces(policies.law(), gazetteer);
        this.reads = new LawReads(policies.law());
        this.durations = List.copyOf(reads.durations);
        this.leftOut = leftOut;
        for (Pack pack : policies.law().packs()) {
            for (Route route : pack.routes()) {
                if (wanted.test(pack, route)) {
                    packs.add(pack);
                    routes.add(route);
                }
            }
        }
    }

    /** A new situation. */
    Map<String, Object> next() {
        int chosen = chance.below(routes.size());
        Pack pack = packs.get(chosen);
        Route route = routes.get(chosen);
        on = day(pack);
        destination = chance.one(chance.percent(90) ? places.of(pack) : places.all());
        situation = new LinkedHashMap<>();
        persons = new LinkedHashMap<>();
        kin = new ArrayList<>();
        essential.clear();
        applicant = "a";
        situation.put("on", on.toString());
        if (chance.percent(90)) {
            destination = new Wishes(this).destination(route, places.of(pack));
        }
        situation.put("destination", destination);
        situation.put("applicant", applicant);
        situation.put("persons", persons);
        situation.put("kin", kin);
        add(applicant);
        for (int others = chance.below(3); others > 0; others--) {
            String other = another();
            if (chance.percent(80)) {
                String code = chance.of("10", "20", "29", "30", "38", "41", "51", "52", "55", "59", "61", "71", "99");
                kin.add(List.of(applicant, married(applicant) && code.equals("10") ? "71" : code, other));
            }
        }
        if (chance.percent(90)) {
            new Wishes(this).grant(route);
        }
        for (int changes = chance.percent(45) ? 0 : 1 + chance.below(3); changes > 0; changes--) {
            spoil();
        }
        describe();
        if (leftOut > 0) {
            leaveOut();
        }
        return map(ofTheDay(situation));
    }

    /**
     * A completion of what is known: every other fact by chance, and likely to meet some conditions as far as what is known
     * allows. Of places only such is said as neither the situation nor the engine knows.
     *
     * @param quiet whether the other facts are such as have to do with nothing
     */
    Map<String, Object> completion(Map<String, Object> known, Map<String, Condition> goals, boolean quiet) {
        given = HiddenFamily.read(known, policies);
        on = LocalDate.parse((String) known.get("on"));
        applicant = (String) known.get("applicant");
        situation = map(ofToday(Pointers.copy(known)));
        destination = (String) situation.get("destination");
        Map<?, ?> said = (Map<?, ?>) situation.get("persons");
        kin = kin(situation);
        persons = new LinkedHashMap<>();
        essential.clear();
        said.keySet().forEach(label -> add((String) label));
        this.quiet = quiet;
        if (quiet) {
            persons.values().forEach(this::quieten);
        }
        situation.put("persons", persons);
        said.forEach((label, facts) -> lay(facts, persons.get(label)));
        goals.forEach((label, goal) -> new Wishes(this, true).grant(goal, label));
        this.quiet = false;
        Set<String> strangers = new LinkedHashSet<>(persons.keySet());
        strangers.removeAll(said.keySet());
        persons.keySet().removeAll(strangers);
        essential.removeIf(pointer -> strangers.contains(pointer.split("/")[2]));
        persons.values().forEach(facts -> facts.replaceAll((name, value) -> without(value, strangers)));
        for (int changes = chance.below(4) - 1; changes > 0; changes--) {
            spoil();
        }
        said.forEach((label, facts) -> lay(facts, persons.get(label)));
        persons.forEach((label, facts) -> {
            if (!label.equals(applicant)) {
                facts.put("coResidents", List.of()); // who lives with the applicant, the applicant says
            }
        });
        Map<String, Object> whole = map(ofToday(Pointers.copy(known)));
        whole.put("persons", persons);
        whole = map(ofTheDay(whole));
        new PlacesSaid(policies, chance).fill(whole);
        return whole;
    }

    /** Another value of a fact, for the last completion. */
    Object other(Fact fact) {
        return ofTheDay(value(fact));
    }

    /** Another record of a list, for the last completion. */
    Object other(RecordList list) {
        return ofTheDay(record(list));
    }

    private static Object without(Object value, Set<String> strangers) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, without(item, strangers)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.stream()
                        .filter(item -> !strangers.contains(item))
                        .forEach(item -> copy.add(without(item, strangers)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    /** The classes of kin somebody is to somebody, sure or not, as the engine derives them; of a family that is given. */
    int kinOf(String of, String who) {
        int x = given.labels().indexOf(of);
        int y = given.labels().indexOf(who);
        return x < 0 || y < 0 ? 0 : given.sure()[x][y] | given.maybe()[x][y];
    }

    private void quieten(Map<String, Object> facts) {
        facts.replaceAll((name, value) -> value instanceof List<?> list
                ? new ArrayList<>(name.equals("coResidents") ? list : List.of())
                : policies.law().vocabulary().findPersonFact(name).orElseThrow().type() == Type.PLACE ? value : null);
    }

    /** What is known wins; what is not known of a record is left as it is there. */
    @SuppressWarnings("unchecked")
    private void lay(Object known, Map<String, Object> over) {
        ((Map<String, Object>) known).forEach((name, value) -> {
            if (value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof Map<?, ?>) {
                List<Object> before = (List<Object>) over.get(name);
                List<Object> laid = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    Map<String, Object> row = i < before.size()
                            ? (Map<String, Object>) before.get(i)
                            : record(policies.law().vocabulary().findList(name).orElseThrow());
                    row.putAll((Map<String, Object>) rows.get(i));
                    laid.add(row);
                }
                over.put(name, laid);
            } else {
                over.put(name, Pointers.copy(value));
            }
        });
    }

    private static List<List<String>> kin(Map<String, Object> situation) {
        List<List<String>> rows = new ArrayList<>();
        ((List<?>) situation.get("kin"))
                .forEach(row -> rows.add(
                        ((List<?>) row).stream().map(String.class::cast).toList()));
        return rows;
    }

    private LocalDate day(Pack pack) {
        if (chance.percent(8)) {
            return LocalDate.parse(chance.one(DAYS));
        }
        long last = Math.min(pack.until(), LocalDate.of(2025, 12, 31).toEpochDay());
        List<LocalDate> days = DAYS.stream()
                .map(LocalDate::parse)
                .filter(day -> pack.inForce(day.toEpochDay()))
                .toList();
        return chance.percent(40) && !days.isEmpty()
                ? chance.one(days)
                : LocalDate.ofEpochDay(pack.from() + chance.below((int) (last - pack.from() + 1)));
    }

    // Persons and what is known of them.

    LocalDate on() {
        return on;
    }

    String destination() {
        return destination;
    }

    String applicant() {
        return applicant;
    }

    /** Somebody new. */
    String another() {
        String label = "p" + persons.size();
        add(label);
        return label;
    }

    List<String> labels() {
        return List.copyOf(persons.keySet());
    }

    List<List<String>> kin() {
        return kin;
    }

    /** Whether somebody has a spouse: nobody has two. */
    boolean married(String label) {
        return kin.stream().anyMatch(row -> row.contains(label) && row.get(1).startsWith("1"));
    }

    private void add(String label) {
        Map<String, Object> facts = new LinkedHashMap<>();
        persons.put(label, facts);
        for (Fact fact : reads.person) {
            facts.put(fact.name(), usual(fact));
        }
        facts.put(
                "coResidents",
                persons().stream().filter(other -> !other.equals(label)).toList());
        if (chance.percent(90)) {
            facts.remove("consentGivenOn");
        }
        for (RecordList list : reads.lists) {
            List<Object> rows = new ArrayList<>();
            for (int i = chance.below(4) - 2; i > 0; i--) {
                rows.add(record(list));
            }
            facts.put(list.name(), rows);
        }
    }

    Map<String, Object> record(RecordList list) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (Fact field : list.fields()) {
            if (reads.fields.contains(field)) {
                boolean nothing = quiet && field.type() != Type.PLACE || chance.percent(15);
                record.put(field.name(), nothing ? none(field) : value(field));
            }
        }
        return record;
    }

    /** What a person is who has nothing to do with a route, or anything. */
    private Object usual(Fact fact) {
        return switch (fact.name()) {
            case "chineseNational" -> chance.percent(96);
            case "militaryStatus" -> chance.percent(92) ? "NONE" : value(fact);
            default -> chance.percent(45) ? none(fact) : value(fact);
        };
    }

    private static Object none(Fact fact) {
        return switch (fact.type()) {
            case CHOICES, PERSONS, TEXTS -> List.of();
            default -> null;
        };
    }

    Object value(Fact fact) {
        return switch (fact.type()) {
            case DATE -> date().toString();
            case TRUTH -> chance.percent(60);
            case CHOICE -> chance.one(fact.values()).code();
            case CHOICES ->
                fact.values().stream()
                        .filter(choice -> chance.percent(35))
                        .map(choice -> choice.code())
                        .toList();
            case COUNT -> (long) chance.below(40);
            case PLACE -> place();
            case PERSONS -> persons();
            case TEXT -> SOME_CREDIT_CODE;
            case TEXTS -> List.of(SOME_CREDIT_CODE);
        };
    }

    /** Days on and around those from which a duration of the law is complete, and any others. */
    private LocalDate date() {
        LegalDuration duration = chance.one(durations);
        LocalDate turn = on.minusMonths(duration.months()).minusDays(duration.days());
        return switch (chance.below(5)) {
            case 0 -> turn.plusDays(chance.below(5) - 2);
            case 1 -> LocalDate.of(on.getYear(), 1, 1).plusDays(chance.below(4) - 2);
            case 2 -> on.plusDays(chance.below(700));
            default -> on.minusDays(chance.below(9000));
        };
    }

    private String place() {
        return switch (chance.below(6)) {
            case 0, 1 -> destination.isEmpty() ? chance.one(places.all()) : destination;
            case 2 -> near(destination.substring(0, Math.min(4, destination.length())));
            case 3 -> near(destination.substring(0, Math.min(6, destination.length())));
            default -> chance.one(places.all());
        };
    }

    private String near(String container) {
        List<String> inside =
                places.all().stream().filter(code -> code.startsWith(container)).toList();
        return inside.isEmpty() ? destination : chance.one(inside);
    }

    private List<String> persons() {
        return persons.keySet().stream().filter(label -> chance.percent(50)).toList();
    }

    // What wishes change.

    Object get(String label, String fact) {
        return Objects.requireNonNull(persons.get(label)).get(fact);
    }

    void set(String label, String fact, Object value) {
        Objects.requireNonNull(persons.get(label)).put(fact, value);
        essential.add("/persons/" + label + "/" + fact);
    }

    @SuppressWarnings("unchecked")
    List<Object> rows(String label, RecordList list) {
        return (List<Object>) Objects.requireNonNull(persons.get(label)).get(list.name());
    }

    void essential(String label, RecordList list, int row) {
        for (Fact field : list.fields()) {
            if (reads.fields.contains(field)) {
                essential.add("/persons/" + label + "/" + list.name() + "/" + row + "/" + field.name());
            }
        }
    }

    void say(String place, String fact, Object value) {
        Pointers.set(situation, "/places/" + place + "/" + fact, value);
    }

    Places kinds() {
        return new Places(situation, gazetteer, on);
    }

    private void spoil() {
        String pointer = essential.isEmpty() || chance.percent(25)
                ? "/persons/a/" + chance.one(List.copyOf(reads.person)).name()
                : chance.one(essential);
        String[] parts = pointer.split("/");
        String name = parts[parts.length - 1];
        Fact fact = find(parts);
        if (name.equals("coResidents")) {
            Pointers.set(situation, pointer, List.of());
        } else if (fact != null) {
            Pointers.set(situation, pointer, chance.percent(25) ? none(fact) : value(fact));
        }
    }

    private Fact find(String[] parts) {
        String name = parts[parts.length - 1];
        if (parts.length == 4) {
            return policies.law().vocabulary().findPersonFact(name).orElse(null);
        }
        RecordList list = policies.law().vocabulary().findList(parts[3]).orElseThrow();
        return list.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // In the end.

    /** Says of every place what kind it is, where nobody else does. */
    private void describe() {
        describe(destination);
        for (String fact : List.of("requisitionNoticeFrom", "requisitionNoticeUntil")) {
            boolean some = fact.endsWith("From") ? chance.percent(30) : chance.percent(60);
            say(destination, fact, some ? on.plusDays(chance.below(40) - 30L).toString() : null);
        }
        persons.values().forEach(this::describe);
    }

    private void describe(Map<?, ?> facts) {
        facts.values().forEach(value -> {
            if (value instanceof String code && code.matches("\\d{12}")) {
                describe(code);
            } else if (value instanceof List<?> rows && !rows.isEmpty() && rows.getFirst() instanceof Map<?, ?>) {
                rows.forEach(row -> describe((Map<?, ?>) row));
            }
        });
    }

    private void describe(String code) {
        Places.Kind kind = kinds().kind(Codes.today(code));
        if (kind.placeKind() == Facts.LEFT_OUT) {
            say(code, "placeKind", "OTHER_TOWN");
        }
        if (kind.urbanRural() == Facts.LEFT_OUT) {
            say(code, "urbanRural", chance.of("URBAN", "RURAL"));
        }
    }

    /** Codes as they were valid on the day, wherever they stand. */
    private Object ofTheDay(Object value) {
        return switch (value) {
            case String code when code.matches("\\d{12}") -> PlaceCode.format(gazetteer.on(PlaceCode.of(code), on));
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(ofTheDay(key), ofTheDay(item)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(ofTheDay(item)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static Object ofToday(Object value) {
        return switch (value) {
            case String code when code.matches("\\d{12}") -> Codes.today(code);
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(ofToday(key), ofToday(item)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(ofToday(item)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private void leaveOut() {
        persons.values().forEach(facts -> {
            facts.values().forEach(value -> {
                if (value instanceof List<?> rows) {
                    rows.forEach(row -> {
                        if (row instanceof Map<?, ?> record) {
                            record.keySet().removeIf(field -> chance.percent(leftOut / 2));
                        }
                    });
                }
            });
            facts.keySet().removeIf(fact -> chance.percent(leftOut));
        });
        if (chance.percent(leftOut)) {
            situation.remove("kin");
        }
        if (situation.get("places") instanceof Map<?, ?> said) {
            said.values().forEach(facts -> ((Map<?, ?>) facts).keySet().removeIf(fact -> chance.percent(leftOut)));
        }
    }
}
