package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.prose.Labels;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/** What sources, fields and values of answers are called. */
final class ReplayWords {
    private static final Map<String, Text> SOURCES = Map.of(
            Hashes.LAW,
            new Text("全部政策（所列之外的文件）", "the law as a whole (files not named here)"),
            "vocabulary",
            new Text("词汇表", "vocabulary"),
            "common",
            new Text("共同条件", "common conditions"),
            "papers",
            new Text("材料表", "papers"),
            Hashes.CODES,
            new Text("区划数据", "codes"),
            Hashes.ENGINE,
            new Text("评估程序", "engine"));

    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("route", new Text("途径", "route")),
            Map.entry("outcome", new Text("结论", "outcome")),
            Map.entry("companions", new Text("随迁", "companion")),
            Map.entry("companionsMissing", new Text("随迁还需知道", "companion, still needed")),
            Map.entry("companionsFailed", new Text("随迁不符合", "companion, not so")),
            Map.entry("placement", new Text("落在", "into")),
            Map.entry("missing", new Text("还需知道", "still needed")),
            Map.entry("failed", new Text("不符合", "not so")),
            Map.entry("changes", new Text("如何可以", "what would open it")),
            Map.entry("earliest", new Text("最早日期", "earliest")),
            Map.entry("reasons", new Text("原因", "because")),
            Map.entry("papers", new Text("带上", "bring")),
            Map.entry("where", new Text("去哪", "where")),
            Map.entry("limit", new Text("时限", "how long")),
            Map.entry("title", new Text("名称", "title")),
            Map.entry("trace", new Text("推理过程", "trace")),
            Map.entry("policies", new Text("适用文件", "papers that answered")),
            Map.entry("permit", new Text("居住证", "residence permit")),
            Map.entry("permitClause", new Text("居住证依据", "permit, clause")),
            Map.entry("permitMissing", new Text("居住证还需知道", "permit, still needed")),
            Map.entry("permitFailed", new Text("居住证不符合", "permit, not so")),
            Map.entry("permitOpen", new Text("居住证需取得", "permit, needed")),
            Map.entry("permitEarliest", new Text("居住证最早日期", "permit, earliest")));

    private static final Map<String, Text> OUTCOMES = Map.ofEntries(
            Map.entry("MET", new Text("✓ 符合", "✓ met")),
            Map.entry("NOT_MET", new Text("✗ 不符合", "✗ not met")),
            Map.entry("UNKNOWN", new Text("? 缺少情况", "? not known")),
            Map.entry("REVIEW", new Text("◇ 由工作人员判断", "◇ for a person to decide")),
            Map.entry("SOURCE_NEEDED", new Text("□ 取决于未取得的文件", "□ rests on a paper not supplied")),
            Map.entry("SUSPENDED", new Text("‖ 暂停办理", "‖ suspended")),
            Map.entry("ELIGIBLE", new Text("可以落户", "registration is possible")),
            Map.entry("NOT_ELIGIBLE", new Text("目前不能落户", "not possible as things stand")),
            Map.entry("INFORMATION_NEEDED", new Text("缺少情况", "facts are missing")),
            Map.entry("REVIEW_NEEDED", new Text("由工作人员判断", "a person decides")));

    private ReplayWords() {}

    static Text source(String name) {
        Text known = SOURCES.get(name);
        String rest = name.substring(name.indexOf(' ') + 1);
        return known != null ? known : new Text("政策包 " + rest, "pack " + rest);
    }

    static Text field(String field) {
        int slash = field.indexOf('/');
        String name = slash < 0 ? field : field.substring(0, slash);
        String person = slash < 0 ? "" : " " + field.substring(slash + 1);
        Text text = FIELDS.getOrDefault(name, Text.same(name));
        return new Text(text.zh() + person, text.en() + person);
    }

    /** A fact of a place, by the vocabulary where it knows the value. */
    static Text placeFact(Law law, String name, @Nullable Object value) {
        Fact fact = law.vocabulary().getPlaceFact(name);
        int position = value == null ? -1 : fact.choice(String.valueOf(value));
        Text term = value == null
                ? new Text("不明", "unknown")
                : position < 0
                        ? Text.same(String.valueOf(value))
                        : fact.values().get(position).term();
        return new Text(fact.term().zh() + " " + term.zh(), fact.term().en() + " " + term.en());
    }

    /** A value of an answer. */
    static String value(@Nullable Object value, Locale language) {
        boolean english = language.getLanguage().equals("en");
        return switch (value) {
            case null -> english ? "none" : "无";
            case List<?> list -> {
                List<String> items = new ArrayList<>();
                list.forEach(item -> items.add(value(item, language)));
                yield items.isEmpty() ? (english ? "none" : "无") : String.join(english ? "; " : "；", items);
            }
            case Map<?, ?> map -> {
                Object words = map.get(english ? "en" : "zh");
                yield words == null ? map.toString() : words.toString();
            }
            default -> {
                String code = value.toString();
                Text text = OUTCOMES.getOrDefault(code, Labels.household(code));
                yield text.in(language);
            }
        };
    }
}
