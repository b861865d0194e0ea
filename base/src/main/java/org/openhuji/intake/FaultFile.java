package org.openhuji.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The file that goes back to whoever delivered a table: one row per fault, in words, in both languages. A sheet where its name
 * ends in {@code .xlsx}, else CSV in UTF-8 with a byte order mark, which sheets need.
 */
public final class FaultFile implements Consumer<Fault>, AutoCloseable {
    private static final List<String> HEAD =
            List.of("处理 severity", "行 row", "列 column", "种类 kind", "问题", "怎么改", "what is wrong", "what to mend");

    /** A sheet has no more rows. */
    private static final int SHEET_ROWS = 1_048_575;

    private final Out out;
    private long written;

    /** Where rows go. */
    private sealed interface Out extends AutoCloseable {
        void row(List<String> fields) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record Csv(CsvWriter writer) implements Out {
        @Override
        public void row(List<String> fields) {
            writer.writeRecord(fields.stream().map(FaultFile::inert).toList());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class Sheet implements Out {
        private final OutputStream stream;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Sheet(OutputStream stream) {
            this.stream = stream;
            book = new Workbook(stream, "Huji", null);
            sheet = book.newWorksheet("faults");
        }

        @Override
        public void row(List<String> fields) throws IOException {
            if (row > SHEET_ROWS) {
                return;
            }
            for (int i = 0; i < fields.size(); i++) {
                sheet.value(row, i, fields.get(i));
            }
            row++;
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
            stream.close();
        }
    }

    private FaultFile(Out out) {
        this.out = out;
        put(HEAD);
    }

    /** A text that a sheet would take for a formula is written so that it stays a text. */
    public static String inert(String field) {
        return !field.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }

    /** The same as a file would hold, as CSV into a text, of faults whose rows all stay out where they are no warning. */
    public static void write(Iterable<Fault> faults, Writer into) throws IOException {
        into.write('\uFEFF');
        try (FaultFile file = new FaultFile(new Csv(CsvWriter.builder().build(into)))) {
            for (Fault fault : faults) {
                file.put(fault, fault.severity() == Severity.WARNING ? "提示 WARNING" : "未收 NOT TAKEN");
            }
        }
    }

    /** Begins a file. */
    public static FaultFile create(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return new FaultFile(new Sheet(Files.newOutputStream(file)));
        }
        var writer = Files.newBufferedWriter(file);
        writer.write('\uFEFF');
        return new FaultFile(new Csv(CsvWriter.builder().build(writer)));
    }

    @Override
    public void accept(Fault fault) {
        put(fault, severity(fault.severity()));
    }

    private void put(Fault fault, String becomes) {
        written++;
        put(List.of(
                becomes,
                fault.row() == 0 ? "" : Long.toString(fault.row()),
                fault.column() == null ? "" : fault.column(),
                fault.kind().name(),
                fault.wrong().zh(),
                fault.mend().zh(),
                fault.wrong().en(),
                fault.mend().en()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "未装入 ERROR";
            case QUARANTINE -> "待核 QUARANTINE";
            case WARNING -> "提示 WARNING";
        };
    }

    /** How many faults were written. */
    public long written() {
        return written;
    }

    private void put(List<String> fields) {
        try {
            out.row(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the fault file", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
