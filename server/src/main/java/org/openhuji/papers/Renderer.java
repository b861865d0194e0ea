package org.openhuji.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** From a page of HTML to a tagged PDF (PDF/UA-1) with its typefaces embedded, of each only the glyphs it uses. */
final class Renderer {
    static {
        // The library writes what it cannot place into a log, and what it places are people's data.
        XRLog.setLoggingEnabled(false);
    }

    private Renderer() {}

    /** Renders what {@code page} makes of a setting. */
    static Printed render(Function<Setting, String> page) {
        try (Faces faces = Faces.borrow();
                PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16)) {
            Setting setting = new Setting(faces);
            String html = page.apply(setting);
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .withProducer("Huji");
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith("data:image/png;base64,"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            font(builder, document, faces.regular(), Faces.FAMILY, 400);
            font(builder, document, faces.bold(), Faces.FAMILY, 700);
            for (Map.Entry<String, Face> rare : faces.rare().entrySet()) {
                font(builder, document, rare.getValue(), rare.getKey(), 400);
            }
            builder.withHtmlContent(html.replace("@FAMILIES", families(faces)), null);
            builder.toStream(out);
            builder.run();
            return new Printed(out.toByteArray(), setting.missing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, PDDocument document, Face face, String family, int weight)
            throws IOException {
        PDType0Font font = PDType0Font.load(document, face.font(), true);
        builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
    }

    private static String families(Faces faces) {
        return faces.rare().isEmpty()
                ? Faces.FAMILY
                : Faces.FAMILY + ", " + String.join(", ", faces.rare().keySet());
    }
}
