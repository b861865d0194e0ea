package org.openhuji.register.acts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Somebody whose registration was cancelled, or who moved out and never arrived, is registered again (CF-2.3b, 国办发〔2015〕96号). A
 * death is no cancellation of this kind: where it was recorded wrongly, that act is undone.
 *
 * @param relation to the head; {@code null} to have it worked out of kin
 */
public record Restoration(
        PersonId person,
        Cause cause,
        Destination into,
        @Nullable String relation) implements Act {
    /** Why somebody is restored, and after which cancellations. */
    public enum Cause {
        LONG_ABSENCE("长期外出被注销", "cancelled after long absence", EnumSet.of(CancelReason.LONG_ABSENCE)),
        DISCHARGE("退出现役", "discharged from service", EnumSet.of(CancelReason.ENLISTMENT)),
        RELEASE("刑满释放", "released", EnumSet.of(CancelReason.CUSTODY)),
        RETURN_FROM_ABROAD(
                "回国定居",
                "returned from abroad",
                EnumSet.of(CancelReason.SETTLED_ABROAD, CancelReason.FOREIGN_NATIONALITY)),
        DECLARATION_REVOKED(
                "撤销宣告失踪、死亡",
                "a declaration by a court was revoked",
                EnumSet.of(CancelReason.DECLARED_MISSING, CancelReason.DECLARED_DEAD)),
        MOVED_AND_NOT_REGISTERED("迁出后未能落户", "moved out and registered nowhere", EnumSet.of(CancelReason.MOVED_OUT)),
        OTHER("其他", "another cause", EnumSet.of(CancelReason.OTHER, CancelReason.DUPLICATE, CancelReason.FALSE));

        private final String zh;
        private final String en;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<CancelReason> after;

        Cause(String zh, String en, Set<CancelReason> after) {
            this.zh = zh;
            this.en = en;
            this.after = after;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }

        private boolean follows(Standing standing) {
            return standing.reason() == null ? this == MOVED_AND_NOT_REGISTERED : after.contains(standing.reason());
        }
    }

    @Override
    public ActKind kind() {
        return ActKind.RESTORATION;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
        into.concerns(scope);
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        Standing standing = draft.people().unregistered(person, "/person").orElse(null);
        if (standing == null) {
            return;
        }
        CancelReason reason = standing.reason();
        if (!cause.follows(standing)) {
            Words words = reason == null ? new Words("迁出待落", "in transit") : reason.words();
            draft.find(RegisterProblem.REASON_DIFFERS, "/cause", words.zh(), words.en());
        }
        into.receive(draft, List.of(new Mover(person, relation)), "/into");
    }
}
