package org.openhuji.register.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhuji.register.Effect;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;

/** What a draft changes, as values people can be shown. */
final class Effects {
    private Effects() {}

    static List<Effect> of(Draft draft) {
        List<Effect> effects = new ArrayList<>();
        each(draft.addresses, (id, c) -> effects.add(new Effect.OfAddress(id, c.when(), c.before(), c.after())));
        each(draft.places, (id, c) -> effects.add(new Effect.OfHousehold(id, c.when(), c.before(), c.after())));
        each(
                draft.standings,
                (id, c) ->
                        effects.add(new Effect.OfStanding(id, c.when(), c.before(), c.after(), draft.bases.get(id))));
        each(draft.leads, (id, c) -> effects.add(new Effect.OfLead(id, c.when(), c.before(), c.after())));
        each(draft.identities, (id, c) -> effects.add(new Effect.OfIdentity(id, c.when(), c.before(), c.after())));
        each(draft.numbers, (id, c) -> effects.add(new Effect.OfNumber(id, c.when(), c.before(), c.after())));
        draft.wishes.forEach((id, wish) -> {
            if (draft.number(id).isEmpty()) {
                effects.add(new Effect.NumberDrawn(id, Period.since(draft.on()), wish.area()));
            }
        });
        each(
                draft.parenthoods,
                (couple, c) -> effects.add(
                        new Effect.OfParenthood(couple.first(), couple.second(), c.when(), c.before(), c.after())));
        each(draft.marriages, (id, c) -> {
            PersonId spouse = c.after() == null ? c.before() : c.after();
            if (spouse == null || id.compareTo(spouse) < 0) {
                effects.add(new Effect.OfMarriage(id, c.when(), c.before(), c.after()));
            }
        });
        each(
                draft.circumstances,
                (id, c) -> effects.add(new Effect.OfCircumstances(id, c.when(), c.before(), c.after())));
        return effects;
    }

    private interface Taker<K, V> {
        void take(K key, Timeline.Change<V> change);
    }

    private static <K, V> void each(Map<K, Timeline<V>> timelines, Taker<K, V> taker) {
        timelines.forEach((key, timeline) -> timeline.changes().forEach(change -> taker.take(key, change)));
    }
}
