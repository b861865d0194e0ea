package org.openhuji.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent is what it says it is, and nothing else comes with it. */
class InspectionTest {
    private final Inspection inspection = new Inspection();

    private DocumentProblem refused(byte[] sent) {
        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> inspection.inspect(sent));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private BufferedImage kept(byte[] sent) throws IOException {
        Content content = inspection.inspect(sent);
        assertThat(content.kind()).isEqualTo(DocumentKind.PICTURE);
        return ImageIO.read(new ByteArrayInputStream(content.bytes()));
    }

    @Test
    void aPictureIsWrittenAnewAndNothingBesideItIsKept() throws IOException {
        byte[] sent = SentFiles.photo(400, 300, 1, "SOMEWHERE-ON-EARTH");
        byte[] tail = Arrays.copyOf(sent, sent.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, tail, sent.length, 25);
        String kept = new String(inspection.inspect(tail).bytes(), StandardCharsets.ISO_8859_1);
        assertThat(new String(tail, StandardCharsets.ISO_8859_1)).contains("SOMEWHERE-ON-EARTH", "<script>");
        assertThat(kept).doesNotContain("SOMEWHERE-ON-EARTH", "<script>", "Exif");
        assertThat(kept(SentFiles.picture(60, 50, "png")).getWidth()).isEqualTo(60);
    }

    /** Where the red quarter of a picture lies once it is upright (TIFF 6.0, tag 274). */
    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 0.25, false",
        "2, 0.75, 0.25, false",
        "3, 0.75, 0.75, false",
        "4, 0.25, 0.75, false",
        "5, 0.25, 0.25, true",
        "6, 0.75, 0.25, true",
        "7, 0.75, 0.75, true",
        "8, 0.25, 0.75, true"
    })
    void aPhotoIsUprightHoweverTheCameraWasHeld(int orientation, double across, double down, boolean lying)
            throws IOException {
        BufferedImage upright = kept(SentFiles.photo(400, 300, orientation, "maker"));
        assertThat(upright.getWidth()).isEqualTo(lying ? 300 : 400);
        for (double x : new double[] {0.25, 0.75}) {
            for (double y : new double[] {0.25, 0.75}) {
                int rgb = upright.getRGB((int) (upright.getWidth() * x), (int) (upright.getHeight() * y));
                boolean red = (rgb >> 8 & 0xFF) < 80;
                assertThat(red).as("%s, %s", x, y).isEqualTo(x == across && y == down);
            }
        }
    }

    @Test
    void aLargePictureIsMadeAsSmallAsAPageNeedsAndATooLargeOneRefused() throws IOException {
        assertThat(kept(SentFiles.picture(8000, 2000, "png")).getWidth()).isEqualTo(Pictures.LONGEST);
        byte[] small = SentFiles.picture(10, 10, "png");
        // Says of itself, in its header (PNG 11.2.2), that it is 30,000 points wide and high.
        small[18] = 0x75;
        small[19] = 0x30;
        small[22] = 0x75;
        small[23] = 0x30;
        assertThat(refused(small)).isEqualTo(DocumentProblem.TOO_MANY_POINTS);
    }

    @Test
    void whatIsNeitherPictureNorPdfIsRefusedWhateverItIsCalled() {
        assertThat(refused(new byte[0])).isEqualTo(DocumentProblem.EMPTY);
        assertThat(refused("MZ an executable".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(DocumentProblem.UNKNOWN_KIND);
        assertThat(refused("<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(DocumentProblem.UNKNOWN_KIND);
        assertThat(refused(Arrays.copyOf(SentFiles.pdf(), (Inspection.MOST_MEGABYTES << 20) + 1)))
                .isEqualTo(DocumentProblem.TOO_LARGE);
        byte[] picture = SentFiles.picture(100, 100, "png");
        assertThat(refused(Arrays.copyOf(picture, 60))).isEqualTo(DocumentProblem.BROKEN);
        assertThat(refused("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(DocumentProblem.BROKEN);
    }

    @Test
    void aPdfOfPagesIsKeptAsItIs() {
        byte[] plain = SentFiles.pdf(2, document -> {
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(document.getPage(0));
            document.getDocumentCatalog().setOpenAction(first);
        });
        assertThat(inspection.inspect(plain).bytes()).isEqualTo(plain);
        assertThat(refused(SentFiles.pdf(PdfFiles.MOST_PAGES + 1, document -> {})))
                .isEqualTo(DocumentProblem.TOO_MANY_PAGES);
    }

    @Test
    void aPdfThatActsOrCarriesSomethingIsRefused() {
        assertThat(refused(SentFiles.pdf(
                        1,
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo(DocumentProblem.ACTIVE);
        assertThat(refused(SentFiles.pdf(
                        1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo(DocumentProblem.ACTIVE);
        assertThat(refused(SentFiles.pdf(1, document -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("a.exe");
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
                    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(java.util.Map.of("a", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                })))
                .isEqualTo(DocumentProblem.ACTIVE);
        assertThat(refused(SentFiles.pdf(
                        1,
                        document -> document.protect(
                                new StandardProtectionPolicy("owner", "user", new AccessPermission())))))
                .isEqualTo(DocumentProblem.LOCKED);
        assertThat(refused(SentFiles.pdf(
                        1,
                        document ->
                                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())))))
                .isEqualTo(DocumentProblem.LOCKED);
    }

    @Test
    void aPdfThatSwellsIsRefusedBeforeItIsOpened() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertThat(refused(stream("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", packed.toByteArray())))
                .isEqualTo(DocumentProblem.SWOLLEN);
        assertThat(refused(stream("/Filter [/FlateDecode /FlateDecode]", new byte[] {1, 2, 3})))
                .isEqualTo(DocumentProblem.SWOLLEN);
        assertThat(refused(stream("/Filter /Flate#44ecode", new byte[] {1, 2, 3})))
                .isEqualTo(DocumentProblem.SWOLLEN);
    }

    private static byte[] stream(String dictionary, byte[] content) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%%PDF-1.7\n1 0 obj\n<< %s /Length %d >>\nstream\n"
                .formatted(dictionary, content.length)
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(content);
        pdf.write("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    /** Whatever is done to good files, they are taken or refused in words, and nothing else happens. */
    @Test
    void filesWithFaultsAreTakenOrRefused() {
        Random random = new Random(20);
        byte[][] good = {
            SentFiles.photo(120, 90, 6, "maker"), SentFiles.picture(80, 60, "png"), SentFiles.pdf(3, document -> {})
        };
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] sent = good[i % good.length].clone();
            for (int change = random.nextInt(1, 12); change > 0; change--) {
                sent[random.nextInt(8, sent.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(inspection.inspect(sent).bytes()).isNotEmpty();
            } catch (DocumentRefused expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 590);
    }
}
