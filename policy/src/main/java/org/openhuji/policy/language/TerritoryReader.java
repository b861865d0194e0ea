package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;

/** Reads how a pack divides its own territory ({@code territory}): town or country, and the kind of place. */
final class TerritoryReader {
    static final Set<String> KEYS = Set.of("when", "otherwise", "urbanRural", "placeKind");

    private final Names names;
    private final ConditionReader conditions;

    TerritoryReader(Names names, ConditionReader conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    List<TerritoryCase> read(@Nullable Item item) {
        List<TerritoryCase> cases = new ArrayList<>();
        if (item == null) {
            return cases;
        }
        Subject subject = Subject.place(new PlaceRef.Here());
        for (Item line : item.list()) {
            line.allow(KEYS);
            Item when = line.get("when");
            Item otherwise = line.get("otherwise");
            if ((when == null) == (otherwise == null) || otherwise != null && !otherwise.truth()) {
                line.fault(
                        Titles.SYNTAX,
                        "每一行要么写 when: <条件>，要么写 otherwise: true",
                        "each line has either when: <condition> or otherwise: true");
            }
            if (line.get("urbanRural") == null && line.get("placeKind") == null) {
                line.fault(
                        Titles.MISSING,
                        "缺少 urbanRural 或 placeKind：这一行什么也没有划分",
                        "urbanRural or placeKind is missing: the line divides nothing");
            }
            cases.add(new TerritoryCase(
                    when == null ? null : conditions.all(when, subject, Said.NOTHING),
                    placeValue(line, "urbanRural"),
                    placeValue(line, "placeKind")));
        }
        return cases;
    }

    private int placeValue(Item line, String name) {
        Item value = line.get(name);
        if (value == null) {
            return -1;
        }
        List<String> codes = names.vocabulary.findPlaceFact(name).stream()
                .flatMap(fact -> fact.values().stream())
                .map(Choice::code)
                .toList();
        if (!codes.contains(value.text())) {
            Text hint = Hints.of(value.text(), codes);
            value.fault(
                    Titles.WRONG_VALUE,
                    name + " 没有取值“" + value.text() + "”" + hint.zh(),
                    name + " has no value \"" + value.text() + "\"" + hint.en());
        }
        return codes.indexOf(value.text());
    }
}
