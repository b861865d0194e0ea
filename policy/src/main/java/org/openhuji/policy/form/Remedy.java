package org.openhuji.policy.form;

import java.util.List;
import java.util.Optional;
import org.openhuji.policy.vocabulary.Text;

/**
 * What somebody who was refused is told of the ways to object, by date.
 *
 * @param id its name ({@code refusal})
 * @param dated without a day between them
 */
public record Remedy(String id, List<Dated> dated) {
    /**
     * What is said over a period.
     *
     * @param from first epoch day, inclusive; {@link Long#MIN_VALUE} where it has no beginning
     * @param until last epoch day, inclusive; {@link Long#MAX_VALUE} while it holds
     */
    public record Dated(long from, long until, Text says) {}

    /** What is said on a day; empty where nothing is. */
    public Optional<Text> on(long day) {
        return dated.stream()
                .filter(d -> d.from() <= day && day <= d.until())
                .map(Dated::says)
                .findFirst();
    }
}
