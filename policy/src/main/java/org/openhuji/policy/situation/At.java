package org.openhuji.policy.situation;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a situation; a JSON pointer only once a fault needs it. */
final class At {
    private final @Nullable At above;
    private final String pointer;
    private final @Nullable String key;
    private final int position;

    private At(@Nullable At above, String pointer, @Nullable String key, int position) {
        this.above = above;
        this.pointer = pointer;
        this.key = key;
        this.position = position;
    }

    static At of(String pointer) {
        return new At(null, pointer, null, 0);
    }

    At to(String name) {
        return new At(this, "", name, 0);
    }

    At to(int item) {
        return new At(this, "", null, item);
    }

    @Override
    public String toString() {
        return above == null ? pointer : above + "/" + (key == null ? position : InputFaults.token(key));
    }
}
