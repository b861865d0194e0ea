package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/generated/audit-events.md} true. Run with {@code -Dhuji.write=true} to write the page anew. */
class AuditEventsTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "audit-events.md");

    @Test
    void thePageListsEveryEventAndEveryPurpose() throws IOException {
        String page = page();
        if (Boolean.getBoolean("huji.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What stands in the log

                Written by `AuditEventsTest`; stale = red. Every entry also holds its time, the account, the role that allowed it, the
                office and its place, and the purpose. Persons are internal ids; no name, number or address is put in.
                [The log's bytes](../audit-log.md) say how it is chained.

                | event | 中文 | when it is written | subjects and detail |
                |---|---|---|---|
                """);
        for (AuditEvent event : AuditEvent.values()) {
            page.append("| `%s` | %s | %s | %s |%n".formatted(event, event.zh(), event.when(), event.holds()));
        }
        page.append("""

                ## On what ground

                | purpose | 中文 | English | the person's own view |
                |---|---|---|---|
                """);
        for (Purpose.Kind kind : Purpose.Kind.values()) {
            String shown = kind == Purpose.Kind.INVESTIGATION ? "withheld, until a review says otherwise" : "shown";
            page.append("| `%s` | %s | %s | %s |%n".formatted(kind, kind.zh(), kind.en(), shown));
        }
        return page.toString();
    }
}
