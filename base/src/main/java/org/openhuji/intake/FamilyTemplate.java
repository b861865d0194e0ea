package org.openhuji.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty list to be filled by a requisition body: the heads and nothing else. */
public final class FamilyTemplate {
    /** A sheet turns a number of eighteen digits into a rounded one unless its column is text. */
    private static final int ROWS_AS_TEXT = 2_001;

    private FamilyTemplate() {}

    private static List<String> heads() {
        return Arrays.stream(FamilyColumn.values()).map(FamilyColumn::chinese).toList();
    }

    /** As CSV in UTF-8 with a byte order mark. */
    public static void csv(OutputStream into) throws IOException {
        Writer text = new OutputStreamWriter(into, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(heads());
        }
    }

    /** As a sheet whose cells are text. */
    public static void sheet(OutputStream into) throws IOException {
        try (Workbook book = new Workbook(into, "Huji", null)) {
            Worksheet sheet = book.newWorksheet("名单");
            List<String> heads = heads();
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.width(column, 22);
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
            sheet.range(1, 0, ROWS_AS_TEXT, heads.size() - 1)
                    .style()
                    .format("@")
                    .set();
            sheet.freezePane(0, 1);
        }
    }
}
