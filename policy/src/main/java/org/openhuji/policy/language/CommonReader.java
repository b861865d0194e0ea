package org.openhuji.policy.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads {@code common.yaml}: derived facts and the conditions every route carries. */
final class CommonReader {
    private CommonReader() {}

    static Common read(Item root, Vocabulary vocabulary, Faults faults) {
        root.allow(Set.of("derived", "preconditions"));
        Map<String, Names.Named> derived = new LinkedHashMap<>();
        Item items = root.need("derived");
        if (items != null) {
            for (Item.Entry entry : items.entries()) {
                entry.value().allow(Set.of("says", "is", "at", "of", "clause"));
                boolean takesPlace = entry.value().get("at") != null;
                derived.put(entry.key().text(), new Names.Named(entry.key().text(), entry.value(), takesPlace));
            }
        }
        Names names = new Names(vocabulary, derived, faults);
        ConditionReader reader = new ConditionReader(names, null);
        for (Names.Named named : derived.values()) {
            Item of = named.item().get("of");
            if (of != null && vocabulary.findList(of.text()).isEmpty()) {
                Text hint = Hints.of(
                        of.text(),
                        vocabulary.lists().stream().map(RecordList::name).toList());
                of.fault(Titles.UNKNOWN_FACT, "没有这组记录" + hint.zh(), "there is no such list" + hint.en());
            }
            Subject subject = new Subject(
                    of == null ? null : vocabulary.findList(of.text()).orElse(null),
                    null,
                    named.takesPlace() ? new PlaceSet.Spot(new PlaceRef.Destination()) : null,
                    named.item().text("clause", ""),
                    false);
            Item body = named.item().need("is");
            named.item().needBilingual("says");
            if (body != null) {
                reader.all(body, subject, org.openhuji.policy.form.Said.NOTHING);
            }
        }
        Item preconditions = root.need("preconditions");
        return new Common(
                derived,
                conditions(preconditions, "applicant", reader),
                conditions(preconditions, "companion", reader));
    }

    private static List<Condition> conditions(
            @org.jspecify.annotations.Nullable Item preconditions, String key, ConditionReader reader) {
        Item list = preconditions == null ? null : preconditions.need(key);
        return list == null ? List.of() : reader.parts(list, Subject.person(null), 0);
    }
}
