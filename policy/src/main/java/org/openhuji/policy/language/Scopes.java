package org.openhuji.policy.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/** The places a pack gives a name ({@code scopes}): where a route leads. */
final class Scopes {
    static final Set<String> KEYS = Set.of("says", "is");

    private final Map<String, Item> scopes = new LinkedHashMap<>();
    private final Names names;
    private final ConditionReader conditions;

    Scopes(@Nullable Item items, Names names, ConditionReader conditions) {
        this.names = names;
        this.conditions = conditions;
        if (items != null) {
            for (Item.Entry entry : items.entries()) {
                scopes.put(entry.key().text(), entry.value());
            }
        }
    }

    Set<String> names() {
        return scopes.keySet();
    }

    /** The condition on the destination: a scope by its name, or written out. */
    Condition read(@Nullable Item item) {
        Subject subject = Subject.place(new PlaceRef.Destination());
        if (item == null) {
            return new Condition.All(Said.NOTHING, List.of());
        }
        if (item.isScalar() && scopes.containsKey(item.text())) {
            names.used.add("scope " + item.text());
            Item scope = Objects.requireNonNull(scopes.get(item.text()));
            scope.allow(KEYS);
            Item body = scope.need("is");
            Said said = new Said(scope.needBilingual("says"), null);
            return body == null
                    ? new Condition.All(said, List.of())
                    : Sentences.with(conditions.all(body, subject, Said.NOTHING), said);
        }
        if (item.isScalar() && !item.text().contains(" ")) {
            Text hint = Hints.of(item.text(), scopes.keySet());
            item.fault(
                    Titles.UNKNOWN_NAME,
                    "scopes 里没有“" + item.text() + "”" + hint.zh(),
                    "scopes has no \"" + item.text() + "\"" + hint.en());
            return new Condition.All(Said.NOTHING, List.of());
        }
        return conditions.all(item, subject, Said.NOTHING);
    }
}
