package org.openhuji.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures, never a test: how long opening takes in this process, and the search over some two hundred different
 * queries. {@code java -cp base/target/classes:base/target/test-classes org.openhuji.gazetteer.SearchTimes codes
 * cache}
 */
final class SearchTimes {
    private static final int LIMIT = 20;
    private static final int ROUNDS = 5;

    private SearchTimes() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Gazetteer places = Gazetteer.open(Path.of(args[0]), Path.of(args[1]));
        long opened = System.nanoTime();
        places.search("醴陵", LIMIT);
        System.out.printf(
                "open %.1f ms, first search %.1f ms%n", (opened - start) / 1e6, (System.nanoTime() - opened) / 1e6);
        List<String> queries = queries(places);
        double[] times = new double[queries.size() * ROUNDS];
        double[] worst = new double[queries.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < queries.size(); i++) {
                long from = System.nanoTime();
                places.search(queries.get(i), LIMIT);
                double time = (System.nanoTime() - from) / 1e6;
                times[round * queries.size() + i] = time;
                worst[i] = Math.max(worst[i], time);
            }
            double[] ofRound = Arrays.copyOfRange(times, round * queries.size(), (round + 1) * queries.size());
            report("round " + (round + 1), ofRound);
        }
        report("all", times);
        for (int rank = 0; rank < 8; rank++) {
            int slowest = 0;
            for (int i = 0; i < worst.length; i++) {
                slowest = worst[i] > worst[slowest] ? i : slowest;
            }
            System.out.printf("slow: %s %.2f ms%n", queries.get(slowest), worst[slowest]);
            worst[slowest] = 0;
        }
    }

    private static void report(String label, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%s: %d searches, p50 %.3f ms, p95 %.3f ms, max %.2f ms%n",
                label,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    /** Nasty ones, and from names drawn by a fixed seed: whole, cut, in two parts, by initials, by code. */
    private static List<String> queries(Gazetteer places) {
        List<String> queries = new ArrayList<>(List.of(
                "村",
                "会",
                "委会",
                "大",
                "村民委员会",
                "醴陵 来龙门",
                "村 会",
                "市 村",
                "会 没有",
                "村 县 新",
                "新 社区",
                "l",
                "ll",
                "llm",
                "lsllm",
                "ll llm",
                "x x",
                "zzzzz",
                "4302",
                "430281006",
                "4",
                "99",
                "没有这个地方",
                "村委",
                "委村",
                "会村",
                "县 镇 村",
                "湖南 新村",
                "社区 株洲 龙",
                "甲乙丙丁"));
        Random random = new Random(20180601);
        List<Division> pool = new ArrayList<>();
        for (String letter : "abcdefghjklmnpqrstwxyz".split("", -1)) {
            pool.addAll(letter.isEmpty() ? List.of() : places.search(letter, 3000));
        }
        while (queries.size() < 200) {
            Division division = pool.get(random.nextInt(pool.size()));
            String name = division.name();
            int from = random.nextInt(name.length());
            int to = from + 1 + random.nextInt(name.length() - from);
            queries.add(
                    switch (random.nextInt(4)) {
                        case 0 -> name;
                        case 1 -> name.substring(from, to);
                        case 2 ->
                            division.path().isEmpty() ? name : division.path().getLast() + " " + name.charAt(0);
                        default -> Long.toString(division.code() >> 4).substring(0, 2 + random.nextInt(10));
                    });
        }
        return queries;
    }
}
