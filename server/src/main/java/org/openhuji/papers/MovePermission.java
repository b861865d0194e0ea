package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The permission to move in (准予迁入证明), which the place left asks for before it lets anybody go.
 *
 * @param serial its number
 * @param basis the clause they settle by
 * @param issued the day it was issued
 * @param until the last day it is good for
 */
public record MovePermission(
        CaseItems of, String serial, Journey journey, Citation basis, LocalDate issued, LocalDate until)
        implements CasePaper {
    public MovePermission {
        Words.needed("serial", serial, Words.TEXT);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.MOVE_PERMISSION;
    }

    @Override
    public @Nullable CitizenNumber number() {
        return journey.travellers().getFirst().number();
    }
}
