package org.openhuji.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.CodeLists;
import org.openhuji.kernel.PartialDate;

/** Whether a row is of somebody registered, in transit or cancelled. */
final class StandingReader {
    private final Fields fields;
    private final CodeLists lists;
    private final LocalDate today;

    StandingReader(Fields fields, CodeLists lists, LocalDate today) {
        this.fields = fields;
        this.lists = lists;
        this.today = today;
    }

    /** The standing; {@code null} where what is given contradicts itself. */
    @Nullable
    Standing read(@Nullable PartialDate born) {
        PartialDate cancelledOn = fields.date(PersonColumn.CANCELLED_ON);
        String reason = fields.code(PersonColumn.CANCEL_REASON, lists.cancelReason());
        PartialDate diedOn = fields.date(PersonColumn.DIED_ON);
        PartialDate movedOutOn = fields.date(PersonColumn.MOVED_OUT_ON);
        if (diedOn != null && born != null && diedOn.surelyBefore(born)) {
            fields.fault(FaultKind.DATE_ORDER, PersonColumn.DIED_ON);
        }
        if ((cancelledOn == null) != (reason == null)) {
            fields.fault(
                    FaultKind.CANCEL_INCOMPLETE,
                    cancelledOn == null ? PersonColumn.CANCELLED_ON : PersonColumn.CANCEL_REASON);
            return null;
        }
        if (cancelledOn != null && reason != null) {
            if (diedOn != null && cancelledOn.surelyBefore(diedOn)) {
                fields.fault(FaultKind.DATE_ORDER, PersonColumn.CANCELLED_ON);
            }
            return new Standing.Cancelled(cancelledOn, reason, diedOn, fields.text(PersonColumn.MOVED_TO));
        }
        if (diedOn != null) {
            fields.fault(FaultKind.DEAD_REGISTERED, PersonColumn.DIED_ON);
        }
        if (movedOutOn == null) {
            return new Standing.Registered();
        }
        PartialDate until = fields.anyDate(PersonColumn.CERTIFICATE_UNTIL);
        if (until != null && until.latest().isBefore(today)) {
            fields.fault(FaultKind.CERTIFICATE_EXPIRED, PersonColumn.CERTIFICATE_UNTIL);
        }
        return new Standing.InTransit(
                movedOutOn, fields.text(PersonColumn.MOVED_TO), fields.text(PersonColumn.CERTIFICATE), until);
    }
}
