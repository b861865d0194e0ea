package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** Places of which a code may lie in one: each as the range of codes it contains, two comparisons instead of divisions. */
final class Area {
    private final long[] containers;
    private final long[] last;

    Area(List<Long> codes) {
        containers = codes.stream().mapToLong(Long::longValue).toArray();
        last = new long[containers.length];
        for (int i = 0; i < last.length; i++) {
            long unit = 1;
            for (int digits = PlaceCode.digits(containers[i]); digits < 12; digits++) {
                unit *= 10;
            }
            last[i] = (containers[i] >> 4) + unit - 1;
        }
    }

    /** Whether a code lies in one; a coarser code than the place asked about leaves the question open. */
    Outcome contains(long code) {
        if (code <= Situation.NONE) {
            return code == Situation.NONE ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }
        long padded = code >> 4;
        int digits = PlaceCode.digits(code);
        Outcome result = Outcome.NOT_MET;
        for (int i = 0; i < containers.length; i++) {
            long container = containers[i];
            if (digits >= PlaceCode.digits(container)) {
                if (container >> 4 <= padded && padded <= last[i]) {
                    return Outcome.MET;
                }
            } else if (PlaceCode.contains(/* container= */ code, /* code= */ container)) {
                result = Outcome.UNKNOWN;
            }
        }
        return result;
    }
}
