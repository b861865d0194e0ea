package org.openhuji.web.policies;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first wanted, and then kept. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> made;
    private volatile @Nullable T kept;

    Once(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        T value = kept;
        if (value == null) {
            synchronized (this) {
                value = kept;
                if (value == null) {
                    value = made.get();
                    kept = value;
                }
            }
        }
        return value;
    }
}
