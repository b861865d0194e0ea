package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Citizen numbers handed out on paper, to be given by hand where there is no line: a block of sequences for one area and birthday.
 * None of them is drawn any more; an act brings each as any number that somebody has.
 */
@Service
public class NumberBlocks {
    private final JdbcClient sql;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    NumberBlocks(JdbcClient sql, Access access, AuditLog log, @Qualifier("legal") Clock legal) {
        this.sql = sql;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /**
     * A block that was handed out.
     *
     * @param first the first number without its check character, 17 digits
     * @param last the last one
     * @param size how many numbers it has
     * @param used how many of them somebody has by now
     */
    public record Block(String first, String last, int size, int used, String station, LocalDate handedOn) {
        /** How many are still to be given, or were never given. */
        public int left() {
            return size - used;
        }
    }

    /**
     * The blocks at the places of the officer at work, the latest first.
     *
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<Block> list(int limit) {
        return sql
                .sql("""
                        select area || to_char(born, 'YYYYMMDD') as front, lower(sequences) as first, upper(sequences) - 1 as last,
                               station, handed_on,
                               (select count(distinct h.number) from register.number_holder h
                                 where h.number between b.area || to_char(b.born, 'YYYYMMDD') || lpad(lower(b.sequences)::text, 3, '0')
                                                    and b.area || to_char(b.born, 'YYYYMMDD') || lpad((upper(b.sequences) - 1)::text, 3, '0') || 'X')
                                   as used
                          from register.number_block b order by handed_on desc, front, first limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new Block(
                        "%s%03d".formatted(row.getString("front"), row.getInt("first")),
                        "%s%03d".formatted(row.getString("front"), row.getInt("last")),
                        row.getInt("last") - row.getInt("first") + 1,
                        row.getInt("used"),
                        row.getString("station"),
                        row.getObject("handed_on", LocalDate.class)))
                .list()
                .stream()
                .filter(block -> access.may(Permission.RECORD_ACT, block.station()))
                .toList();
    }

    /**
     * Hands a block out to a station, by an officer who records acts there.
     *
     * @param area six digits
     * @param first the first sequence, 1 to 999
     * @param last the last one, included
     * @throws Contradiction where it overlaps a block that was handed out
     * @throws IllegalArgumentException where the sequences are none
     * @throws org.openhuji.access.AccessRefused where the officer at work may not
     */
    @Transactional
    public UUID handOut(String area, LocalDate born, int first, int last, String station) {
        if (first < 1 || last > 999 || first > last || !area.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("an area has six digits, a block lies between 1 and 999");
        }
        Officer officer = access.require(Permission.RECORD_ACT, station);
        UUID block = ActId.next().value();
        log.append(new AuditEntry(
                Access.actor(officer, Permission.RECORD_ACT, station),
                access.purpose(),
                AuditEvent.NUMBERS_HANDED_OUT,
                List.of(),
                new AuditDetail("BLOCK", block, last - first + 1)));
        try {
            sql.sql("""
                            insert into register.number_block (id, area, born, sequences, station, handed_on, officer)
                            values (:id, :area, :born, int4range(:first, :last, '[]'), :station, :today, :officer)""")
                    .param("id", block)
                    .param("area", area)
                    .param("born", born)
                    .param("first", first)
                    .param("last", last)
                    .param("station", station)
                    .param("today", LocalDate.now(legal))
                    .param("officer", officer.id())
                    .update();
        } catch (DataIntegrityViolationException overlap) {
            throw new Contradiction(List.of(new Finding(RegisterProblem.NUMBER_BLOCKS_OVERLAP, "/first", List.of())));
        }
        return block;
    }
}
