package org.openhuji.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A text as a bar code (Code 128), as an image a page can carry. */
final class BarImage {
    private static final int DOTS = 3;
    private static final int HEIGHT = 90;

    private BarImage() {}

    static String dataUri(String text) {
        // Width 0: one dot a module, which is then drawn three dots wide, so that every edge is sharp.
        BitMatrix modules = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        BufferedImage image = new BufferedImage(modules.getWidth() * DOTS, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, modules.get(x / DOTS, 0) ? 0 : 0xFFFFFF);
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
