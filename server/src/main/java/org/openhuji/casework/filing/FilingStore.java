package org.openhuji.casework.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases a community is to be told of. */
@Component
class FilingStore {
    /** People came to live there by it. */
    private static final String[] ARRIVALS = Arrays.stream(CaseType.values())
            .filter(type -> type.ending() == CaseType.Ending.SETTLING
                    || type == CaseType.MOVE_WITHIN
                    || type == CaseType.COLLECTIVE_ENTRY)
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String OPEN = """
            (f.state = 'REGISTERED' and f.type = any(:arrivals) or f.state = 'APPROVED' and f.type = 'FILE_AFTERWARDS')
            """;

    private final JdbcClient sql;

    FilingStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<ToFile> open(String community, int limit) {
        return sql.sql("""
                        select f.id, f.version, f.type, f.place,
                               (select max(s.on_day) from casework.step s where s.case_id = f.id and s.step = 'Register') as registered,
                               array(select jsonb_array_elements_text(f.file -> 'acts')::uuid) as acts,
                               array(select (p ->> 'person')::uuid from jsonb_array_elements(f.file -> 'application' -> 'parties') p
                                     where p ->> 'role' in ('APPLICANT', 'COMPANION') and p ->> 'person' is not null) as persons
                        from casework.case_file f where f.place = :community and
                        """ + OPEN + "order by registered desc nulls first, f.opened_at desc limit :limit")
                .param("community", community)
                .param("arrivals", ARRIVALS)
                .param("limit", limit)
                .query(FilingStore::toFile)
                .list();
    }

    /** Where a case is of which a community may be told, whatever has become of it. */
    Optional<String> place(CaseId id) {
        return sql.sql("""
                        select place from casework.case_file
                        where id = :id and (type = any(:arrivals) or type = 'FILE_AFTERWARDS')""")
                .param("id", id.value())
                .param("arrivals", ARRIVALS)
                .query(String.class)
                .optional();
    }

    /** A community of an area, and how many cases it is to be told of. */
    record Waiting(String community, int cases) {}

    /** Communities below a place, given as the start of codes, that are to be told of something. */
    List<Waiting> waiting(String prefix, int limit) {
        return sql.sql("select f.place, count(*) as cases from casework.case_file f\n"
                        + "where starts_with(f.place, :prefix) and length(f.place) = 12 and " + OPEN
                        + "group by f.place order by f.place limit :limit")
                .param("prefix", prefix)
                .param("arrivals", ARRIVALS)
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getString("place"), row.getInt("cases")))
                .list();
    }

    private static ToFile toFile(ResultSet row, int number) throws SQLException {
        return new ToFile(
                new CaseId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                CaseType.valueOf(row.getString("type")),
                row.getString("place"),
                row.getObject("registered", LocalDate.class),
                ids(row, "acts"),
                ids(row, "persons").stream().map(PersonId::new).toList());
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
