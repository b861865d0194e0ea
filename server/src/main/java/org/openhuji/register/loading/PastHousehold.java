package org.openhuji.register.loading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.HouseholdId;

/** A household while the acts that led to the file's are gone through: the file's own, or one its people have left. */
final class PastHousehold {
    final String number;
    final HouseholdId id;
    final String kind;
    final String place;
    final String line;
    final Believed<String> open = new Believed<>();
    final Believed<Leader> lead = new Believed<>();

    /** By which the household came into the register. */
    Believed.@Nullable Act entered;

    /** Who answers for it: the head of a family, nobody who is told ({@code null}), or the keeper of a collective one. */
    record Leader(
            @Nullable UUID head,
            @Nullable String unit,
            @Nullable String keeper) {
        static final Leader NOT_TOLD = new Leader(null, null, null);
    }

    PastHousehold(String number, UUID id, String kind, String place, String line) {
        this.number = number;
        this.id = new HouseholdId(id);
        this.kind = kind;
        this.place = place;
        this.line = line;
    }

    boolean family() {
        return kind.equals("FAMILY");
    }

    Chunk.Located located() {
        return new Chunk.Located(place, line);
    }
}
