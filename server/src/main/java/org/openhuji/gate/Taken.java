package org.openhuji.gate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.papers.Imprint;

/**
 * What the residents' site answers: all that was brought is kept, and these letters and questions wait.
 *
 * @param answers the mark of the seal on what was brought
 * @param more whether others wait behind these
 */
public record Taken(String answers, List<HomeLetter> letters, List<Question> questions, boolean more) {
    public Taken {
        letters = List.copyOf(letters);
        questions = List.copyOf(questions);
    }

    /**
     * Somebody holds a paper. Asked again until it is answered; an answer that gets lost is given again.
     *
     * @param imprint {@code null} where nothing is compared
     */
    public record Question(UUID id, String code, @Nullable Imprint imprint) {
        public Question {
            Objects.requireNonNull(id);
            Objects.requireNonNull(code);
        }
    }
}
