package org.openhuji.gate.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.documents.Keeping;
import org.openhuji.gate.Brought;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.PaperChecks;
import org.openhuji.gate.Taken;
import org.openhuji.papers.Imprint;
import org.openhuji.papers.Papers;
import org.openhuji.papers.Verification;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about papers wait until the register has answered; an answer is good for ten minutes, and then asked for again. */
@Component
@Profile("residents")
class QuestionsAtTheGate implements PaperChecks {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 50;

    /** So many wait at most: what is asked beyond is not kept, and can be asked again. */
    private static final int MOST = 5_000;

    private final QuestionStore store;
    private final Keeping keeping;
    private final InstantSource time;

    QuestionsAtTheGate(QuestionStore store, Keeping keeping, InstantSource time) {
        this.store = store;
        this.keeping = keeping;
        this.time = time;
    }

    @Override
    @Transactional
    public Checked check(String code, @Nullable Imprint imprint) {
        Optional<String> read = Papers.code(code);
        if (read.isEmpty()) {
            return new Checked.Known(new Verification.Unknown(), null);
        }
        Instant now = time.instant();
        String compared = imprint == null ? "" : imprint.toString();
        Optional<QuestionStore.Answered> answered = store.find(read.get(), compared, now.minus(GOOD_FOR));
        if (answered.isPresent()) {
            QuestionStore.Answered one = answered.get();
            return GateJson.read(keeping.open(one.id(), one.closed()), Checked.Known.class);
        }
        if (store.waiting(MOST) < MOST) {
            store.ask(UUID.randomUUID(), read.get(), compared, now);
        }
        return new Checked.Later();
    }

    /** Those the register has not answered, the oldest first. */
    List<Taken.Question> open() {
        return store.open(AT_ONCE);
    }

    void answered(Brought.Answer answer, Instant now) {
        store.answer(answer.question(), keeping.close(answer.question(), GateJson.write(answer.known())), now);
    }

    void forget(Instant now) {
        store.forget(now.minus(GOOD_FOR), now.minus(KEPT));
    }
}
