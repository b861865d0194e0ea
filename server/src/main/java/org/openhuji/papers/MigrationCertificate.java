package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The migration certificate (户口迁移证, 户口登记条例第十条): with it somebody is registered at the new place, and until then they are
 * lawfully in transit.
 *
 * @param serial its number
 * @param permission number of the permission it rests on; {@code null} where the matter has none
 * @param until the last day it is good for
 * @param again whether it replaces one that was lost or ran out
 */
public record MigrationCertificate(
        CaseItems of,
        String serial,
        Journey journey,
        @Nullable String permission,
        LocalDate issued,
        LocalDate until,
        boolean again)
        implements CasePaper {
    public MigrationCertificate {
        Words.needed("serial", serial, Words.TEXT);
        Words.bounded("permission", permission, Words.TEXT);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.MIGRATION_CERTIFICATE;
    }

    @Override
    public @Nullable CitizenNumber number() {
        return journey.travellers().getFirst().number();
    }
}
