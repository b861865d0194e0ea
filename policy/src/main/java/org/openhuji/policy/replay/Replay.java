package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.RecordedPlace;
import org.openhuji.policy.Policies;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/**
 * A record assessed again by present law, codes and engine.
 *
 * @param record what was replayed
 * @param hashes the hashes that are others now
 * @param places the codes of which the gazetteer says something else now, with what it said and says
 * @param now the answer by all that is present
 * @param underRecordedPlaces the answer by present law and engine with the place facts of the record; {@code null} where
 *     the gazetteer says the same, and it would be {@code now}
 */
public record Replay(
        DeterminationRecord record,
        List<Hashes.Changed> hashes,
        List<PlaceChange> places,
        Again now,
        @Nullable Again underRecordedPlaces) {

    /** How the answer now stands to the one recorded. */
    public enum Verdict {
        /** The same, byte for byte. */
        SAME,
        /** It says the same; only the hashes of law and packs it names are others. */
        SAME_BUT_FOR_HASHES,
        /** It says something else. */
        DIFFERENT,
        /** The situation is refused now, by another vocabulary or other codes. */
        REFUSED
    }

    /** Whether place facts made the difference. */
    public enum Cause {
        /** With the place facts of the record the answer says the same. */
        PLACES,
        /** With the place facts of the record the answer differs in just the same way. */
        NOT_PLACES,
        /** With the place facts of the record the answer differs too, in another way. */
        BOTH
    }

    /** A place of which the gazetteer says something else now. */
    public record PlaceChange(String code, RecordedPlace was, RecordedPlace is) {}

    /**
     * An answer given again.
     *
     * @param changes what it says otherwise
     * @param faults why the situation is refused now; empty where it is not
     */
    public record Again(Verdict verdict, List<AnswerChange> changes, List<Fault> faults) {}

    /** Assesses a record again. */
    public static Replay of(DeterminationRecord record, Policies policies) {
        Gazetteer gazetteer = policies.gazetteer();
        List<PlaceChange> places = new ArrayList<>();
        Map<String, RecordedPlace> present =
                RecordedPlaces.ask(gazetteer, record.places().keySet(), record.on());
        record.places().forEach((code, was) -> {
            RecordedPlace is = present.getOrDefault(code, was);
            if (!was.equals(is)) {
                places.add(new PlaceChange(code, was, is));
            }
        });
        Policies asRecorded = places.isEmpty()
                ? policies
                : Policies.of(policies.law(), RecordedPlaces.again(gazetteer, record.places()));
        Hashes now = Hashes.of(
                policies,
                record.places().values().stream().map(RecordedPlace::today).toList());
        return new Replay(
                record,
                record.hashes().changedTo(now),
                places,
                again(record, policies),
                places.isEmpty() ? null : again(record, asRecorded));
    }

    private static Again again(DeterminationRecord record, Policies policies) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(record.situation(), "/situation", faults);
        if (situation == null) {
            return new Again(Verdict.REFUSED, List.of(), faults);
        }
        String answer = DeterminationRecord.answer(policies, situation, record.withTrace());
        if (answer.equals(record.answerText())) {
            return new Again(Verdict.SAME, List.of(), List.of());
        }
        List<AnswerChange> changes = AnswerChange.between(record.answer(), DeterminationRecord.plain(answer));
        return new Again(changes.isEmpty() ? Verdict.SAME_BUT_FOR_HASHES : Verdict.DIFFERENT, changes, List.of());
    }

    /** The same, byte for byte. */
    public boolean same() {
        return now.verdict() == Verdict.SAME;
    }

    /** Whether place facts made the difference; {@code null} where there is none, or no place fact differs. */
    public @Nullable Cause cause() {
        Again kept = underRecordedPlaces;
        if (kept == null || now.verdict() == Verdict.SAME || now.verdict() == Verdict.SAME_BUT_FOR_HASHES) {
            return null;
        }
        if (kept.verdict() == Verdict.SAME || kept.verdict() == Verdict.SAME_BUT_FOR_HASHES) {
            return Cause.PLACES;
        }
        return kept.equals(now) ? Cause.NOT_PLACES : Cause.BOTH;
    }

    /** Whether the codes are others now, and say the same of every place of the record. */
    public boolean placesHold() {
        return places.isEmpty() && hashes.stream().anyMatch(one -> one.name().equals(Hashes.CODES));
    }
}
