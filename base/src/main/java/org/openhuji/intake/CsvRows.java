package org.openhuji.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), in UTF-8 or GB 18030. */
final class CsvRows implements Rows {
    /** So much is looked at to tell UTF-8 from GB 18030. */
    private static final int SAMPLE = 1 << 20;

    /** A longer field is a quote that was never closed. */
    private static final int LONGEST_FIELD = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private @Nullable CsvRecord record;
    private long line;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        records = reader.iterator();
    }

    static Rows open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE);
        in.reset();
        Charset charset = utf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        return new CsvRows(CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(in, charset)));
    }

    private static boolean utf8(byte[] sample) {
        // the last character may be cut in two
        for (int cut = 0; cut < 4 && cut <= sample.length; cut++) {
            try {
                var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (sample.length < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }

    @Override
    public boolean next() {
        try {
            record = records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new CannotRead(FaultKind.UNREADABLE, line + 1, "a quote is not closed or stands in the wrong place");
        } catch (UncheckedIOException e) {
            throw new CannotRead(FaultKind.UNREADABLE, line + 1, "reading failed");
        }
        if (record == null) {
            return false;
        }
        line = record.getStartingLineNumber();
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    private CsvRecord record() {
        if (record == null) {
            throw new IllegalStateException("no row was asked for");
        }
        return record;
    }

    @Override
    public int width() {
        return record().getFieldCount();
    }

    @Override
    public String field(int column) {
        CsvRecord row = record();
        if (column >= row.getFieldCount()) {
            return "";
        }
        String field = row.getField(column);
        // a byte order mark of the file, where it has one, is part of its first field
        if (line == 1 && column == 0 && field.startsWith("\uFEFF")) {
            return field.substring(1).strip();
        }
        return field.strip();
    }

    @Override
    public boolean rounded(int column) {
        // what a sheet has rounded and then exported looks like 4.30281E+17
        String field = field(column);
        int e = field.indexOf("E+");
        return e > 0 && field.length() < 24 && Character.isDigit(field.charAt(0));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
