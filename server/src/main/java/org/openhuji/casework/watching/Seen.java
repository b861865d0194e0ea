package org.openhuji.casework.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Officer;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseStep;

/**
 * What goes on around a case that somebody has open.
 *
 * @param file the case as it stands now
 * @param others who else has it open, the first in front
 * @param news the last step that was taken since; {@code null} where none was
 * @param by who took it; {@code null} where nobody did since, it was no officer, or one who has no account any more
 */
public record Seen(
        CaseFile file,
        List<Watcher> others,
        @Nullable CaseStep news,
        @Nullable Officer by) {
    public Seen {
        others = List.copyOf(others);
    }
}
