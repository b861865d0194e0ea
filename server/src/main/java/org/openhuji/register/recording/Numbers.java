package org.openhuji.register.recording;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws citizen numbers: the lowest free sequence, never one that was given or lies in a block handed out on paper. */
@Component
class Numbers {
    private final JdbcClient sql;

    Numbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Draws the numbers a draft asks for; a finding where none is left. */
    Map<PersonId, CitizenNumber> draw(Draft draft) {
        Map<PersonId, CitizenNumber> drawn = new LinkedHashMap<>();
        draft.wishes.forEach((person, wish) -> {
            Integer sequence = nextSequence(wish.area(), wish.born(), wish.male());
            if (sequence == null) {
                draft.find(RegisterProblem.NUMBERS_EXHAUSTED, "");
                return;
            }
            CitizenNumber number = CitizenNumber.of(wish.area(), wish.born(), sequence);
            draft.number(person).put(Period.since(draft.on()), number);
            drawn.put(person, number);
        });
        return drawn;
    }

    private @Nullable Integer nextSequence(String area, LocalDate born, boolean male) {
        return sql.sql("select register.next_sequence(:area, :born, :male)")
                .param("area", area)
                .param("born", born)
                .param("male", male)
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .getFirst();
    }
}
