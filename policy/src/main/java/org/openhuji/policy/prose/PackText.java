package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;

/** A {@link PackProse}, or one clause of it, on a terminal. */
public final class PackText extends Page {
    private final PackProse pack;
    /** One clause is told with everything; in the whole document the sentences are enough. */
    private final boolean exact;

    private PackText(PackProse pack, boolean exact, Locale language, Style style) {
        super(language, style);
        this.pack = pack;
        this.exact = exact;
    }

    /** The whole document, in its own order. */
    public static String whole(PackProse pack, Locale language, Style style) {
        PackText text = new PackText(pack, false, language, style);
        text.head();
        pack.clauses().stream().filter(ClauseProse::carried).forEach(text::clause);
        text.others();
        text.foot();
        return text.written();
    }

    /** One clause with everything the pack says of it; {@code null} where the document has no such clause. */
    public static @Nullable String clause(PackProse pack, String id, Locale language, Style style) {
        PackText text = new PackText(pack, true, language, style);
        ClauseProse clause = pack.findClause(id).orElse(null);
        if (clause == null) {
            return null;
        }
        text.line(style.quiet(pack.number() + "  " + text.force()));
        text.clause(clause);
        text.uses(clause);
        return text.written();
    }

    private String force() {
        String from = Dates.of(pack.from(), language);
        LocalDate last = pack.until();
        if (last == null) {
            return say(from + "起施行", "in force from " + from);
        }
        String until = Dates.of(last, language);
        return say(from + "起施行，" + until + "当日仍有效，之后失效", "in force from " + from + " to " + until + ", both days in");
    }

    private void head() {
        line(style.strong(say(pack.title())));
        line(pack.number() + "  ·  " + say(pack.issuer()) + "  ·  " + force());
        if (pack.under() != null) {
            line(say("上位文件：", "Under: ") + pack.under().number());
        }
        readings("", pack.readings());
        if (!pack.always().isEmpty()) {
            line(say("每条途径都另要（C0）：", "Every route also asks (C0): ") + sentences(pack.always()));
        }
        if (!pack.territory().isEmpty()) {
            line(say("地域划分（依次看，先符合的为准）：", "How the territory is divided, the first that holds:"));
            points(pack.territory(), 0);
        }
    }

    /** Clauses that no rule carries, by what kind they are. */
    private void others() {
        List<Choice> kinds = pack.clauses().stream()
                .filter(clause -> !clause.carried())
                .map(ClauseProse::kind)
                .distinct()
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        line("");
        line(style.strong(
                say("其余各条不由规则承载，不决定谁可以落户", "No rule carries the other clauses: they decide nothing about a person")));
        for (Choice kind : kinds) {
            List<String> ids = pack.clauses().stream()
                    .filter(clause -> !clause.carried() && clause.kind().equals(kind))
                    .map(ClauseProse::id)
                    .toList();
            item(0, say(kind.term()) + say("：", ": ") + String.join(say("、", ", "), ids));
        }
    }

    private void foot() {
        if (!pack.definitions().isEmpty()) {
            line("");
            line(style.strong(say("定义", "Definitions")));
            pack.definitions().forEach(this::definition);
        }
        if (!pack.parameters().isEmpty()) {
            line("");
            line(style.strong(say("参数", "Parameters")));
            pack.parameters().forEach(this::parameter);
        }
        PackProse.Handling handling = pack.handling();
        if (handling != null) {
            line("");
            line(style.strong(say("办理", "Handling")));
            item(0, say(handling.where()) + say("；", "; ") + say(handling.limit()));
            item(0, say(handling.source()));
        }
        if (pack.rights() != null) {
            line("");
            line(say(pack.rights()));
        }
    }

    private void clause(ClauseProse clause) {
        if (clause.statement() != null) {
            title(clause, Text.same(""));
            item(0, say(clause.statement().says()));
            readings("  ", clause.statement().readings());
        }
        if (clause.frame() != null) {
            title(clause, clause.frame().title());
            line("  " + say("加于：", "Added to: ")
                    + String.join(say("、", ", "), clause.frame().over()));
            points(clause.frame().conditions(), 0);
            readings("  ", clause.frame().readings());
        }
        if (clause.route() != null) {
            title(clause, clause.route().title());
            route(clause.route());
        }
        if (clause.permit() != null) {
            title(clause, clause.permit().title());
            line("  " + say(clause.permit().standing()));
            points(clause.permit().conditions(), 0);
            papers(clause.permit().papers());
            readings("  ", clause.permit().readings());
        }
        if (!clause.carried()) {
            title(clause, Text.same(""));
            line("  "
                    + say(
                            "本条不由规则承载，不决定谁可以落户；类别：",
                            "No rule carries this clause; it decides nothing about a person. Kind: ")
                    + say(clause.kind().term()));
        }
    }

    private void title(ClauseProse clause, Text title) {
        line("");
        line(style.strong(clause.locator() + "  " + say(title)) + "  " + style.quiet(clause.id()));
    }

    private void route(ClauseProse.Route route) {
        if (!route.grounds().isEmpty()) {
            line("  " + say("依据：", "Ground: ")
                    + names(route.grounds().stream().map(Choice::term).toList()));
        }
        line("  " + say("去往：", "To: ") + (route.to() == null ? say("不限", "anywhere") : say(route.to())));
        if (route.open() != null) {
            item(0, say(route.open()));
            return;
        }
        line("  " + say("条件（都要具备）：", "Conditions, all of them:"));
        points(route.conditions(), 0);
        if (exact) {
            item(0, say("每条途径都要的（C0）：", "what every route asks (C0): ") + sentences(pack.always()));
        }
        companions(route.companions());
        if (!route.placements().isEmpty()) {
            line("  " + say("落在：", "Registered in:"));
            route.placements().forEach(this::placement);
        }
        papers(route.papers());
        for (Text never : route.neverAsked()) {
            line("  " + say("不问：", "Never asked: ") + say(never));
        }
        readings("  ", route.readings());
        for (ClauseProse.Finding known : route.known()) {
            line("  "
                    + style.quiet(say("核对：", "Checked: ") + say(known.says()) + say("。", ". ") + say(known.because())));
        }
    }

    private void companions(ClauseProse.@Nullable Companions companions) {
        if (companions == null) {
            line("  " + say("只限本人。", "The person alone."));
            return;
        }
        line("  " + say("可以随迁：", "May come along:"));
        points(companions.ways(), 0);
        item(
                0,
                exact
                        ? say("每个随迁人都要：", "each of them: ") + sentences(companions.each())
                        : say("每个随迁人都要具备 C0", "each of them must meet C0"));
    }

    private void placement(ClauseProse.Placement placement) {
        Point when = placement.when();
        item(0, when == null ? say(placement.name()) : say(placement.name()) + say("：", ": ") + say(when.says()));
        if (when != null && exact) {
            points(when.exactly(), 1);
        }
    }

    private void papers(List<ClauseProse.Paper> papers) {
        if (papers.isEmpty()) {
            return;
        }
        if (!exact) {
            String names = String.join(
                    " · ", papers.stream().map(paper -> say(paper.name())).toList());
            line("  " + say("带上：", "Bring: ") + names);
            return;
        }
        line("  " + say("带上（附出处）：", "Bring (with the source of each):"));
        papers.forEach(paper -> item(0, say(paper.name()) + say(" —— ", " — ") + say(paper.source())));
    }

    private void readings(String margin, List<Text> readings) {
        for (Text reading : readings) {
            line(margin + style.quiet(say("读法：", "Reading: ") + say(reading)));
        }
    }

    /** The numbers it reads, under it. */
    private void uses(ClauseProse clause) {
        pack.parameters().stream()
                .filter(one -> clause.parameters().contains(one.name()))
                .forEach(this::parameter);
    }

    private void definition(PackProse.Definition definition) {
        item(
                0,
                say("“", "“")
                        + say(definition.says())
                        + say("”：", "”: ")
                        + definition.name()
                        + (definition.clause() == null ? "" : "  " + style.quiet(definition.clause())));
        points(definition.means(), 1);
    }

    private void parameter(PackProse.Parameter parameter) {
        String head = "$" + parameter.name() + "  " + say(parameter.term());
        if (parameter.awaited() != null) {
            item(0, head + say("：未取得，见", ": not supplied, see ") + parameter.awaited());
        }
        for (PackProse.Value value : parameter.values()) {
            LocalDate until = value.until();
            item(
                    0,
                    head
                            + say("：", ": ")
                            + say(value.value())
                            + say("（自 ", " (from ")
                            + value.from()
                            + (until == null ? "" : say(" 至 ", " to ") + until)
                            + say("，", ", ")
                            + value.source()
                            + say("）", ")"));
        }
    }

    private void points(List<Point> points, int depth) {
        for (Point point : points) {
            String clause = point.clause();
            item(depth, say(point.says()) + (clause == null ? "" : "  " + style.quiet(clause)));
            points(point.parts(), depth + 1);
            if (exact) {
                points(point.exactly(), depth + 1);
            }
        }
    }

    private String sentences(List<Point> points) {
        return String.join(
                say("；", "; "), points.stream().map(point -> say(point.says())).toList());
    }

    private String names(List<Text> texts) {
        return String.join(say("、", ", "), texts.stream().map(this::say).toList());
    }
}
