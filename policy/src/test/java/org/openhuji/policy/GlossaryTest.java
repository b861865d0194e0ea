package org.openhuji.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.Vocabulary;

/** {@code GLOSSARY.md} says what the code says: no domain type without an entry, no entry without its type. */
class GlossaryTest {
    private static final List<Path> CLASSES = List.of(Path.of("target/classes"), Path.of("../base/target/classes"));

    /** Public types that are no words of the domain, and why. */
    private static final Map<String, String> NO_DOMAIN_TERMS = new TreeMap<>(Map.ofEntries(
            Map.entry("Amount", "part of a points table: docs/pack-language.md"),
            Map.entry("Bound", "part of a test: docs/pack-language.md"),
            Map.entry("Comparison", "part of a test: docs/pack-language.md"),
            Map.entry("Operand", "part of a test: docs/pack-language.md"),
            Map.entry("PlaceRef", "part of a test: docs/pack-language.md"),
            Map.entry("PlaceSet", "part of a test: docs/pack-language.md"),
            Map.entry("Test", "the leaf of a condition: docs/pack-language.md"),
            Map.entry("Unit", "part of a test; its one word of the domain, CITY, has an entry"),
            Map.entry("Said", "carries a condition's sentence and clause"),
            Map.entry("Grounding", "machinery of the proofs"),
            Map.entry("Logic", "machinery of the proofs"),
            Map.entry("Json", "reads a format"),
            Map.entry("Pointers", "reads and writes JSON pointers"),
            Map.entry("Outcomes", "holds the outcomes of one situation"),
            Map.entry("Nearest", "finds the nearest right name"),
            Map.entry("SituationReader", "reads what Situation is"),
            Map.entry("Situations", "makes a Situation")));

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Map<String, String> chinese = new LinkedHashMap<>();
    private final Vocabulary vocabulary = ShippedPolicies.get().law().vocabulary();

    GlossaryTest() throws IOException {
        for (String line : text().lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Matcher code = CODE.matcher(row.group(1));
                while (code.find()) {
                    assertThat(chinese.put(code.group(1), row.group(2).strip()))
                            .as("two entries of " + code.group(1))
                            .isNull();
                }
            }
        }
    }

    @Test
    void everyDomainTypeHasAnEntry() throws Exception {
        Set<String> types = new TreeSet<>();
        for (String part : List.of("form", "engine", "situation")) {
            for (Class<?> type : classes("org/openhuji/policy/" + part)) {
                if (Modifier.isPublic(type.getModifiers()) && type.getEnclosingClass() == null) {
                    types.add(type.getSimpleName());
                }
            }
        }
        Set<String> explained = new TreeSet<>(chinese.keySet());
        explained.addAll(NO_DOMAIN_TERMS.keySet());
        assertThat(types).isSubsetOf(explained);
        assertThat(types).as("exceptions that are gone").containsAll(NO_DOMAIN_TERMS.keySet());
        assertThat(chinese.keySet()).as("either or").doesNotContainAnyElementsOf(NO_DOMAIN_TERMS.keySet());
    }

    @Test
    void everyEntryInCodeTypeExists() throws Exception {
        Set<String> known = new HashSet<>(terms().keySet());
        for (String part : List.of(
                "policy/form",
                "policy/engine",
                "policy/situation",
                "policy/vocabulary",
                "policy/replay",
                "policy/proof")) {
            names(classes("org/openhuji/" + part), known);
        }
        names(classes("org/openhuji/gazetteer"), known);
        names(classes("org/openhuji/kernel"), known);
        names(classes("org/openhuji/codes"), known);
        names(classes("org/openhuji/intake"), known);
        names(classes("org/openhuji/population"), known);
        String shared = Files.readString(ShippedPolicies.LAW.resolve("common.yaml"));
        Matcher derived = Pattern.compile("(?m)^  (\\w+):$").matcher(shared);
        while (derived.find()) {
            known.add(derived.group(1));
        }
        known.addAll(List.of("OWN_ADDRESS", "HOST_HOUSEHOLD")); // placements beside the household kinds: Placement
        assertThat(known).containsAll(chinese.keySet());
    }

    @Test
    void theChineseOfAFactIsTheVocabularys() {
        Map<String, Set<String>> terms = terms();
        List<String> differing = new ArrayList<>();
        chinese.forEach((code, zh) -> {
            Set<String> right = terms.get(code);
            boolean outcome = Stream.of(Outcome.values()).anyMatch(o -> o.name().equals(code));
            if (right != null && !outcome && !right.contains(zh)) {
                differing.add(code + ": " + zh + ", in the vocabulary " + right);
            }
        });
        assertThat(differing).isEmpty();
    }

    @Test
    void everyClauseOfAShippedPackItCitesExists() throws IOException {
        Set<String> clauses = new HashSet<>();
        ShippedPolicies.get().law().packs().forEach(pack -> pack.clauses().forEach(c -> clauses.add(c.id())));
        Set<String> cited = new TreeSet<>();
        Matcher id = Pattern.compile("\\b(?:LL|ZZ|GO663)-[0-9][0-9A-Za-z.]*").matcher(text());
        while (id.find()) {
            cited.add(id.group());
        }
        assertThat(cited).isNotEmpty().isSubsetOf(clauses);
    }

    /** The names of the vocabulary with their Chinese terms; a code may stand in several choices. */
    private Map<String, Set<String>> terms() {
        Map<String, Set<String>> terms = new TreeMap<>();
        vocabulary.facts().forEach(fact -> {
            term(terms, fact.name(), fact.term().zh());
            fact.values()
                    .forEach(value -> term(terms, value.code(), value.term().zh()));
        });
        vocabulary.lists().forEach(list -> term(terms, list.name(), list.term().zh()));
        vocabulary
                .kin()
                .forEach(kin -> term(terms, kin.kinship().name(), kin.term().zh()));
        vocabulary.forbidden().forEach(f -> term(terms, f.name(), f.term().zh()));
        return terms;
    }

    private static void term(Map<String, Set<String>> terms, String code, String zh) {
        terms.computeIfAbsent(code, c -> new TreeSet<>()).add(zh);
    }

    /** Names of types, of components of records and of constants of enums; of situations also the words of the JSON. */
    private static void names(List<Class<?>> types, Set<String> into) {
        for (Class<?> type : types) {
            into.add(type.getSimpleName());
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    into.add(component.getName());
                }
            }
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    into.add(((Enum<?>) constant).name());
                }
            }
            Stream.of(type.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> into.add(field.getName()));
            if (type.getSimpleName().equals("Situation")) {
                Stream.of(type.getDeclaredMethods()).forEach(method -> into.add(method.getName()));
            }
        }
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("..", "GLOSSARY.md"));
    }

    private static List<Class<?>> classes(String folder) throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (Path root : CLASSES) {
            Path dir = root.resolve(folder);
            if (!Files.isDirectory(dir)) {
                continue;
            }
            try (Stream<Path> files = Files.list(dir)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".class") && !name.startsWith("package-info")) {
                        String type = folder.replace('/', '.') + "." + name.substring(0, name.length() - 6);
                        found.add(Class.forName(type, false, GlossaryTest.class.getClassLoader()));
                    }
                }
            }
        }
        assertThat(found).as(folder).isNotEmpty();
        return found;
    }
}
