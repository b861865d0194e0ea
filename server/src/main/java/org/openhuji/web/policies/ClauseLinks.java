package org.openhuji.web.policies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the clauses a text names, so that a page can link them. */
@Component
class ClauseLinks {
    private final Shelf shelf;
    private final Once<Pattern> clause;

    ClauseLinks(Shelf shelf) {
        this.shelf = shelf;
        this.clause = new Once<>(() -> Pattern.compile(shelf.clauses().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![0-9A-Za-z])(?:", ")(?![0-9A-Za-z]|\\.[0-9])"))));
    }

    /** A piece of a text; {@code path}: the page of the clause it is, or {@code null}. */
    record Piece(String text, @Nullable String path) {}

    /** The text in pieces; one where it names no clause. */
    public List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = clause.get().matcher(text);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                pieces.add(new Piece(text.substring(at, matcher.start()), null));
            }
            pieces.add(new Piece(matcher.group(), path(matcher.group())));
            at = matcher.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), null));
        }
        return pieces;
    }

    /** The page of a clause. */
    public String path(String clause) {
        return "/policies/" + Objects.requireNonNull(shelf.findPolicyOf(clause).orElse(null)) + "/" + clause;
    }
}
