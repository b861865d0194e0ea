package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * What the register holds of somebody, and who looked at it, for that person alone (practice 31; 个人信息保护法第四十五条). Of relatives it
 * names neither number nor address; of whoever looked it names the office and not the officer.
 *
 * @param items what is recorded, label and value, in the order of the form
 * @param acts what was recorded of them, the latest first
 * @param looks who looked, the latest first; what must not be told for now is not among them
 * @param from the first day of the looks
 * @param until the last one
 */
public record OwnData(
        String bearer,
        @Nullable CitizenNumber number,
        List<Item> items,
        List<Entry> acts,
        List<Look> looks,
        LocalDate from,
        LocalDate until)
        implements Sheet {
    /** One thing recorded. */
    public record Item(String label, String value) {}

    /** One act, by its day of filing and the office that recorded it. */
    public record Entry(LocalDate day, String what, String office) {}

    /** One look: by which office, what for, at what. */
    public record Look(LocalDate day, String office, String purpose, String what) {}

    public OwnData {
        Words.needed("bearer", bearer, Words.NAME);
        items = List.copyOf(items);
        acts = List.copyOf(acts);
        looks = List.copyOf(looks);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.OWN_DATA;
    }
}
