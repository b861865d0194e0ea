package org.openhuji.register.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * The first registration of somebody who has none, found by inquiry (LL-4.1a, ZZ-10a, CF-2.3d, QJ-9d, 国办发〔2015〕96号). Whatever the
 * cause, the person is registered; it is kept with the act and never with the person (QJ-A7b). Who once was registered is
 * restored instead.
 *
 * @param person brings a number or gets one drawn
 * @param into with spouse, parents or children, in a household of their own, or the collective one of the community
 * @param relation to the head; {@code null} to have it worked out of kin
 */
public record LateRegistration(
        NewPerson person,
        Cause cause,
        List<ParentLink> kin,
        @Nullable Couple marriage,
        Destination into,
        @Nullable String relation)
        implements Act {
    /** Why nobody registered the person. Whether a birth was planned is no cause and has no name here. */
    public enum Cause {
        /** No one reported the birth. */
        NOT_REPORTED("出生未申报", "the birth was not reported"),
        /** There is no birth certificate. */
        NO_CERTIFICATE("未办理出生医学证明", "no birth certificate"),
        /** Raised by others without papers. */
        RAISED_WITHOUT_PAPERS("事实收养未办手续", "raised by others without papers"),
        /** A parent is a foreigner or stateless. */
        FOREIGN_PARENT("我国公民与外国人、无国籍人所生", "a foreign or stateless parent"),
        /** Another cause; the reason of the filing says which. */
        OTHER("其他", "another cause");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }

    public LateRegistration {
        kin = List.copyOf(kin);
    }

    @Override
    public ActKind kind() {
        return ActKind.LATE_REGISTRATION;
    }

    @Override
    public void concerns(Scope scope) {
        person.concerns(scope);
        into.concerns(scope);
        kin.forEach(link -> scope.person(link.parent()).person(link.child()));
        if (marriage != null) {
            scope.person(marriage.one()).person(marriage.other());
        }
    }

    @Override
    public List<Newcomer> firstRegistrations() {
        return List.of(new Newcomer(
                person,
                kin.stream()
                        .filter(link -> link.child().equals(person.id()))
                        .map(ParentLink::parent)
                        .toList()));
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person.id(), "PERSON");
        if (draft.filing().secondOfficer() == null) {
            draft.find(RegisterProblem.SECOND_OFFICER_NEEDED, "/secondOfficer");
        }
        person.enter(draft, "/person");
        kin.forEach(link -> link.link(draft, "/kin"));
        if (marriage != null) {
            Marriage.wed(draft, marriage.one(), marriage.other());
        }
        AddressName at = into.address(draft);
        into.receive(draft, List.of(new Mover(person.id(), relation)), "/into");
        if (at != null) {
            person.drawNumber(draft, draft.addresses().numberArea(at));
        }
    }
}
