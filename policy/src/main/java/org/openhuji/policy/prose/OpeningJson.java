package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.vocabulary.Text;

/** The field {@code changes} of a route: what would open it. */
final class OpeningJson {
    private OpeningJson() {}

    /** Writes the list of openings. */
    static void write(List<Opening> openings, String destination, JsonBytes json) {
        json.startArray();
        for (Opening opening : openings) {
            json.startObject();
            LocalDate from = opening.from();
            json.name("from");
            if (from == null) {
                json.nothing();
            } else {
                json.string(from.toString());
            }
            json.name("outcome");
            json.string(opening.outcome().name());
            json.name("facts");
            json.startArray();
            for (Opening.Change change : opening.changes()) {
                change(change, destination, json);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void change(Opening.Change change, String destination, JsonBytes json) {
        json.startObject();
        json.name("pointer");
        json.string(change.pointer());
        boolean added = change.list() != null && change.row() < 0;
        if (added) {
            json.name("value");
            json.startObject();
            for (Opening.NewValue value : change.values()) {
                if (!value.later()) {
                    json.name(value.fact().name());
                    plain(value.value(), json);
                }
            }
            json.endObject();
        } else if (!change.values().getFirst().later()) {
            json.name("value");
            plain(change.values().getFirst().value(), json);
        }
        Text text = OpeningText.of(change, destination);
        json.name("zh");
        json.string(text.zh());
        json.name("en");
        json.string(text.en());
        json.endObject();
    }

    private static void plain(@Nullable Object value, JsonBytes json) {
        switch (value) {
            case null -> json.nothing();
            case Boolean truth -> {
                if (truth) {
                    json.yes();
                } else {
                    json.no();
                }
            }
            case List<?> list -> {
                json.startArray();
                list.forEach(item -> json.string(String.valueOf(item)));
                json.endArray();
            }
            default -> json.string(value.toString());
        }
    }
}
