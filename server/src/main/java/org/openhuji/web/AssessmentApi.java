package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Assesses situations: what the command line does with {@code --json}, over HTTP. One situation gives one determination,
 * an array gives an array, or every fault of all of them and nothing assessed. Nothing is kept and nothing is logged.
 */
@RestController
class AssessmentApi {
    /** The largest body, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** The longest array. */
    static final int MOST_SITUATIONS = 1_000;

    private final Policies policies;
    private final DeterminationJson plain;
    private final DeterminationJson traced;

    AssessmentApi(Policies policies) {
        this.policies = policies;
        this.plain = new DeterminationJson(policies.law(), false);
        this.traced = new DeterminationJson(policies.law(), true);
    }

    @PostMapping(path = "/api/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(HttpServletRequest request, @RequestParam(defaultValue = "false") String trace) {
        DeterminationJson json = switch (trace) {
            case "true" -> traced;
            case "false" -> plain;
            default ->
                throw Problem.of(ProblemKind.PARAMETER_WRONG, "trace 应为 true 或 false。", "trace must be true or false.")
                        .refused();
        };
        Object value = parse(body(request));
        byte[] answer =
                value instanceof List<?> several ? json.bytes(assessAll(several)) : json.bytes(assessOne(value));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }

    private Determination assessOne(@Nullable Object value) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(value, "", faults);
        if (situation == null) {
            throw faulty(faults);
        }
        return policies.assess(situation);
    }

    private List<Determination> assessAll(List<?> values) {
        if (values.size() > MOST_SITUATIONS) {
            throw Problem.of(
                            ProblemKind.TOO_MANY_SITUATIONS,
                            "一次最多 %d 个情形，这里有 %d 个。请分批提交，或用命令行处理 .jsonl 文件。".formatted(MOST_SITUATIONS, values.size()),
                            "At most %d situations at once, here are %d. Send them in parts, or use the command line with a .jsonl file."
                                    .formatted(MOST_SITUATIONS, values.size()))
                    .refused();
        }
        List<Fault> faults = new ArrayList<>();
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Situation situation = policies.read(values.get(i), "/" + i, faults);
            if (situation != null) {
                situations.add(situation);
            }
        }
        if (!faults.isEmpty()) {
            throw faulty(faults);
        }
        return situations.stream().map(policies::assess).toList();
    }

    private static Problem.Refused faulty(List<Fault> faults) {
        Text detail = new Text(
                "共 %d 处错误，都列在 errors 里，改正后可以重新提交。".formatted(faults.size()),
                "%d faults, all listed under errors. Correct them and send it again.".formatted(faults.size()));
        return new Problem(ProblemKind.SITUATION_FAULTY, detail, List.copyOf(faults), null).refused();
    }

    private static @Nullable Object parse(String text) {
        try {
            return Json.read(new StringReader(text));
        } catch (Json.Malformed malformed) {
            throw new Problem(ProblemKind.NOT_JSON, malformed.fault().message(), List.of(malformed.fault()), null)
                    .refused();
        }
    }

    private static String body(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
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
            bytes = in.readNBytes(MOST_BYTES + 1);
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

    static Problem tooLarge() {
        return Problem.of(
                ProblemKind.BODY_TOO_LARGE,
                "最多 1 MiB。请分批提交，或用命令行处理 .jsonl 文件。",
                "At most 1 MiB. Send it in parts, or use the command line with a .jsonl file.");
    }
}
