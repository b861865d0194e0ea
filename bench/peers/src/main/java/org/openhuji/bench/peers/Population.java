package org.openhuji.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openhuji.bench.peers.family.Family;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/**
 * The situations of one rule set, read by the product's own reader, and the law that decides them.
 *
 * @param policies the law with these routes and no others: the peers know no superior's
 * @param families the same situations as typed objects; empty for the flat rule
 * @param settlers the same situations as typed objects; empty for Liling's routes
 */
record Population(Policies policies, List<Situation> situations, List<Family> families, List<Settler> settlers) {
    private static final long SEED = 20_170_728L;

    /** The rule sets. */
    enum Rules {
        FLAT,
        LILING
    }

    static Path home() {
        return Path.of(System.getProperty("huji.home", "."));
    }

    static Population of(Rules rules, int size) {
        return switch (rules) {
            case FLAT -> flat(size);
            case LILING -> liling(size);
        };
    }

    private static Population liling(int size) {
        Path home = home();
        Law whole = law(home.resolve("law"));
        Law liling = new Law(
                whole.vocabulary(),
                whole.papers(),
                whole.packs().stream()
                        .filter(pack -> pack.id().equals("liling"))
                        .toList(),
                whole.sources(),
                whole.hash());
        Policies policies = Policies.of(liling, gazetteer());
        Situations source = new Situations(SEED);
        FamilyReader reader = new FamilyReader(policies.gazetteer());
        List<Situation> situations = new ArrayList<>();
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, Object> plain = source.next();
            Situation situation = read(policies, plain);
            situations.add(situation);
            families.add(reader.read(i, plain, situation));
        }
        return new Population(policies, situations, families, List.of());
    }

    private static Population flat(int size) {
        Policies policies = Policies.of(flatLaw(), gazetteer());
        Chance chance = new Chance(SEED);
        List<Situation> situations = new ArrayList<>();
        List<Settler> settlers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Settler settler = Settler.next(i, chance);
            settlers.add(settler);
            situations.add(read(policies, settler.situation()));
        }
        return new Population(policies, situations, List.of(), settlers);
    }

    /** The shipped vocabulary and papers with the pack of the measurement. */
    private static Law flatLaw() {
        try {
            Path folder = Files.createTempDirectory("huji-flat");
            String pack = "990121-qingshi/2020-01-01/";
            Files.createDirectories(folder.resolve(pack));
            for (String shipped : List.of("vocabulary.yaml", "papers.yaml")) {
                Files.copy(home().resolve("law").resolve(shipped), folder.resolve(shipped));
            }
            for (String ours :
                    List.of("common.yaml", pack + "policy.yaml", pack + "clauses.csv", pack + "cases.yaml")) {
                try (InputStream in = Population.class.getResourceAsStream("/law/" + ours)) {
                    Files.write(folder.resolve(ours), in == null ? new byte[0] : in.readAllBytes());
                }
            }
            Law law = law(folder);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            return law;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Law law(Path folder) {
        LawReader.Reading reading = LawReader.read(folder);
        Law law = reading.law();
        if (law == null) {
            StringBuilder faults = new StringBuilder();
            reading.faults().forEach(fault -> faults.append(fault.show(Locale.ENGLISH)));
            throw new IllegalStateException(faults.toString());
        }
        return law;
    }

    private static Gazetteer gazetteer() {
        return Gazetteer.open(home().resolve("codes"), home().resolve(".huji/cache"));
    }

    private static Situation read(Policies policies, Map<String, Object> plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        if (situation == null) {
            throw new IllegalStateException(faults.toString());
        }
        return situation;
    }
}
