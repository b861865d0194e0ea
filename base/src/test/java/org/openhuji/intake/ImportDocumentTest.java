package org.openhuji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/import.md} says what the code reads: every column, in order, with its heads. */
class ImportDocumentTest {
    private final String text;

    ImportDocumentTest() throws IOException {
        text = Files.readString(Path.of("..", "docs", "import.md"));
    }

    @Test
    void theTableOfPersonsIsTheColumnsOfTheCode() {
        List<String> columns = Stream.of(PersonColumn.values())
                .map(column -> "| `" + column.english() + "` | " + column.chinese() + " | "
                        + (column.others().isEmpty() ? "" : String.join(" ", column.others()) + " ") + "| "
                        + (column.need() == PersonColumn.Need.REQUIRED ? "yes" : "no") + " |")
                .toList();

        assertThat(rows("## Persons", 4)).isEqualTo(columns);
    }

    @Test
    void theTableOfActsIsTheColumnsOfTheCode() {
        List<String> columns = Stream.of(ActColumn.values())
                .map(column -> "| `" + column.english() + "` | " + column.chinese() + " |")
                .toList();

        assertThat(rows("## Acts", 2)).isEqualTo(columns);
    }

    @Test
    void theTableOfKinIsTheColumnsOfTheCode() {
        List<String> columns = Stream.of(KinColumn.values())
                .map(column -> "| `" + column.english() + "` | " + column.chinese() + " |")
                .toList();

        assertThat(rows("## Kin", 2)).isEqualTo(columns);
    }

    @Test
    void theTableOfFaultsIsTheKindsOfTheCode() {
        List<String> kinds = Stream.of(FaultKind.values())
                .map(kind -> "| `" + kind + "` | " + kind.severity() + " | "
                        + kind.wrong().zh() + " | " + kind.wrong().en() + " |")
                .toList();

        assertThat(rows("## What may be wrong", 4)).isEqualTo(kinds);
    }

    /** The first fields of the rows of the first table of a section. */
    private List<String> rows(String section, int fields) {
        List<String> rows = new ArrayList<>();
        for (String line :
                text.substring(text.indexOf("\n" + section + "\n")).lines().toList()) {
            if (line.startsWith("| `")) {
                int end = 0;
                for (int i = 0; i < fields; i++) {
                    end = line.indexOf('|', end + 1);
                }
                rows.add(line.substring(0, end + 1));
            } else if (!rows.isEmpty()) {
                break;
            }
        }
        return rows;
    }
}
