package org.openhuji.register.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposals. */
@Component
class ProposalStore {
    private static final String SELECT = """
            select id, person, item, value, other, place, reason, officer, office, proposed_at,
                decision, second_officer, decided_at, answer, act
            from register.proposal
            """;

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds one; the same again is nothing. */
    void add(ProposalId id, Proposed content, String place, String reason, UUID officer, String office) {
        PersonId person = content.persons().getFirst();
        @Nullable String item = null;
        @Nullable String value = null;
        @Nullable UUID other = null;
        switch (content) {
            case Proposed.Correct correct -> {
                item = correct.item().name();
                value = correct.value();
            }
            case Proposed.Resolve resolve -> other = resolve.ended().value();
        }
        sql.sql("""
                insert into register.proposal (id, person, item, value, other, place, reason, officer, office, proposed_at)
                values (:id, :person, :item, :value, :other, :place, :reason, :officer, :office, clock_timestamp())
                on conflict (id) do nothing""")
                .param("id", id.value())
                .param("person", person.value())
                .param("item", item)
                .param("value", value)
                .param("other", other)
                .param("place", place)
                .param("reason", reason)
                .param("officer", officer)
                .param("office", office)
                .update();
    }

    Optional<Proposal> find(ProposalId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Proposal> hold(ProposalId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    List<Proposal> listOpen(int limit) {
        return sql.sql(SELECT + "where decision is null order by proposed_at, id limit :limit")
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    void answer(ProposalId id, Proposal.Decision decision, UUID officer, @Nullable String words, @Nullable ActId act) {
        sql.sql("""
                update register.proposal
                set decision = :decision, second_officer = :officer, decided_at = clock_timestamp(), answer = :words, act = :act
                where id = :id and decision is null""")
                .param("decision", decision.name())
                .param("officer", officer)
                .param("words", words)
                .param("act", act == null ? null : act.value())
                .param("id", id.value())
                .update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        PersonId person = new PersonId(row.getObject("person", UUID.class));
        String item = row.getString("item");
        Proposed content = item == null
                ? new Proposed.Resolve(person, new PersonId(row.getObject("other", UUID.class)))
                : new Proposed.Correct(person, CorrectItem.valueOf(item), row.getString("value"));
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                content,
                row.getString("place"),
                row.getString("reason"),
                row.getObject("officer", UUID.class),
                row.getString("office"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Proposal.@Nullable Answer answer(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        if (decision == null) {
            return null;
        }
        UUID act = row.getObject("act", UUID.class);
        return new Proposal.Answer(
                Proposal.Decision.valueOf(decision),
                row.getObject("second_officer", UUID.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                act == null ? null : new ActId(act));
    }
}
