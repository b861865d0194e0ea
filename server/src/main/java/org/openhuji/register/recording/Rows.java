package org.openhuji.register.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Circumstances;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Lead;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import tools.jackson.databind.json.JsonMapper;

/** Values from the columns of the register's tables, which lie side by side from a column on. */
final class Rows {
    private Rows() {}

    /** person, unit, keeper. */
    static Lead lead(ResultSet row, int at) throws SQLException {
        UUID head = row.getObject(at, UUID.class);
        if (head != null) {
            return new Lead.Head(new PersonId(head));
        }
        String unit = row.getString(at + 1);
        return unit == null ? new Lead.Unrecorded() : new Lead.Keeper(unit, row.getString(at + 2));
    }

    /** state, household, relation, reason. */
    static Standing standing(ResultSet row, int at) throws SQLException {
        UUID household = row.getObject(at + 1, UUID.class);
        String reason = row.getString(at + 3);
        return new Standing(
                Standing.State.valueOf(row.getString(at)),
                household == null ? null : new HouseholdId(household),
                row.getString(at + 2),
                reason == null ? null : CancelReason.valueOf(reason));
    }

    /** name, former_names as JSON, sex, ethnicity, born, birth_place, native_place. */
    static Identity identity(ResultSet row, int at, JsonMapper json) throws SQLException {
        return new Identity(
                new PersonName(row.getString(at)),
                texts(row.getString(at + 1), json).stream().map(PersonName::new).toList(),
                row.getString(at + 2),
                row.getString(at + 3),
                PartialDate.parse(row.getString(at + 4)).orElseThrow(),
                row.getString(at + 5),
                row.getString(at + 6));
    }

    /** marital_status, education, military_service, occupation, employer, height_cm, blood_group, religion, other_address, phone. */
    static Circumstances circumstances(ResultSet row, int at) throws SQLException {
        return new Circumstances(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4),
                row.getObject(at + 5, Integer.class),
                row.getString(at + 6),
                row.getString(at + 7),
                row.getString(at + 8),
                row.getString(at + 9));
    }

    /** role, nature. */
    static Parenthood parenthood(ResultSet row, int at) throws SQLException {
        return new Parenthood(
                Parenthood.Role.valueOf(row.getString(at)), Parenthood.Nature.valueOf(row.getString(at + 1)));
    }

    static List<String> texts(String array, JsonMapper json) {
        return Arrays.asList(json.readValue(array, String[].class));
    }
}
