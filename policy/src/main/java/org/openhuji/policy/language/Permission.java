package org.openhuji.policy.language;

import java.util.List;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Forbidden;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Who may read what: each check answers whether it is allowed, and where it is not gives the clause that says so. */
final class Permission {
    /** The clause that forbids to ask for giving up land; it stands behind every ban on land. */
    private static final String NO_SURRENDER = "LL-5.1h";

    private Permission() {}

    static boolean mayRead(Fact fact, Mark mark, Names names, Subject subject) {
        if (fact.neverCondition() && !(fact.unlessCited() && subject.cited())) {
            Text why = never(fact, names.vocabulary);
            names.faults.add(mark, Titles.FORBIDDEN_FACT, why.zh(), why.en());
            return false;
        }
        return restriction(fact.term(), fact.restrictedTo(), fact, mark, names, subject);
    }

    static boolean mayRead(RecordList list, Mark mark, Names names, Subject subject) {
        List<String> only = list.fields().stream()
                .flatMap(f -> f.restrictedTo().stream())
                .distinct()
                .toList();
        boolean all = list.fields().stream().noneMatch(f -> f.restrictedTo().isEmpty());
        return list.fields().isEmpty()
                || !all
                || restriction(list.term(), only, list.fields().getFirst(), mark, names, subject);
    }

    /** Whether a word names what no rule may read; a fault where it does. */
    static boolean isForbidden(String word, Mark mark, Names names) {
        Forbidden forbidden = names.vocabulary.findForbidden(word).orElse(null);
        if (forbidden == null) {
            return false;
        }
        names.faults.add(
                mark,
                Titles.FORBIDDEN_FACT,
                "任何规则都不得读取%s：%s（%s）"
                        .formatted(
                                forbidden.term().zh(), forbidden.reason().zh(), String.join("、", forbidden.clauses())),
                "no rule may read %s: %s (%s)"
                        .formatted(
                                forbidden.term().en(),
                                forbidden.reason().en(),
                                String.join(", ", forbidden.clauses())));
        return true;
    }

    private static Text never(Fact fact, Vocabulary vocabulary) {
        Forbidden ban = vocabulary.findForbidden(fact.name()).orElse(null);
        if (ban == null) {
            return new Text(
                    fact.term().zh() + "只用于识别，不得作为条件（vocabulary.yaml）",
                    fact.term().en() + " identifies and decides nothing (vocabulary.yaml)");
        }
        String zh = fact.term().zh() + "不得作为条件：" + ban.reason().zh() + "（" + String.join("、", ban.clauses()) + "）";
        String en = fact.term().en() + " cannot be a condition: " + ban.reason().en() + " ("
                + String.join(", ", ban.clauses()) + ")";
        return fact.unlessCited()
                ? new Text(
                        zh + "；条文确实写明的，在这个条件里写 clause: <条款号>",
                        en + "; where a clause does name it, write clause: <its id> in this condition")
                : new Text(zh, en);
    }

    private static boolean restriction(
            Text term, List<String> only, Fact fact, Mark mark, Names names, Subject subject) {
        if (only.isEmpty() || subject.clause() != null && only.contains(subject.clause())) {
            return true;
        }
        boolean favour = fact.sensitivity().equals("restricted");
        boolean land = fact.id().startsWith("landAsset");
        String zh = term.zh() + "只有 " + String.join("、", only) + " 可以读取" + (favour ? "，且只能有利于申请人" : "");
        String en = term.en() + " may be read by " + String.join(", ", only) + " only"
                + (favour ? ", and there in the applicant's favour" : "");
        Forbidden ban = names.vocabulary.findForbidden("landRights").orElse(null);
        if (land && ban != null) {
            zh += "；" + ban.reason().zh() + "（" + String.join("、", ban.clauses()) + "），不得以退出土地为条件（" + NO_SURRENDER
                    + "）";
            en += "; " + ban.reason().en() + " (" + String.join(", ", ban.clauses())
                    + "), and giving land up is no condition (" + NO_SURRENDER + ")";
        }
        names.faults.add(mark, Titles.FORBIDDEN_FACT, zh, en);
        return false;
    }
}
