package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When and from where people came. */
@Component
class MoveStore {
    /** Of somebody adopted, only what was recorded with the adoption or since, where the adoption is not to be told. */
    static final Dated MOVES = Dated.of("""
            select m.moved_on, m.shape, m.from_place, m.from_text
            from register.migration/*ever*/ m
            where m.person = :person and m.shape in ('IN', 'WITHIN') and m.moved_on <= :on /*known m*/
              and (:whole or m.known_from >= all (
                   select min(q.known_from) from register.parenthood_ever q
                   where q.child = :person and q.nature = 'ADOPTIVE' /*recorded q.known_from*/
                   having count(*) > 0))
            order by m.moved_on, m.known_from""");

    private final JdbcClient sql;

    MoveStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Move> list(PersonId person, AsOf asOf, Sight sight) {
        return MOVES.of(sql, asOf)
                .param("person", person.value())
                .param("whole", sight == Sight.SENSITIVE)
                .query((row, number) -> new Move(
                        Objects.requireNonNull(row.getObject("moved_on", LocalDate.class)),
                        Move.Shape.valueOf(row.getString("shape")),
                        row.getString("from_place"),
                        row.getString("from_text")))
                .list();
    }
}
