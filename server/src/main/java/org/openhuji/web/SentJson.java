package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.vocabulary.Text;

/** The JSON of a request: strict, in UTF-8, not compressed, at most {@value #MOST_BYTES} bytes. */
final class SentJson {
    /** The largest body, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** Room is made at once for so much; for more only as it arrives, since announcing costs a caller nothing. */
    private static final int USUAL_BYTES = 1 << 14;

    private static final char REPLACEMENT = '\uFFFD';

    private SentJson() {}

    /**
     * Reads the one JSON value of a request.
     *
     * @throws Problem.Refused where it is none, too large, compressed or did not arrive whole
     */
    static @Nullable Object read(HttpServletRequest request) {
        try {
            return Json.read(new StringReader(body(request)));
        } catch (Json.Malformed malformed) {
            throw new Problem(ProblemKind.NOT_JSON, malformed.fault().message(), List.of(malformed.fault()), null)
                    .refused();
        }
    }

    /** What is answered to a situation with faults. */
    static Problem.Refused faulty(List<Fault> faults) {
        Text detail = new Text(
                "共 %d 处错误，都列在 errors 里，改正后可以重新提交。".formatted(faults.size()),
                "%d faults, all listed under errors. Correct them and send it again.".formatted(faults.size()));
        return new Problem(ProblemKind.SITUATION_FAULTY, detail, List.copyOf(faults), null).refused();
    }

    private static String body(HttpServletRequest request) {
        long said = request.getContentLengthLong();
        if (said > MOST_BYTES) {
            throw tooLarge().refused();
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                            ProblemKind.MEDIA_TYPE_NOT_SUPPORTED,
                            "不接受压缩的内容，请不压缩发送。",
                            "Compressed content is not accepted: send it as it is.")
                    .refused();
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = said < 0 || said > USUAL_BYTES ? in.readNBytes(MOST_BYTES + 1) : whole(in, (int) said);
        } catch (IOException e) {
            throw Problem.of(
                            ProblemKind.REQUEST_UNREADABLE,
                            "请求内容没有完整送到，请重新提交。",
                            "The request did not arrive whole. Send it again.")
                    .refused();
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLarge().refused();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // Sent so, or put in for what is no UTF-8: the strict decoder tells, at several times the price.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            Text wrong = new Text("不是 UTF-8 编码的文本。", "Not text in UTF-8.");
            throw new Problem(ProblemKind.NOT_JSON, wrong, List.of(new Fault("", wrong)), null).refused();
        }
    }

    /** As many bytes as were announced; the container lets no more through. Fewer where the caller went away. */
    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = in.readNBytes(bytes, 0, length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    private static Problem tooLarge() {
        return Problem.of(
                ProblemKind.BODY_TOO_LARGE,
                "最多 1 MiB。请分批提交，或用命令行处理 .jsonl 文件。",
                "At most 1 MiB. Send it in parts, or use the command line with a .jsonl file.");
    }
}
