package org.openhuji.web.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.batches.Batch;
import org.openhuji.casework.batches.Batches;
import org.openhuji.intake.FamilyColumn;
import org.openhuji.intake.Fault;
import org.openhuji.intake.Severity;
import org.openhuji.intake.TableColumn;
import org.springframework.stereotype.Component;

/** Says what became of the lists of requisition bodies. */
@Component
class BatchViews {
    private static final int MOST_FAULTS = 200;

    private static final Set<CaseState> FOR_HANDLERS =
            EnumSet.of(CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.APPROVED);
    private static final Set<CaseState> FOR_DECIDERS = EnumSet.of(CaseState.EXAMINED, CaseState.OBJECTED);

    private final Batches batches;
    private final CaseViews cases;
    private final Access access;

    BatchViews(Batches batches, CaseViews cases, Access access) {
        this.batches = batches;
        this.cases = cases;
        this.access = access;
    }

    List<BatchView.Line> list(int most) {
        return batches.list(most).stream().map(BatchViews::line).toList();
    }

    private static BatchView.Line line(Batch batch) {
        return new BatchView.Line(
                batch.id().toString(),
                batch.number(),
                batch.body(),
                batch.noticedOn().toString(),
                Said.at(batch.sent()),
                batch.persons(),
                batch.families());
    }

    BatchView of(Batch batch, Locale language) {
        List<Batches.Family> families = batches.families(batch);
        List<Fault> faults = batches.faults(batch);
        Map<CaseState, Long> states = new LinkedHashMap<>();
        for (CaseState state : CaseState.values()) {
            long there = families.stream()
                    .filter(family -> family.file().state() == state)
                    .count();
            if (there > 0) {
                states.put(state, there);
            }
        }
        return new BatchView(
                line(batch),
                batch.done() == null,
                states.entrySet().stream()
                        .map(one -> new BatchView.Count(
                                Said.in(language, one.getKey().words()), one.getValue()))
                        .toList(),
                next(families),
                families.stream()
                        .map(family -> new BatchView.FamilyLine(family.mark(), cases.row(family.file(), language)))
                        .toList(),
                batch.families() - families.size(),
                lines(faults, language),
                faults.size(),
                (int) faults.stream().filter(BatchViews::out).count());
    }

    private String next(List<Batches.Family> families) {
        return families.stream()
                .map(Batches.Family::file)
                .filter(this::waits)
                .findFirst()
                .map(file -> file.id().toString())
                .orElse("");
    }

    private boolean waits(CaseFile file) {
        return FOR_HANDLERS.contains(file.state()) && access.may(Permission.HANDLE_CASE, file.place())
                || FOR_DECIDERS.contains(file.state()) && access.may(Permission.DECIDE_CASE, file.place());
    }

    List<BatchView.FaultLine> lines(List<Fault> faults, Locale language) {
        return faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> new BatchView.FaultLine(
                        out(fault),
                        fault.row() == 0 ? "" : Long.toString(fault.row()),
                        head(fault, language),
                        Said.in(language, fault.wrong()),
                        Said.in(language, fault.mend())))
                .toList();
    }

    private static boolean out(Fault fault) {
        return fault.severity() != Severity.WARNING;
    }

    /** As the file has it in Chinese, where it is a column of ours. */
    private static String head(Fault fault, Locale language) {
        String column = Said.orEmpty(fault.column());
        return Arrays.stream(FamilyColumn.values())
                .filter(one -> one.english().equals(column))
                .findFirst()
                .map(one -> Said.in(language, one.chinese(), one.english()))
                .orElse(column);
    }

    static List<BatchView.Column> columns() {
        return Arrays.stream(FamilyColumn.values())
                .map(column -> new BatchView.Column(
                        column.chinese(),
                        column.english(),
                        column.need() == TableColumn.Need.REQUIRED,
                        "office.batches.column." + column.name()))
                .toList();
    }
}
