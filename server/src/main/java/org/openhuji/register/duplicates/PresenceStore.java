package org.openhuji.register.duplicates;

import java.util.List;
import java.util.UUID;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches before first registrations, as they are kept. */
@Component
class PresenceStore {
    private static final String KEEP = """
            insert into register.presence_search (id, searched_at, officer, query, hits)
            select uuidv7(), clock_timestamp(), :officer,
                jsonb_build_object('name', cast(:name as text), 'sex', cast(:sex as text), 'born', cast(:born as text),
                    'number', cast(:number as text), 'parents', cast(:parents as uuid[])),
                coalesce((select jsonb_agg(jsonb_build_object('person', h.person, 'score', h.score) order by h.position)
                          from unnest(cast(:persons as uuid[]), cast(:scores as int[]))
                              with ordinality as h(person, score, position)), '[]')
            returning id""";

    private final JdbcClient sql;

    PresenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID keep(PresenceSearch.Newcomer newcomer, List<PresenceSearch.Hit> hits, UUID officer) {
        CitizenNumber number = newcomer.number();
        return sql.sql(KEEP)
                .param("officer", officer)
                .param("name", newcomer.name().text())
                .param("sex", newcomer.sex())
                .param("born", newcomer.born().toString())
                .param("number", number == null ? null : number.digits())
                .param(
                        "parents",
                        newcomer.parents().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("persons", hits.stream().map(hit -> hit.person().value()).toArray(UUID[]::new))
                .param("scores", hits.stream().map(PresenceSearch.Hit::score).toArray(Integer[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .single();
    }

    void answer(UUID search, PresenceSearch.Answer answer) {
        sql.sql("""
                        update register.presence_search set answer = :answer, answered_at = clock_timestamp()
                        where id = :id and answer is null""").param("answer", answer.name()).param("id", search).update();
    }

    void led(UUID search, ActId act) {
        sql.sql("update register.presence_search set act = :act where id = :id")
                .param("act", act.value())
                .param("id", search)
                .update();
    }
}
