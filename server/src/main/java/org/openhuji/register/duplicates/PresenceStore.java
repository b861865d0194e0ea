package org.openhuji.register.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches before first registrations, as they are kept. */
@Component
class PresenceStore {
    private static final String QUERY = """
            jsonb_build_object('name', cast(:name as text), 'sex', cast(:sex as text), 'born', cast(:born as text),
                    'number', cast(:number as text), 'parents', cast(:parents as uuid[]))""";

    private static final String KEEP = """
            insert into register.presence_search (id, searched_at, request, officer, query, hits)
            select uuidv7(), clock_timestamp(), :request, :officer, %s,
                coalesce((select jsonb_agg(jsonb_build_object('person', h.person, 'score', h.score) order by h.position)
                          from unnest(cast(:persons as uuid[]), cast(:scores as int[]))
                              with ordinality as h(person, score, position)), '[]')
            returning id""".formatted(QUERY);

    private final JdbcClient sql;

    PresenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A search that was made for a request before.
     *
     * @param hits how many
     * @param recorded whether the act was recorded after it
     */
    record Kept(int hits, PresenceSearch.@Nullable Answer answer, boolean recorded) {}

    Optional<Kept> find(UUID request, PresenceSearch.Newcomer newcomer) {
        return asked(sql.sql("""
                        select jsonb_array_length(hits) as hits, answer, act is not null as recorded
                          from register.presence_search where request = :request and query = %s
                         order by searched_at desc limit 1""".formatted(QUERY)), newcomer)
                .param("request", request)
                .query((row, index) ->
                        new Kept(row.getInt("hits"), answer(row.getString("answer")), row.getBoolean("recorded")))
                .optional();
    }

    private static PresenceSearch.@Nullable Answer answer(@Nullable String name) {
        return name == null ? null : PresenceSearch.Answer.valueOf(name);
    }

    /** The searches of a request; why somebody was found is not kept, and nobody is named. */
    List<PresenceSearch.Searched> list(UUID request) {
        return sql.sql("""
                        select s.id, s.answer,
                            array(select (h ->> 'person')::uuid from jsonb_array_elements(s.hits) with ordinality e(h, n) order by n) as persons,
                            array(select (h ->> 'score')::int from jsonb_array_elements(s.hits) with ordinality e(h, n) order by n) as scores
                          from register.presence_search s where s.request = :request order by s.searched_at desc""")
                .param("request", request)
                .query((row, index) -> {
                    UUID[] persons = (UUID[]) row.getArray("persons").getArray();
                    Integer[] scores = (Integer[]) row.getArray("scores").getArray();
                    List<PresenceSearch.Hit> hits = new ArrayList<>();
                    for (int i = 0; i < persons.length; i++) {
                        hits.add(new PresenceSearch.Hit(new PersonId(persons[i]), scores[i], List.of()));
                    }
                    return new PresenceSearch.Searched(
                            row.getObject("id", UUID.class), hits, answer(row.getString("answer")));
                })
                .list();
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, PresenceSearch.Newcomer newcomer) {
        CitizenNumber number = newcomer.number();
        return statement
                .param("name", newcomer.name().text())
                .param("sex", newcomer.sex())
                .param("born", newcomer.born().toString())
                .param("number", number == null ? null : number.digits())
                .param(
                        "parents",
                        newcomer.parents().stream().map(PersonId::value).toArray(UUID[]::new));
    }

    UUID keep(PresenceSearch.Newcomer newcomer, @Nullable UUID request, List<PresenceSearch.Hit> hits, UUID officer) {
        return asked(sql.sql(KEEP), newcomer)
                .param("request", request)
                .param("officer", officer)
                .param("persons", hits.stream().map(hit -> hit.person().value()).toArray(UUID[]::new))
                .param("scores", hits.stream().map(PresenceSearch.Hit::score).toArray(Integer[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .single();
    }

    /** Keeps the first answer; whom it was about, and nobody where it had been answered. */
    List<UUID> answer(UUID search, PresenceSearch.Answer answer) {
        return sql.sql("""
                        with answered as (
                            update register.presence_search set answer = :answer, answered_at = clock_timestamp()
                             where id = :id and answer is null returning hits)
                        select (h ->> 'person')::uuid from answered, jsonb_array_elements(hits) h""")
                .param("answer", answer.name())
                .param("id", search)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    void led(ActId act) {
        sql.sql("""
                        update register.presence_search s set act = a.id
                          from register.act a where a.id = :act and s.request = a.request""").param("act", act.value()).update();
    }
}
