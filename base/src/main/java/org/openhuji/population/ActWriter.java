package org.openhuji.population;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhuji.intake.ActColumn;

/** Writes the history: the acts of one household after those of the other. */
final class ActWriter {
    private final Writer out;

    ActWriter(Writer out) throws IOException {
        this.out = out;
        out.append(Stream.of(ActColumn.values()).map(ActColumn::chinese).collect(Collectors.joining(",")))
                .append('\n');
    }

    void write(Household household) throws IOException {
        for (Act act : household.acts) {
            boolean arrives = act.household() != null;
            List<String> fields = new ArrayList<>();
            fields.add(Long.toString(act.act()));
            fields.add(act.kind());
            fields.add(PersonWriter.date(act.event()));
            fields.add(PersonWriter.date(act.filed()));
            fields.add("#" + act.person().mark);
            fields.add(act.fromHousehold() == null ? "" : act.fromHousehold());
            fields.add(act.fromRelation());
            fields.add(act.household() == null ? "" : act.household());
            fields.add(act.relation());
            fields.add(arrives ? household.village.code() : "");
            fields.add(
                    !arrives
                            ? ""
                            : household.number.equals(act.household()) ? household.address : household.oldAddress);
            fields.add(arrives ? household.kind : "");
            fields.add(act.otherPlace());
            fields.add(act.otherPerson() == null ? "" : "#" + act.otherPerson().mark);
            fields.add(act.item());
            fields.add(act.oldValue());
            fields.add(act.newValue());
            fields.add(act.reason());
            fields.add(act.paper());
            out.append(String.join(",", fields)).append('\n');
        }
    }
}
