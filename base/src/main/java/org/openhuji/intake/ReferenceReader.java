package org.openhuji.intake;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.NumberReading;

/** Reads references to persons: a citizen number, or {@code #} and a mark. */
final class ReferenceReader {
    private final Fields fields;
    private final NumberReader numbers;

    ReferenceReader(Fields fields, NumberReader numbers) {
        this.fields = fields;
        this.numbers = numbers;
    }

    /** The reference; {@code null} where the field is empty or refers to nobody. */
    @Nullable
    PersonReference read(TableColumn column) {
        String given = fields.raw(column);
        if (given.isEmpty()) {
            return null;
        }
        if (given.startsWith("#") && given.length() > 1) {
            return new PersonReference.ByMark(given.substring(1).strip());
        }
        if (numbers.read(given) instanceof NumberReading.Read read) {
            return new PersonReference.ByNumber(read.number());
        }
        fields.fault(FaultKind.REFERENCE, column);
        return null;
    }
}
