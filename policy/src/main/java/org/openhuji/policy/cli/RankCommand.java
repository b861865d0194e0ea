package org.openhuji.policy.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Round;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.prose.RoundText;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy rank}. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {
            "Ranks the applicants of one round by the points of a clause: who is in, out, tied, or still open.",
            "FILE holds one situation on each line, all of the same day."
        },
        footer = {
            "",
            "Exit status: 0 ranked; 1 the places or the points are awaited; 2 input refused; 3 the law cannot be loaded."
        })
final class RankCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK", description = "the pack's name")
    @SuppressWarnings("NullAway.Init")
    private String pack;

    @Parameters(index = "1", paramLabel = "CLAUSE", description = "the clause of the route")
    @SuppressWarnings("NullAway.Init")
    private String clause;

    @Parameters(index = "2", paramLabel = "FILE", description = "the situations, one on each line")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "print the round as JSON")
    private boolean json;

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    @Nullable
    Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Locale language = voice.language();
        Home home = Home.find();
        Policies policies = Policies.open(folder == null ? home.law() : folder, home.codes(), home.cache());
        List<Situation> situations = read(policies, language);
        if (situations.isEmpty()) {
            return Main.REFUSED;
        }
        Route route = route(policies, situations.getFirst().on());
        Round round = policies.assessor().rank(route, situations);
        voice.out()
                .print(
                        json
                                ? Json.write(plain(round, route)) + System.lineSeparator()
                                : RoundText.of(round, route, policies.law().vocabulary(), language, Home.style()));
        return round.awaited().isEmpty() ? Main.OK : Main.FAILED;
    }

    private Route route(Policies policies, long on) {
        Pack version = PackNames.version(policies.law(), pack, on);
        Route route = version.findRoute(clause).orElse(null);
        if (route == null) {
            throw new Main.Refused(
                    "没有这条途径 / no such route: " + clause + PackNames.nearestClause(policies.law(), clause));
        }
        boolean ranked = route.when() instanceof Condition.All all
                && all.parts().stream()
                                .filter(part -> part instanceof Condition.Points points
                                        && points.selection() instanceof Selection.Ranked)
                                .count()
                        == 1;
        if (!ranked) {
            throw new Main.Refused(clause + " 不按名次录取 / does not select by rank");
        }
        return route;
    }

    /** The situations of all lines; none where one is refused, which is then printed. */
    private List<Situation> read(Policies policies, Locale language) throws IOException {
        List<Situation> situations = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Main.Refused("没有这个文件 / no such file: " + file);
        } catch (CharacterCodingException e) {
            throw new Main.Refused("文件不是 UTF-8 / the file is not UTF-8: " + file);
        }
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        for (int number = 0; number < last; number++) {
            String at = "/" + (number + 1);
            Situation situation = null;
            try {
                situation = policies.read(Json.read(new StringReader(lines.get(number))), at, faults);
            } catch (Json.Malformed e) {
                faults.add(new Fault(at + e.fault().pointer(), e.fault().message()));
            }
            if (situation != null) {
                situations.add(situation);
            }
        }
        if (!faults.isEmpty()) {
            Faults.printInput(faults, language, voice.err());
            return List.of();
        }
        if (situations.isEmpty()) {
            throw new Main.Refused("文件里没有申请人 / there is no applicant in the file: " + file);
        }
        long day = situations.getFirst().on();
        if (situations.stream().anyMatch(situation -> situation.on() != day)) {
            throw new Main.Refused("同一批的 on 应是同一天 / on must be the same day in all lines of a round");
        }
        return situations;
    }

    private static Map<String, @Nullable Object> plain(Round round, Route route) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("clause", route.clause());
        plain.put("places", round.places());
        plain.put("awaited", round.awaited().stream().map(RankCommand::text).toList());
        plain.put("applicants", round.entries().stream().map(RankCommand::plain).toList());
        return plain;
    }

    private static Map<String, @Nullable Object> plain(Round.Entry entry) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("line", (long) entry.number());
        plain.put("applicant", entry.label());
        plain.put("standing", entry.standing().name());
        plain.put("from", entry.score().from());
        plain.put("to", entry.score().to());
        plain.put("rankFrom", (long) entry.rankFrom());
        plain.put("rankTo", (long) entry.rankTo());
        plain.put(
                "failed",
                entry.failed().stream().map(failure -> text(failure.sentence())).toList());
        List<Map<String, @Nullable Object>> deciding = new ArrayList<>();
        entry.deciding().forEach((line, facts) -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("line", (long) line);
            one.put("facts", facts);
            deciding.add(one);
        });
        plain.put("deciding", deciding);
        plain.put("reasons", entry.reasons().stream().map(RankCommand::text).toList());
        return plain;
    }

    private static Map<String, String> text(org.openhuji.policy.vocabulary.Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }
}
