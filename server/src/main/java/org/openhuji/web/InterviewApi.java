package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Interview;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What to ask next about a situation, as the pages for residents ask it. The caller keeps the situation, adds what was
 * answered and sends it again; nothing is kept here and nothing is logged.
 */
@RestController
class InterviewApi {
    private static final Set<String> MEMBERS = Set.of("situation", "unsure", "all");
    private static final int MOST_UNSURE = 1_000;

    private final Policies policies;
    private final Interview interview;
    private final InterviewJson json;

    InterviewApi(Policies policies) {
        this.policies = policies;
        this.interview = new Interview(policies);
        this.json = new InterviewJson(policies);
    }

    @PostMapping(path = "/api/assessments/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> next(HttpServletRequest request) {
        Object value = SentJson.read(request);
        List<Fault> faults = new ArrayList<>();
        if (!(value instanceof Map<?, ?> asked)) {
            throw SentJson.faulty(List.of(fault(
                    "",
                    "应为一个对象：{\"situation\": …, \"unsure\": […], \"all\": false}。",
                    "An object is needed: {\"situation\": …, \"unsure\": […], \"all\": false}.")));
        }
        asked.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> faults.add(fault(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "没有这个字段；只有 situation、unsure、all。",
                        "There is no such field: only situation, unsure and all.")));
        Set<String> unsure = unsure(asked.get("unsure"), asked.containsKey("unsure"), faults);
        boolean all = Boolean.TRUE.equals(asked.get("all"));
        if (asked.containsKey("all") && !(asked.get("all") instanceof Boolean)) {
            faults.add(fault("/all", "应为 true 或 false。", "It must be true or false."));
        }
        Situation situation = policies.read(asked.get("situation"), "/situation", faults);
        if (situation == null || !faults.isEmpty()) {
            throw SentJson.faulty(faults);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.bytes(interview.next(situation, unsure, all), situation));
    }

    private static Set<String> unsure(@Nullable Object value, boolean given, List<Fault> faults) {
        Set<String> unsure = new LinkedHashSet<>();
        if (!given) {
            return unsure;
        }
        if (!(value instanceof List<?> pointers) || pointers.size() > MOST_UNSURE) {
            faults.add(fault(
                    "/unsure",
                    "应为 JSON 指针的数组，最多 %d 个。".formatted(MOST_UNSURE),
                    "It must be an array of JSON pointers, at most %d.".formatted(MOST_UNSURE)));
            return unsure;
        }
        for (int i = 0; i < pointers.size(); i++) {
            if (pointers.get(i) instanceof String pointer && pointer.startsWith("/")) {
                unsure.add(pointer);
            } else {
                faults.add(fault(
                        "/unsure/" + i,
                        "应为情形里的 JSON 指针，如 /persons/a/bornOn。",
                        "It must be a JSON pointer into the situation, such as /persons/a/bornOn."));
            }
        }
        return unsure;
    }

    private static Fault fault(String pointer, String zh, String en) {
        return new Fault(pointer, new Text(zh, en));
    }
}
