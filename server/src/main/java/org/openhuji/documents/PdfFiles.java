package org.openhuji.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a PDF is pages and nothing else. Before any reader opens it, its streams are unpacked into nothing, to see that they do
 * not swell; then every object is looked at for programs, attachments and actions (ISO 32000-2, 12.6, 7.11.4).
 */
final class PdfFiles {
    static final int MOST_PAGES = 30;

    /** Bytes one stream may unpack to: a page of A4 in colour at 300 to the inch is 26 million. */
    private static final long LARGEST_STREAM = 64L << 20;

    private static final long LARGEST = 400L << 20;
    private static final int WINDOW = 1 << 16;

    /** A stream with the dictionary before it, as far as that has no stream inside. */
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

    private static final Pattern OBJECT = Pattern.compile("\\bobj\\b");
    private static final Pattern UNPACKING = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Set<String> ACTING = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Movie",
            "Sound",
            "Rendition",
            "3D");

    private PdfFiles() {}

    /** Returns where it is pages and nothing else. */
    static void check(byte[] sent) {
        swells(sent);
        try (PDDocument document = Loader.loadPDF(sent)) {
            if (document.isEncrypted()) {
                throw new DocumentRefused(DocumentProblem.LOCKED);
            }
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new DocumentRefused(DocumentProblem.TOO_MANY_PAGES, MOST_PAGES);
            }
            if (pages < 1) {
                throw new DocumentRefused(DocumentProblem.BROKEN);
            }
            acts(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object == null) {
                    // What cannot be read here may be read elsewhere.
                    throw new DocumentRefused(DocumentProblem.BROKEN);
                }
                acts(object);
            }
        } catch (InvalidPasswordException locked) {
            throw new DocumentRefused(DocumentProblem.LOCKED);
        } catch (StackOverflowError deep) {
            throw new DocumentRefused(DocumentProblem.BROKEN);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof DocumentRefused refused) {
                throw refused;
            }
            throw new DocumentRefused(DocumentProblem.BROKEN);
        }
    }

    /** Whatever lies directly inside; what is only pointed to is an object of its own and looked at there. */
    private static void acts(COSBase object) {
        switch (object) {
            case COSDictionary dictionary -> {
                for (COSName key : dictionary.keySet()) {
                    refuse(key);
                    acts(dictionary.getItem(key));
                }
            }
            case COSArray array -> {
                for (COSBase item : array) {
                    acts(item);
                }
            }
            case COSName name -> refuse(name);
            case null, default -> {}
        }
    }

    private static void refuse(COSName name) {
        if (ACTING.contains(name.getName())) {
            throw new DocumentRefused(DocumentProblem.ACTIVE);
        }
    }

    private static void swells(byte[] sent) {
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        long all = 0;
        int from = 0;
        while (stream.find()) {
            int object = from;
            Matcher start = OBJECT.matcher(text).region(from, stream.start());
            while (start.find()) {
                object = start.end();
            }
            String dictionary = text.substring(object, stream.start());
            packedOnce(dictionary);
            all += unpacked(sent, stream.end());
            if (all > LARGEST) {
                throw new DocumentRefused(DocumentProblem.SWOLLEN);
            }
            from = stream.end();
        }
    }

    /** Packed twice, or by what is not measured here, or under a name written so that it does not read as what it is. */
    private static void packedOnce(String dictionary) {
        Matcher packing = UNPACKING.matcher(dictionary);
        int times = 0;
        while (packing.find()) {
            times++;
            if (!packing.group(1).startsWith("Fl")) {
                throw new DocumentRefused(DocumentProblem.SWOLLEN);
            }
        }
        if (times > 1 || dictionary.contains("#")) {
            throw new DocumentRefused(DocumentProblem.SWOLLEN);
        }
    }

    private static long unpacked(byte[] sent, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(sent, from, sent.length - from);
            byte[] window = new byte[WINDOW];
            long length = 0;
            while (true) {
                int got = inflater.inflate(window);
                length += got;
                if (length > LARGEST_STREAM) {
                    throw new DocumentRefused(DocumentProblem.SWOLLEN);
                }
                if (got == 0) {
                    return length;
                }
            }
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
