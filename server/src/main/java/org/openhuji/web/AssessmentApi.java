package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Assesses situations: what the command line does with {@code --json}, over HTTP. One situation gives one determination,
 * an array gives an array, or every fault of all of them and nothing assessed. Nothing is kept and nothing is logged.
 */
@RestController
class AssessmentApi {
    /** The longest array. */
    static final int MOST_SITUATIONS = 1_000;

    private static final int SITUATIONS_OF_A_TOKEN = 5;

    private final Policies policies;
    private final DeterminationJson plain;
    private final DeterminationJson traced;

    AssessmentApi(Policies policies) {
        this.policies = policies;
        this.plain = new DeterminationJson(policies.law(), false);
        this.traced = new DeterminationJson(policies.law(), true);
    }

    @PostMapping(path = "/api/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    void assess(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String trace)
            throws IOException {
        Parameters parameters = new Parameters();
        DeterminationJson json = parameters.truth("trace", trace) ? traced : plain;
        parameters.refuse();
        Object value = SentJson.read(request);
        ByteBuffer answer = value instanceof List<?> several
                ? json.buffer(assessAll(several, request))
                : json.buffer(assessOne(value));
        // Written as it stands: by way of converters the same bytes cost several times as much.
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(answer.remaining());
        response.getOutputStream().write(answer.array(), answer.arrayOffset(), answer.remaining());
    }

    private Determination assessOne(@Nullable Object value) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(value, "", faults);
        if (situation == null) {
            throw SentJson.faulty(faults);
        }
        return policies.assess(situation);
    }

    private List<Determination> assessAll(List<?> values, HttpServletRequest request) {
        if (values.size() > MOST_SITUATIONS) {
            throw Problem.of(
                            ProblemKind.TOO_MANY_SITUATIONS,
                            "一次最多 %d 个情形，这里有 %d 个。请分批提交，或用命令行处理 .jsonl 文件。".formatted(MOST_SITUATIONS, values.size()),
                            "At most %d situations at once, here are %d. Send them in parts, or use the command line with a .jsonl file."
                                    .formatted(MOST_SITUATIONS, values.size()))
                    .refused();
        }
        // An array is one request and many assessments.
        Allowance.charge(request, values.size() / SITUATIONS_OF_A_TOKEN);
        List<Fault> faults = new ArrayList<>();
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Situation situation = policies.read(values.get(i), "/" + i, faults);
            if (situation != null) {
                situations.add(situation);
            }
        }
        if (!faults.isEmpty()) {
            throw SentJson.faulty(faults);
        }
        return situations.stream().map(policies::assess).toList();
    }
}
