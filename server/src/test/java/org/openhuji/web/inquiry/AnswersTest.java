package org.openhuji.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;

/** How an answer is told. */
class AnswersTest {
    /** Single grounds may wait for facts that change nothing: what is known of the whole is what people are told. */
    @Test
    void whatIsSettledIsSaidThoughSingleGroundsAreOpen() throws Exception {
        Policies policies = Policies.open(Path.of("../law"), Path.of("../codes"), Path.of("target/cache"));
        Map<String, Object> nobodyKnown = Map.of(
                "on",
                "2018-06-01",
                "destination",
                "430281006001",
                "applicant",
                "a",
                "persons",
                Map.of("a", Map.of()),
                "kin",
                List.of());
        Determination open = policies.assess(Objects.requireNonNull(policies.read(nobodyKnown, "", new ArrayList<>())));
        Answers answers = new Answers(policies, Locale.CHINESE);
        Answer settled = answers.of(open, Determination.Answer.NOT_ELIGIBLE);
        assertThat(settled.outcome()).isEqualTo("NOT_ELIGIBLE");
        assertThat(settled.sentence()).isEqualTo("目前还不能落户。");
        assertThat(answers.of(open, open.outcome()).outcome()).isEqualTo("INFORMATION_NEEDED");
        assertThat(settled.unknown()).isNotEmpty();
    }
}
