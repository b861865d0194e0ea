package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;

/**
 * A whole pack in words, in both languages: the one telling that the command line, the pages and the API show. It is made
 * from the typed form alone, so that what people read is what is decided.
 *
 * @param id the pack's name ({@code liling})
 * @param from the first day in force
 * @param until the last day in force; {@code null} where it has no end
 * @param number the paper's number
 * @param place the name of the place it governs
 * @param code the code of that place; "" for the whole country
 * @param under the paper it stands under, or {@code null}
 * @param readings how the document as a whole is read
 * @param always what every route asks besides (C0); empty where the pack has no routes
 * @param clauses every clause of the document, in its order
 * @param territory how the document divides its territory, the first that holds counts
 * @param handling where one goes; {@code null} where the pack does not say
 * @param rights what settling leaves untouched; {@code null} where the pack does not say
 * @param hash SHA-256 of the policy file
 */
public record PackProse(
        String id,
        LocalDate from,
        @Nullable LocalDate until,
        String number,
        Text title,
        Text issuer,
        Text place,
        String code,
        @Nullable Superior under,
        List<Text> readings,
        List<Point> always,
        List<ClauseProse> clauses,
        List<Definition> definitions,
        List<Parameter> parameters,
        List<Point> territory,
        @Nullable Handling handling,
        @Nullable Text rights,
        String hash) {

    /** The paper another stands under. */
    public record Superior(String id, String number, Text title) {}

    /**
     * A condition with a name.
     *
     * @param key its name where addresses need one
     * @param clause the clause it comes from, or {@code null}
     * @param means what it means, test by test
     */
    public record Definition(
            String key, String name, Text says, @Nullable String clause, List<Point> means) {}

    /**
     * A number, day or list that a paper sets.
     *
     * @param values by date; empty while it is awaited
     * @param awaited the paper that sets it and was not supplied; or {@code null}
     */
    public record Parameter(
            String name,
            Text term,
            List<Value> values,
            @Nullable String awaited) {}

    /**
     * A value over a period, both days in.
     *
     * @param until {@code null} while it holds
     */
    public record Value(
            Text value, LocalDate from, @Nullable LocalDate until, String source) {}

    /** Where one goes, how long it takes, and where both stand. */
    public record Handling(Text where, Text limit, Text source) {}

    /** The telling of a pack. */
    public static PackProse of(Law law, Pack pack, Gazetteer gazetteer) {
        return new Telling(law, pack, gazetteer).pack();
    }

    /** A clause by id. */
    public Optional<ClauseProse> findClause(String clause) {
        return clauses.stream().filter(one -> one.id().equals(clause)).findFirst();
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
