package org.openhuji.register.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Searches before first registrations, as they are kept. */
@Component
class PresenceStore {
    private static final String FIND = """
            select q.position, jsonb_array_length(s.hits) as hits, s.answer, s.act is not null as recorded
              from jsonb_array_elements(cast(:queries as jsonb)) with ordinality as q (query, position)
              join lateral (
                  select hits, answer, act from register.presence_search
                   where request = :request and query = q.query order by searched_at desc limit 1) s on true""";

    private static final String KEEP = """
            insert into register.presence_search (id, searched_at, request, officer, query, hits)
            select uuidv7(), clock_timestamp(), :request, :officer, s -> 'query', s -> 'hits'
              from jsonb_array_elements(cast(:searches as jsonb)) with ordinality as n (s, position)
             order by position
            returning id""";

    private final JdbcClient sql;

    private final JsonMapper json = JsonMapper.builder().build();

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

    /** Of the newcomers those that were searched for under the request, each with the last search. */
    Map<PresenceSearch.Newcomer, Kept> find(UUID request, List<PresenceSearch.Newcomer> newcomers) {
        Map<PresenceSearch.Newcomer, Kept> kept = new HashMap<>();
        sql.sql(FIND)
                .param("request", request)
                .param(
                        "queries",
                        json.writeValueAsString(
                                newcomers.stream().map(PresenceStore::query).toList()))
                .query((RowCallbackHandler) row -> kept.put(
                        newcomers.get(row.getInt("position") - 1),
                        new Kept(row.getInt("hits"), answer(row.getString("answer")), row.getBoolean("recorded"))));
        return kept;
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

    /** What was asked, as it is kept; the same newcomer is always the same text. */
    private static Map<String, @Nullable Object> query(PresenceSearch.Newcomer newcomer) {
        CitizenNumber number = newcomer.number();
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("name", newcomer.name().text());
        query.put("sex", newcomer.sex());
        query.put("born", newcomer.born().toString());
        query.put("number", number == null ? null : number.digits());
        query.put("parents", newcomer.parents().stream().map(PersonId::toString).toList());
        return query;
    }

    /** Keeps what was asked and found; the identities of the searches, in their order. */
    List<UUID> keep(
            Map<PresenceSearch.Newcomer, List<PresenceSearch.Hit>> found, @Nullable UUID request, UUID officer) {
        List<Map<String, Object>> searches = new ArrayList<>();
        found.forEach((newcomer, hits) -> searches.add(Map.of(
                "query",
                query(newcomer),
                "hits",
                hits.stream()
                        .map(hit -> Map.of("person", hit.person().toString(), "score", hit.score()))
                        .toList())));
        return sql.sql(KEEP)
                .param("request", request)
                .param("officer", officer)
                .param("searches", json.writeValueAsString(searches))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
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
