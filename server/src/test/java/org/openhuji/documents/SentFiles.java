package org.openhuji.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people and others send them. */
public final class SentFiles {
    private SentFiles() {}

    /** A picture whose upper left quarter is red and whose rest is white. */
    public static byte[] picture(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 2, height / 2);
        paint.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    /** The same with what a camera writes beside it (EXIF 2.3, 4.5.4): how it was held, and a maker's name. */
    static byte[] photo(int width, int height, int orientation, String maker) {
        byte[] plain = picture(width, height, "jpeg");
        byte[] name = (maker + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + name.length)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(name.length)
                .putInt(8 + 2 + 24 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(name);
        return ByteBuffer.allocate(plain.length + 4 + exif.capacity())
                .put(plain, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** Something done to a document of so many empty pages before it is written. */
    interface Doing {
        void to(PDDocument document) throws IOException;
    }

    static byte[] pdf(int pages, Doing doing) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            doing.to(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static byte[] pdf() {
        return pdf(1, document -> {});
    }
}
