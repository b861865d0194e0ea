package org.openhuji.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (XLSX). */
final class SheetRows implements Rows {
    /** A workbook that unpacks to more is a bomb, or should be a CSV file: a million full rows take half of it. */
    static final long LARGEST = 2L << 30;

    /** The texts shared by all cells are kept in memory. */
    static final long LARGEST_IN_MEMORY = 256L << 20;

    /** From here on a sheet no longer holds every whole number. */
    private static final BigDecimal ROUNDED = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Row row;
    private long line;

    private SheetRows(ReadableWorkbook book) throws IOException {
        this.book = book;
        stream = book.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    static Rows open(Path file) throws IOException {
        return open(file, LARGEST, LARGEST_IN_MEMORY);
    }

    static Rows open(Path file, long largest, long largestInMemory) throws IOException {
        weigh(file, largest, largestInMemory);
        try {
            return new SheetRows(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)));
        } catch (ExcelReaderException | NoSuchElementException | IllegalArgumentException e) {
            throw new CannotRead(FaultKind.UNREADABLE, 0, "not a workbook");
        }
    }

    /** Unpacks every part into nothing and counts: the sizes a file states of itself may be lies. */
    static void weigh(Path file, long largest, long largestInMemory) throws IOException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                boolean sheet = part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
                long size = 0;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (total + size > largest || !sheet && size > largestInMemory) {
                            throw new CannotRead(FaultKind.TOO_LARGE, 0, "unpacks to too much");
                        }
                    }
                }
                total += size;
            }
        } catch (ZipException e) {
            throw new CannotRead(FaultKind.UNREADABLE, 0, "not a workbook");
        }
    }

    @Override
    public boolean next() {
        try {
            row = rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException e) {
            throw new CannotRead(FaultKind.UNREADABLE, line + 1, "the sheet is damaged");
        }
        if (row == null) {
            return false;
        }
        line = row.getRowNum();
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int width() {
        return row().getCellCount();
    }

    private Row row() {
        if (row == null) {
            throw new IllegalStateException("no row was asked for");
        }
        return row;
    }

    private @Nullable Cell cell(int column) {
        return column < row().getCellCount() ? row().getCell(column) : null;
    }

    @Override
    public String field(int column) {
        Cell cell = cell(column);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().strip();
        }
        String format = cell.getDataFormatString();
        if (format != null && (format.indexOf('y') >= 0 || format.indexOf('年') >= 0)) {
            return day(cell);
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** A number that is no day in any calendar is told like a character that cannot be read. */
    private static String day(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException | ExcelReaderException e) {
            return "\uFFFD";
        }
    }

    @Override
    public boolean rounded(int column) {
        Cell cell = cell(column);
        return cell != null
                && cell.getType() == CellType.NUMBER
                && cell.asNumber().abs().compareTo(ROUNDED) >= 0;
    }

    @Override
    public void close() {
        stream.close();
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
