package org.openhuji.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Round;
import org.openhuji.policy.engine.Round.Standing;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/**
 * Random rounds with missing facts against all their completions: who is in, out or dropped is so in every one, whoever is
 * open is not the same in all, and what is said to decide it does.
 */
class RoundTest {
    private static final long SEED = Long.getLong("huji.seed", 0L);
    private static final int ROUNDS = Boolean.getBoolean("huji.full") ? 400 : 25;

    /** Days of residence, from 15 points down to 0; two of five points, told apart by the day alone. */
    private static final List<String> SINCE =
            List.of("2004-01-01", "2010-06-01", "2014-06-02", "2015-05-31", "2015-06-01", "2016-06-01", "2020-05-01");

    /** One day of birth young enough, one not. */
    private static final List<String> BORN = List.of("1990-01-01", "1974-01-01");

    private final SplittableRandom random = new SplittableRandom(13L + SEED);

    @Test
    void standingsHoldInEveryCompletion(@TempDir Path temp) throws IOException, Policies.CannotLoad, Json.Malformed {
        CommandRun run = PointsPackTest.withThePack(temp);
        Policies policies = Policies.open(run.law(), Path.of("..", "codes"), Path.of("..", ".huji", "cache"));
        Pack pack = policies.law().packs().stream()
                .filter(p -> p.id().equals("qingshi-points"))
                .findFirst()
                .orElseThrow();
        Route route = pack.findRoute("QP-3").orElseThrow();
        Set<Standing> seen = EnumSet.noneOf(Standing.class);
        for (int i = 0; i < ROUNDS; i++) {
            List<String[]> facts = new ArrayList<>();
            for (int applicant = 0; applicant < 5; applicant++) {
                facts.add(new String[] {SINCE.get(random.nextInt(SINCE.size())), BORN.get(random.nextInt(8) / 7)});
            }
            for (int gaps = random.nextInt(3); gaps > 0; gaps--) {
                facts.get(random.nextInt(5))[random.nextInt(4) / 3] = "";
            }
            Map<Integer, Set<Standing>> all = new HashMap<>();
            complete(policies, route, facts, 0, all);
            for (Round.Entry entry : rank(policies, route, facts).entries()) {
                Set<Standing> possible = all.get(entry.number());
                seen.add(entry.standing());
                String what = entry + " possible " + possible;
                if (entry.standing() == Standing.OPEN) {
                    assertThat(possible).as(what).hasSizeGreaterThan(1);
                    assertThat(entry.deciding()).as(what).isNotEmpty();
                } else if (entry.standing() == Standing.OUT) {
                    assertThat(possible).as(what).isSubsetOf(Standing.OUT, Standing.DROPPED);
                } else {
                    assertThat(possible).as(what).containsExactly(entry.standing());
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Standing.values());
    }

    private static void complete(
            Policies policies, Route route, List<String[]> facts, int next, Map<Integer, Set<Standing>> all)
            throws Json.Malformed {
        if (next == 2 * facts.size()) {
            for (Round.Entry entry : rank(policies, route, facts).entries()) {
                all.computeIfAbsent(entry.number(), n -> EnumSet.noneOf(Standing.class))
                        .add(entry.standing());
            }
            return;
        }
        String[] one = facts.get(next / 2);
        String before = one[next % 2];
        for (String value : !before.isEmpty() ? List.of(before) : next % 2 == 0 ? SINCE : BORN) {
            one[next % 2] = value;
            complete(policies, route, facts, next + 1, all);
        }
        one[next % 2] = before;
    }

    private static Round rank(Policies policies, Route route, List<String[]> facts) throws Json.Malformed {
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            String text = PointsPackTest.owner("p" + i, facts.get(i)[0], facts.get(i)[1]);
            situations.add(PointsPackTest.read(policies, text.replace("\"bornOn\":\"\",", "")));
        }
        return policies.assessor().rank(route, situations);
    }
}
