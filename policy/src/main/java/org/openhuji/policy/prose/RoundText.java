package org.openhuji.policy.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhuji.policy.engine.Round;
import org.openhuji.policy.engine.Round.Entry;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** A round of applicants ranked by points, in plain words. */
public final class RoundText extends Page {
    private final Vocabulary vocabulary;

    private RoundText(Vocabulary vocabulary, Locale language, Style style) {
        super(language, style);
        this.vocabulary = vocabulary;
    }

    /** The text of a round. */
    public static String of(Round round, Route route, Vocabulary vocabulary, Locale language, Style style) {
        RoundText text = new RoundText(vocabulary, language, style);
        text.write(round, route);
        return text.written();
    }

    /** What a standing is called. */
    public static Text standing(Round.Standing standing) {
        return switch (standing) {
            case IN -> new Text("入围", "in");
            case TIED -> new Text("同分，由工作人员决定", "tied, for a person to decide");
            case OPEN -> new Text("未定", "open");
            case OUT -> new Text("未入围", "out");
            case DROPPED -> new Text("不参加排名", "not ranked");
        };
    }

    private void write(Round round, Route route) {
        line(style.strong(say(route.title())) + "  " + style.quiet(route.clause()));
        if (!round.awaited().isEmpty()) {
            line(say("不能排名，还需取得：", "No ranking yet; needed:"));
            round.awaited().forEach(paper -> item(0, say(paper)));
            return;
        }
        int applicants = round.entries().size();
        line(say(
                "名额 " + round.places() + "，申请 " + applicants + " 人",
                "places: " + round.places() + ", applicants: " + applicants));
        line("");
        round.entries().forEach(this::entry);
    }

    private void entry(Entry entry) {
        String rank = entry.rankFrom() == 0
                ? "-"
                : entry.rankFrom() == entry.rankTo()
                        ? Integer.toString(entry.rankFrom())
                        : entry.rankFrom() + "–" + entry.rankTo();
        line("  " + Columns.pad(rank, 7)
                + Columns.pad(say("第" + entry.number() + "行 ", "line " + entry.number() + " ") + entry.label(), 16)
                + Columns.pad(say(entry.score().words()), 18)
                + say(standing(entry.standing())));
        List<String> failed =
                entry.failed().stream().map(f -> say(f.sentence())).distinct().toList();
        if (!failed.isEmpty()) {
            hanging(" ".repeat(9), say("不符合：", "not so: ") + String.join(say("；", "; "), failed));
        }
        for (Map.Entry<Integer, List<String>> facts : entry.deciding().entrySet()) {
            List<String> names = Labels.pointers(facts.getValue(), vocabulary).stream()
                    .map(this::say)
                    .distinct()
                    .toList();
            hanging(
                    " ".repeat(9),
                    say("还需知道（第" + facts.getKey() + "行）：", "still needed (line " + facts.getKey() + "): ")
                            + String.join(say("；", "; "), names));
        }
        for (Text reason : entry.reasons()) {
            hanging(" ".repeat(9), say("要判断：", "to decide: ") + say(reason));
        }
    }
}
