package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the clauses a text names, so that a page can link them. */
@Component
class ClauseLinks {
    /** What looks like an id of a clause, however a pack chooses them. */
    private static final Pattern LIKELY = Pattern.compile("[A-Z][A-Z0-9]*-[0-9A-Za-z]+(?:\\.[0-9A-Za-z]+)*");

    /** The page of every clause, by its id. */
    private final Once<Map<String, String>> paths;

    ClauseLinks(Shelf shelf) {
        this.paths = new Once<>(() -> {
            Map<String, String> found = new HashMap<>();
            shelf.all()
                    .forEach(version -> version.prose()
                            .clauses()
                            .forEach(
                                    clause -> found.put(clause.id(), "/policies/" + version.id() + "/" + clause.id())));
            return found;
        });
    }

    /** A piece of a text; {@code path}: the page of the clause it is, or {@code null}. */
    record Piece(String text, @Nullable String path) {}

    /** The text in pieces; one where it names no clause. */
    public List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = LIKELY.matcher(text);
        int at = 0;
        while (matcher.find()) {
            String path = paths.get().get(matcher.group());
            if (path != null) {
                if (matcher.start() > at) {
                    pieces.add(new Piece(text.substring(at, matcher.start()), null));
                }
                pieces.add(new Piece(matcher.group(), path));
                at = matcher.end();
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** The page of a clause that is there. */
    public String path(String clause) {
        return Objects.requireNonNull(paths.get().get(clause));
    }
}
