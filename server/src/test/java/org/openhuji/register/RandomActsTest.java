package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.audit.Verdict;
import org.openhuji.audit.Verifier;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds whatever is filed, in whatever order: on seeded sequences of acts. {@code -Dhuji.sequences} takes more of them. */
@ServerTest
class RandomActsTest {
    private static final int SEQUENCES = Integer.getInteger("huji.sequences", 60);
    private static final int ACTS = 30;

    private final Registration registration;
    private final Present present;
    private final Verifier verifier;

    @Autowired
    RandomActsTest(Registration registration, Present present, Verifier verifier) {
        this.registration = registration;
        this.present = present;
        this.verifier = verifier;
    }

    @Test
    void whatWasKnownStaysKnownAndUndoingRestores() {
        // Other tests write tables by hand; what counts is that acts add nothing to it.
        long heads = present.headsWithoutTheCodeOfAHead();
        long members = present.membersWithTheCodeOfAHead();
        int recorded = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            recorded += sequence(seed);
        }
        assertThat(recorded).as("acts recorded and not refused").isGreaterThan(SEQUENCES * ACTS / 4);
        assertThat(present.headsWithoutTheCodeOfAHead()).isEqualTo(heads);
        assertThat(present.membersWithTheCodeOfAHead()).isEqualTo(members);
        Verdict verdict = verifier.verify(List.of(), links -> {});
        assertThat(verdict.broken()).as("the chain of the log").isEmpty();
        assertThat(verdict.links() + verdict.unsealed()).isGreaterThanOrEqualTo(recorded);
    }

    private int sequence(int seed) {
        RandomActs acts = new RandomActs(seed);
        List<UUID> known = new ArrayList<>();
        List<ActId> first = file(acts, ACTS / 2, seed, known);
        Instant moment = present.now();
        String then = present.ofActs(known);
        String asKnown = present.asKnown(known, moment);

        List<ActId> second = file(acts, ACTS / 2, seed, known);
        undo(second, known);

        assertThat(present.ofActs(known))
                .as("present after undoing, seed %d", seed)
                .isEqualTo(then);
        assertThat(present.asKnown(known, moment)).as("as known, seed %d", seed).isEqualTo(asKnown);
        assertThat(present.entries(known))
                .as("one entry in the log for each act, seed %d", seed)
                .isEqualTo(known.size());
        undo(first, known);
        assertThat(present.rowsOf(known))
                .as("rows after undoing all, seed %d", seed)
                .isZero();
        assertThat(present.asKnown(known, moment)).as("as known, seed %d", seed).isEqualTo(asKnown);
        return first.size() + second.size();
    }

    /** Files acts; what is shown before is what happens, and what is refused is refused in words. */
    private List<ActId> file(RandomActs acts, int many, int seed, List<UUID> known) {
        List<ActId> recorded = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            RandomActs.Filed filed = acts.next();
            try {
                boolean shown = i % 5 == 0;
                List<Effect> before = shown ? registration.preview(filed.filing(), filed.act()) : List.of();
                Recorded done = registration.record(filed.filing(), filed.act());
                if (shown) {
                    assertThat(withoutNumbers(done.effects()))
                            .as("seed %d act %d", seed, i)
                            .isEqualTo(withoutNumbers(before));
                }
                recorded.add(done.act());
                known.add(done.act().value());
            } catch (Contradiction refused) {
                assertThat(refused.findings()).as("seed %d act %d", seed, i).isNotEmpty();
            }
        }
        return recorded;
    }

    /** A number is drawn only when it is needed, and an address gets its identity when it is first written. */
    private static List<Effect> withoutNumbers(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> !(effect instanceof Effect.OfNumber
                        || effect instanceof Effect.NumberDrawn
                        || effect instanceof Effect.OfAddress
                        || effect instanceof Effect.OfHousehold))
                .toList();
    }

    private void undo(List<ActId> acts, List<UUID> known) {
        for (ActId act : acts.reversed()) {
            known.add(registration.cancel(Town.filed(Town.TODAY), act).act().value());
        }
    }
}
