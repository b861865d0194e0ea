package org.openhuji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms of the window as they were typed, kept until the case they lead to is in the register. A form is its officer's own; once a
 * case was opened with its identity it is for whoever handles cases at that place. What is thirty days old is gone.
 */
@Service
public class TypedForms {
    private static final int MOST = 50;

    private final JdbcClient sql;
    private final CaseJson json;
    private final Casework casework;
    private final Access access;

    TypedForms(JdbcClient sql, CaseJson json, Casework casework, Access access) {
        this.sql = sql;
        this.json = json;
        this.casework = casework;
        this.access = access;
    }

    /**
     * A form as it was typed.
     *
     * @param id of the case it leads to
     * @param typed the values of each field, in their order
     */
    public record Kept(CaseId id, CaseType type, Map<String, List<String>> typed) {
        public Kept {
            typed = Map.copyOf(typed);
        }

        /** The identity alone: the rest is somebody's. */
        @Override
        public String toString() {
            return "Kept[" + id + ", " + type + "]";
        }
    }

    /** Keeps a form as it is now; where it is somebody else's, it stays as it was. */
    @Transactional
    public void keep(Kept form) {
        UUID officer = access.require(Permission.HANDLE_CASE).id();
        boolean open = casework.find(form.id()).isPresent();
        sql.sql("delete from casework.window_form where saved_at < clock_timestamp() - interval '30 days'")
                .update();
        sql.sql("""
                        insert into casework.window_form (id, officer, type, typed) values (:id, :officer, :type, cast(:typed as jsonb))
                        on conflict (id) do update
                            set officer = excluded.officer, typed = excluded.typed, saved_at = clock_timestamp()
                            where window_form.officer = excluded.officer or :open""")
                .param("id", form.id().value())
                .param("officer", officer)
                .param("type", form.type().name())
                .param("typed", json.write(form.typed()))
                .param("open", open)
                .update();
    }

    /** A form of the officer at work, or of a case they handle. */
    @Transactional
    public Optional<Kept> find(CaseId id) {
        UUID officer = access.require(Permission.HANDLE_CASE).id();
        boolean open = casework.find(id).isPresent();
        return sql.sql(
                        "select id, type, typed from casework.window_form where id = :id and (officer = :officer or :open)")
                .param("id", id.value())
                .param("officer", officer)
                .param("open", open)
                .query(this::kept)
                .optional();
    }

    /** Whether a case was begun by a form that is still kept. */
    @Transactional(readOnly = true)
    public boolean has(CaseFile file) {
        return sql.sql("select exists (select from casework.window_form where id = :id)")
                .param("id", file.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The forms the officer at work has begun, the last one first. */
    @Transactional(readOnly = true)
    public List<Kept> list() {
        return sql.sql("""
                        select id, type, typed from casework.window_form
                        where officer = :officer order by saved_at desc limit :most""")
                .param("officer", access.require(Permission.HANDLE_CASE).id())
                .param("most", MOST)
                .query(this::kept)
                .list();
    }

    /** Forgets a form of the officer at work, or of a case they handle. */
    @Transactional
    public void forget(CaseId id) {
        UUID officer = access.require(Permission.HANDLE_CASE).id();
        boolean open = casework.find(id).isPresent();
        sql.sql("delete from casework.window_form where id = :id and (officer = :officer or :open)")
                .param("id", id.value())
                .param("officer", officer)
                .param("open", open)
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        json.read(row.getString("typed"), Map.class).forEach((name, values) -> {
            List<String> texts = new ArrayList<>();
            if (values instanceof List<?> list) {
                list.forEach(value -> texts.add(String.valueOf(value)));
            }
            typed.put(String.valueOf(name), texts);
        });
        return new Kept(new CaseId(row.getObject("id", UUID.class)), CaseType.valueOf(row.getString("type")), typed);
    }
}
