package org.openhuji.casework;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Numbers of permissions and certificates: kind, station, year and number in sequence, never used again. */
@Component
class PaperNumbers {
    private static final int STATION = 9;

    private final CaseStore store;
    private final Taking taking;

    PaperNumbers(CaseStore store, Taking taking) {
        this.store = store;
        this.taking = taking;
    }

    /** The next number of a permission to move in. */
    String permission(CaseFile file) {
        return next(file, "ZQ");
    }

    /** The next number of a migration certificate. */
    String certificate(CaseFile file) {
        return next(file, "QY");
    }

    private String next(CaseFile file, String kind) {
        String station =
                file.place().substring(0, Math.min(STATION, file.place().length()));
        String name = kind + station + taking.today().getYear();
        return String.format(Locale.ROOT, "%s%05d", name, store.next(name));
    }
}
