package org.openhuji.bench;

import java.util.Arrays;
import java.util.List;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;

/** Search times over all divisions: p50, p95, worst; names, parts, codes, initials, nothing found. */
public final class PlacesBench {
    private static final List<String> QUERIES = List.of(
            "醴陵",
            "来龙门",
            "醴陵 来龙门",
            "村",
            "社区",
            "市",
            "江",
            "中山路",
            "长沙",
            "重庆",
            "ll",
            "llm",
            "zz",
            "xa",
            "bj",
            "ly",
            "4302",
            "430281006",
            "43",
            "11010100",
            "城关镇",
            "东街 社区",
            "李家 村",
            "没有这个地方",
            "会 没有",
            "西安 雁塔",
            "曲靖 麒麟",
            "赤峰 红山",
            "新城",
            "解放");

    private PlacesBench() {}

    /** Runs every query twenty times after a warm-up and prints the times in milliseconds. */
    public static void main(String[] args) {
        Gazetteer gazetteer =
                Gazetteer.open(Families.home().resolve("codes"), Families.home().resolve(".huji/cache"));
        run(gazetteer, 5);
        long[] times = run(gazetteer, 20);
        Arrays.sort(times);
        System.out.printf(
                "searches %d, limit 20: p50 %.2f ms, p95 %.2f ms, worst %.2f ms%n",
                times.length,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static long[] run(Gazetteer gazetteer, int rounds) {
        long[] times = new long[rounds * QUERIES.size()];
        int n = 0;
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            for (String query : QUERIES) {
                long begun = System.nanoTime();
                List<Division> divisions = gazetteer.search(query, 20);
                times[n++] = System.nanoTime() - begun;
                found += divisions.size();
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found at all");
        }
        return times;
    }
}
