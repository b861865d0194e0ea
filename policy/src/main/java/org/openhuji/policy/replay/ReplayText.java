package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;

/** A replay in plain words. */
public final class ReplayText {
    private final Law law;
    private final Locale language;
    private final StringBuilder out = new StringBuilder();

    private ReplayText(Law law, Locale language) {
        this.law = law;
        this.language = language;
    }

    /** The text of a replay. */
    public static String of(Replay replay, Policies policies, Locale language) {
        ReplayText text = new ReplayText(policies.law(), language);
        text.write(replay);
        return text.out.toString();
    }

    private void write(Replay replay) {
        line(say(verdict(replay.now().verdict())));
        line("  " + say("记录", "record") + "  " + replay.record().on() + "  "
                + brief(replay.record().sha256()));
        if (!replay.hashes().isEmpty()) {
            line("");
            line(say("与记录不同的来源：", "Sources that are not those of the record:"));
            replay.hashes().forEach(this::hash);
        }
        if (replay.placesHold()) {
            line(say(
                    "区划数据变了，但记录里每个地点的事实都没有变。",
                    "The codes have changed, but what they say of each place of the record still holds."));
        }
        places(replay);
        changes(replay.now());
        Replay.Again kept = replay.underRecordedPlaces();
        if (kept != null) {
            cause(replay, kept);
        }
    }

    private static Text verdict(Replay.Verdict verdict) {
        return switch (verdict) {
            case SAME -> new Text("结论相同，逐字节一致。", "The same, byte for byte.");
            case SAME_BUT_FOR_HASHES ->
                new Text(
                        "结论相同；只有其中写明的政策哈希不同。",
                        "The answer says the same; only the hashes of the law it names are others.");
            case DIFFERENT -> new Text("结论不同。", "The answer is another one.");
            case REFUSED ->
                new Text("这个情形现在不被接受，无法再次评估。", "The situation is refused now and cannot be assessed again.");
        };
    }

    private void hash(Hashes.Changed hash) {
        String name = say(ReplayWords.source(hash.name()));
        line("  " + name + "  " + brief(hash.was()) + " → " + brief(hash.is()));
    }

    private String brief(@org.jspecify.annotations.Nullable String hash) {
        return hash == null ? say("没有", "none") : hash.substring(0, 12);
    }

    private void places(Replay replay) {
        if (replay.places().isEmpty()) {
            return;
        }
        line("");
        line(say("区划数据对这些地点的说法变了：", "What the codes say of these places has changed:"));
        for (Replay.PlaceChange place : replay.places()) {
            line("  " + place.code());
            line("    " + say("原为 ", "was  ") + spans(RecordedPlaces.spans(place.was())));
            line("    " + say("现为 ", "is   ") + spans(RecordedPlaces.spans(place.is())));
        }
    }

    private String spans(List<?> spans) {
        List<String> texts = new ArrayList<>();
        for (Object span : spans) {
            if (span instanceof Map<?, ?> facts) {
                List<String> parts = new ArrayList<>();
                for (String name : List.of("placeKind", "committeeKind", "urbanRural")) {
                    parts.add(say(ReplayWords.placeFact(law, name, facts.get(name))));
                }
                parts.add(say("所属市县 ", "city or county ") + (facts.get("city") == null ? "-" : facts.get("city")));
                texts.add((texts.isEmpty() ? "" : facts.get("from") + say(" 起 ", " on: "))
                        + String.join(say("、", ", "), parts));
            }
        }
        return String.join(say("；", "; "), texts);
    }

    private void changes(Replay.Again again) {
        if (!again.faults().isEmpty()) {
            line("");
            again.faults()
                    .forEach(fault ->
                            line("  " + fault.pointer() + "  " + fault.message().in(language)));
        }
        String route = "-";
        for (AnswerChange change : again.changes()) {
            String name = change.policy() + "/" + change.clause();
            if (!name.equals(route)) {
                line("");
                line(heading(change));
                route = name;
            }
            line("  " + say(ReplayWords.field(change.field())) + "  " + value(change, change.was()) + " → "
                    + value(change, change.is()));
        }
    }

    private String heading(AnswerChange change) {
        if (change.clause().isEmpty()) {
            return say("总的结论", "The answer as a whole");
        }
        String title = law.packs().stream()
                .filter(pack -> pack.id().equals(change.policy()))
                .flatMap(ReplayText::routes)
                .filter(route -> route.clause().equals(change.clause()))
                .map(route -> "  " + say(route.title()))
                .findFirst()
                .orElse("");
        return change.clause() + title;
    }

    private static java.util.stream.Stream<Route> routes(Pack pack) {
        return pack.routes().stream();
    }

    private String value(AnswerChange change, @org.jspecify.annotations.Nullable Object value) {
        if (change.field().equals("trace")) {
            return "…";
        }
        return ReplayWords.value(value, language);
    }

    private void cause(Replay replay, Replay.Again kept) {
        Replay.Cause cause = replay.cause();
        line("");
        if (cause == null) {
            line(say("这些地点事实没有改变结论。", "These place facts do not change the answer."));
            return;
        }
        line(
                switch (cause) {
                    case PLACES ->
                        say(
                                "按记录的地点事实再评估，结论与原来相同：差别来自区划数据，不来自政策。",
                                "With the place facts of the record the answer is as it was: the difference comes from the codes, not from the law.");
                    case NOT_PLACES ->
                        say(
                                "按记录的地点事实再评估，差别还是这些：差别不来自区划数据。",
                                "With the place facts of the record the answer differs in the same way: the difference does not come from the codes.");
                    case BOTH ->
                        say(
                                "按记录的地点事实再评估，差别是另外一些：既有区划数据的，也有政策或程序的。以下是与区划数据无关的：",
                                "With the place facts of the record the answer differs in another way: codes and law or engine both have a part. What the codes have no part in:");
                });
        if (cause == Replay.Cause.BOTH) {
            changes(kept);
        }
    }

    private String say(String zh, String en) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    private String say(Text text) {
        return text.in(language);
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
