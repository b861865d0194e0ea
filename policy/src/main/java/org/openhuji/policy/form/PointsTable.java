package org.openhuji.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/**
 * A points table: indicators whose points are added, and what the sum may come to.
 *
 * @param name its name in the pack
 * @param said its sentence, and the clause that sets it up
 * @param atMost the most the sum counts for, or {@code null}
 */
public record PointsTable(
        String name,
        Said said,
        List<Text> readings,
        @Nullable Amount atMost,
        List<Indicator> indicators) {

    /** Which items of a list count. */
    public enum Counts {
        /** The first whose condition holds: bands, in order. */
        FIRST,
        /** The one that gives most. */
        BEST,
        /** All, added. */
        SUM
    }

    /**
     * What the points of a list may come to.
     *
     * @param atLeast the least, or {@code null}
     * @param atMost the most, or {@code null}
     */
    public record Limits(@Nullable Long atLeast, @Nullable Amount atMost) {
        /** None. */
        public static final Limits NONE = new Limits(null, null);
    }

    /**
     * One indicator of the table.
     *
     * @param source the paper its values come from; {@code null} while it is awaited
     * @param awaited the paper that sets its values and was not supplied; it may then give anything within its limits
     * @param items empty while it is awaited
     */
    public record Indicator(
            String name,
            Text says,
            @Nullable String source,
            @Nullable String awaited,
            Limits limits,
            Counts counts,
            List<Item> items) {}

    /** A line of an indicator. */
    public sealed interface Item {
        /** Points for a condition that holds; none where it does not. Negative points are taken off. */
        record Gives(Condition when, long points) implements Item {}

        /**
         * Items within an item; {@code says} where people are told of them as one. In a list of which the first counts it
         * holds bands again, which count as if they stood in the list.
         */
        record Group(@Nullable Text says, Counts counts, List<Item> items, Limits limits) implements Item {}
    }

    /** Every condition of the table, in order. */
    public List<Condition> conditions() {
        List<Condition> found = new ArrayList<>();
        indicators.forEach(indicator -> conditions(indicator.items(), found));
        return found;
    }

    private static void conditions(List<Item> items, List<Condition> found) {
        for (Item item : items) {
            switch (item) {
                case Item.Gives gives -> found.add(gives.when());
                case Item.Group group -> conditions(group.items(), found);
            }
        }
    }

    /** Every parameter that limits something in the table. */
    public void parameters(Consumer<Parameter> out) {
        parameter(atMost, out);
        for (Indicator indicator : indicators) {
            parameter(indicator.limits().atMost(), out);
            parameters(indicator.items(), out);
        }
    }

    private static void parameters(List<Item> items, Consumer<Parameter> out) {
        for (Item item : items) {
            if (item instanceof Item.Group group) {
                parameter(group.limits().atMost(), out);
                parameters(group.items(), out);
            }
        }
    }

    private static void parameter(@Nullable Amount amount, Consumer<Parameter> out) {
        if (amount instanceof Amount.Setting(Parameter parameter)) {
            out.accept(parameter);
        }
    }
}
