package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Known;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** What codes and pointers are called. */
public final class Labels {
    private static final Map<String, Text> HOUSEHOLDS = Map.of(
            "OWN_ADDRESS", new Text("自己的住址（家庭户）", "own address (family household)"),
            "HOST_HOUSEHOLD", new Text("被投靠人的家庭户", "the household of the relative joined"),
            "UNIT_COLLECTIVE", new Text("单位集体户", "the work unit's collective household"),
            "SCHOOL_COLLECTIVE", new Text("学校集体户", "the school's collective household"),
            "COMMUNITY_COLLECTIVE", new Text("社区集体户", "the community's collective household"),
            "POLICE_PUBLIC_COLLECTIVE", new Text("派出所公共集体户", "the police station's public collective household"),
            "TALENT_AGENCY", new Text("人才服务机构集体户", "the talent agency's collective household"),
            "EMPLOYMENT_GUIDANCE", new Text("就业指导中心集体户", "the employment guidance centre's collective household"));

    private static final Map<String, Text> CLAUSES = Map.ofEntries(
            Map.entry("settle-rule", new Text("落户规则", "rule on settling")),
            Map.entry("rural-rule", new Text("农村落户规则", "rule on settling in the countryside")),
            Map.entry("permit-rule", new Text("居住证规则", "rule on the residence permit")),
            Map.entry("entitlement", new Text("享有的服务", "services people are entitled to")),
            Map.entry("register-duty", new Text("登记职责", "duty of the register")),
            Map.entry("statistics", new Text("统计", "statistics")),
            Map.entry("sharing", new Text("信息共享", "sharing of data")),
            Map.entry("process", new Text("程序", "procedure")),
            Map.entry("prohibition", new Text("禁止事项", "prohibition")),
            Map.entry("right", new Text("权利", "right")),
            Map.entry("indicator", new Text("目标", "target")),
            Map.entry("task", new Text("部门任务", "task of departments")),
            Map.entry("oversight", new Text("督促检查", "oversight")),
            Map.entry("publicity", new Text("宣传公开", "publicity")),
            Map.entry("definition", new Text("定义", "definition")),
            Map.entry("principle", new Text("原则", "principle")));

    private Labels() {}

    /** A kind of clause; the word itself where it is none of ours. */
    static Text clauseKind(String kind) {
        return CLAUSES.getOrDefault(kind, Text.same(kind));
    }

    /** What a proof found, about this clause and perhaps another. */
    static Text finding(Known known) {
        String other = known.other();
        return switch (known.finding()) {
            case Known.NEVER_HOLDS -> new Text("没有人能符合这一条", "nobody can ever meet it");
            case Known.ALWAYS_HOLDS -> new Text("凡能迁移户口的人都符合这一条", "everybody who may move at all meets it");
            case Known.SWALLOWED -> new Text("凡符合这一条的人也都符合 " + other, "whoever meets it meets " + other + " too");
            case Known.AGREES -> new Text("与 " + other + " 接纳的人相同", "it admits the same people as " + other);
            case Known.NARROWER ->
                new Text("比上级文件的 " + other + " 要求更多", "it asks more than the superior paper's " + other);
            default -> Text.same(known.finding() + " " + other);
        };
    }

    /** A household kind. */
    public static Text household(String kind) {
        return HOUSEHOLDS.getOrDefault(kind, Text.same(kind));
    }

    /** The answer as a whole, as a sentence. */
    public static Text answer(Determination.Answer answer) {
        return switch (answer) {
            case ELIGIBLE -> new Text("可以落户。", "Registration is possible.");
            case SUSPENDED -> new Text("条件具备，但暂停办理。", "The conditions are met, but it is suspended for now.");
            case INFORMATION_NEEDED -> new Text("还不能回答：缺少一些情况。", "No answer yet: some facts are missing.");
            case REVIEW_NEEDED -> new Text("要由工作人员判断。", "A person must decide.");
            case SOURCE_NEEDED -> new Text("取决于一份尚未取得的文件。", "It rests on a paper that has not been supplied.");
            case NOT_ELIGIBLE -> new Text("目前还不能落户。", "Registration is not possible as things stand.");
        };
    }

    /** The sign of an outcome. */
    public static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
            case REVIEW -> "◇";
            case SOURCE_NEEDED -> "□";
            case SUSPENDED -> "‖";
        };
    }

    /** An outcome in words. */
    public static Text outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> new Text("符合", "met");
            case NOT_MET -> new Text("不符合", "not met");
            case UNKNOWN -> new Text("缺少情况", "facts missing");
            case REVIEW -> new Text("由工作人员判断", "for a person to decide");
            case SOURCE_NEEDED -> new Text("取决于未取得的文件", "rests on a paper not supplied");
            case SUSPENDED -> new Text("暂停办理", "suspended");
        };
    }

    /** A permit's outcome in words. */
    public static Text permit(Outcome outcome) {
        return switch (outcome) {
            case MET -> new Text("可以申领", "open to you");
            case NOT_MET -> new Text("还不可以申领", "not open yet");
            case UNKNOWN -> new Text("还缺少一些情况", "some facts are missing");
            case SOURCE_NEEDED -> new Text("条件在一份尚未取得的文件里", "its conditions stand in a paper not supplied");
            case REVIEW -> new Text("要由工作人员判断", "a person must decide");
            case SUSPENDED -> new Text("暂停办理", "suspended");
        };
    }

    /** What a JSON pointer of a situation points to, in words: whose fact, and its term. */
    public static Text pointer(String pointer, Vocabulary vocabulary) {
        String[] parts = pointer.substring(1).split("/");
        if (parts[0].equals("kin")) {
            return new Text("家庭成员之间的亲属关系", "how the family members are related");
        }
        if (parts[0].equals("places") && parts.length == 3) {
            Fact fact = vocabulary.findPlaceFact(parts[2]).orElseThrow();
            return new Text(
                    "地点 " + parts[1] + " 的" + fact.term().zh(), fact.term().en() + " of the place " + parts[1]);
        }
        String who = parts.length > 1 ? parts[1].replace("~1", "/").replace("~0", "~") : "";
        Fact fact = parts.length > 2 ? vocabulary.findPersonFact(parts[2]).orElse(null) : null;
        if (fact != null) {
            return of(who, fact.term());
        }
        RecordList list = parts.length > 2 ? vocabulary.findList(parts[2]).orElse(null) : null;
        if (list == null) {
            return Text.same(pointer);
        }
        if (parts.length < 5) {
            return of(who, list.term());
        }
        Fact field = Vocabulary.find(list.fields(), parts[4]).orElseThrow();
        int number = Integer.parseInt(parts[3]) + 1;
        return of(
                who,
                new Text(
                        "第%d项%s的%s"
                                .formatted(
                                        number, list.term().zh(), field.term().zh()),
                        field.term().en() + " (" + list.term().en() + ", no. " + number + ")"));
    }

    /** The plain question that asks for the fact at a pointer; its name where no question is written. */
    public static Text question(String pointer, Vocabulary vocabulary) {
        String[] parts = pointer.substring(1).split("/");
        Text ask = null;
        if (parts[0].equals("places") && parts.length == 3) {
            ask = vocabulary.findPlaceFact(parts[2]).map(Fact::ask).orElse(null);
        } else if (parts[0].equals("kin")) {
            ask = new Text("家里各人之间是什么关系？", "How are the members of the family related?");
        } else if (parts.length == 3) {
            Fact fact = vocabulary.findPersonFact(parts[2]).orElse(null);
            ask = fact != null
                    ? fact.ask()
                    : vocabulary.findList(parts[2]).map(RecordList::ask).orElse(null);
        } else if (parts.length == 5) {
            ask = vocabulary
                    .findList(parts[2])
                    .flatMap(list -> Vocabulary.find(list.fields(), parts[4]))
                    .map(Fact::ask)
                    .orElse(null);
        }
        return ask == null ? pointer(pointer, vocabulary) : ask;
    }

    private static Text of(String who, Text what) {
        return new Text(who + "：" + what.zh(), who + ": " + what.en());
    }

    /** Several pointers in words, each once. */
    static List<Text> pointers(List<String> pointers, Vocabulary vocabulary) {
        List<Text> texts = new ArrayList<>();
        for (String pointer : pointers) {
            Text text = pointer(pointer, vocabulary);
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
