package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.Situations;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/**
 * A place on a day as the law sees it, in words.
 *
 * @param facts its kind, committee and class, "unknown" where nothing tells
 * @param policies the packs in force over it, the most local first
 */
public record PlaceDescription(List<Text> facts, List<Pack> policies) {

    /** Describes a code on a day. */
    public static PlaceDescription of(Law law, Gazetteer gazetteer, long code, LocalDate on) {
        long canonical = gazetteer.canonical(code);
        Situation nobody = Situations.ofPlace(on.toEpochDay(), canonical, law.vocabulary(), Map.of());
        Scene scene = new Scene(nobody, on.toEpochDay(), new Territories(law, gazetteer), gazetteer);
        List<Text> texts = new ArrayList<>();
        for (String name : List.of("placeKind", "committeeKind", "urbanRural")) {
            Fact fact = law.vocabulary().getPlaceFact(name);
            long value = scene.destination.values[fact.index()];
            Text term = value < 0
                    ? new Text("不明", "unknown")
                    : fact.values().get((int) value).term();
            texts.add(new Text(fact.term().zh() + "：" + term.zh(), fact.term().en() + ": " + term.en()));
        }
        List<Pack> packs = law.over(canonical, on.toEpochDay());
        List<String> numbers =
                packs.stream().map(pack -> pack.document().number()).toList();
        texts.add(new Text("适用：" + String.join("、", numbers), "governed by: " + String.join(", ", numbers)));
        return new PlaceDescription(texts, packs);
    }
}
