package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** What two routes ask and whom they bring, set beside each other. */
final class RouteSides {
    /** What both ask, and each alone. */
    record Asked(List<Text> both, List<Text> left, List<Text> right) {}

    private final Vocabulary vocabulary;

    RouteSides(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Asked of(Condition left, Condition right) {
        List<Text> mine = sentences(left);
        List<Text> theirs = sentences(right);
        List<Text> both = mine.stream().filter(theirs::contains).toList();
        return new Asked(
                both,
                mine.stream().filter(text -> !both.contains(text)).toList(),
                theirs.stream().filter(text -> !both.contains(text)).toList());
    }

    /** The conditions of a route as sentences, without those every route carries. */
    List<Text> sentences(Condition when) {
        List<Condition> parts = when instanceof Condition.All all ? all.parts() : List.of(when);
        List<Text> sentences = new ArrayList<>();
        for (Condition part : parts) {
            if (!"C0".equals(part.said().clause())) {
                sentences.add(ConditionSentence.of(part));
            }
        }
        return sentences;
    }

    /** The classes of kin a route brings. */
    Text companions(Route route) {
        Condition companion = route.companion();
        int classes = companion == null ? 0 : circles(companion);
        List<KinClass> kin = vocabulary.kin().stream()
                .filter(one -> (classes & one.kinship().bit()) != 0)
                .toList();
        if (kin.isEmpty()) {
            return new Text("无", "nobody");
        }
        return new Text(
                String.join("、", kin.stream().map(one -> one.term().zh()).toList()),
                String.join(", ", kin.stream().map(one -> one.term().en()).toList()));
    }

    private static int circles(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.parts().stream().mapToInt(RouteSides::circles).reduce(0, (a, b) -> a | b);
            case Condition.Any any ->
                any.parts().stream().mapToInt(RouteSides::circles).reduce(0, (a, b) -> a | b);
            case Condition.Is(var said, Test.Related related) ->
                (related.classes() & Kinship.RELATIVE) != 0 ? 0 : related.classes();
            default -> 0;
        };
    }
}
