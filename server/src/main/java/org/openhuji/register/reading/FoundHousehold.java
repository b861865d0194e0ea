package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Sight;

/**
 * A household with what decides who may see what of it.
 *
 * @param record everything
 * @param secrets of each member, in their order
 */
public record FoundHousehold(HouseholdRecord record, List<Secret> secrets) {
    public FoundHousehold {
        secrets = List.copyOf(secrets);
    }

    /**
     * What decides about one member.
     *
     * @param adoptedOn the first day of an adoption; {@code null} where there is none
     */
    public record Secret(@Nullable LocalDate adoptedOn, FoundPerson.Protection protection) {}

    /** Where it is; that of its station while it is closed. */
    public String place() {
        HouseholdAddress address = record.address();
        return address == null ? record.station() : address.place();
    }

    /** What is shown to whoever asked for the household itself. */
    public HouseholdRecord seen(Sight sight) {
        return switch (sight) {
            case SENSITIVE -> record;
            case PLAIN -> plain(member -> true, secrets.stream().noneMatch(FoundHousehold::isProtected));
        };
    }

    /** What is shown in a list, by address or of a collective household, where a protected person does not stand. */
    public HouseholdRecord listed(Sight sight) {
        return switch (sight) {
            case SENSITIVE -> record;
            case PLAIN -> plain(secret -> !isProtected(secret), true);
        };
    }

    private static boolean isProtected(Secret secret) {
        return secret.protection() == FoundPerson.Protection.PROTECTED;
    }

    private HouseholdRecord plain(Predicate<Secret> shown, boolean withAddress) {
        HouseholdRecord r = record;
        boolean headAdopted = headAdopted();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < secrets.size(); i++) {
            Secret secret = secrets.get(i);
            Member member = r.members().get(i);
            if (shown.test(secret)
                    && !Secrecy.hidden(secret.adoptedOn(), r.asOf().on())) {
                boolean adopted = secret.adoptedOn() != null || headAdopted;
                members.add(adopted ? plain(member) : member);
            }
        }
        LeadRecord lead = r.lead() instanceof LeadRecord.Head head
                        && members.stream().noneMatch(m -> m.person().equals(head.person()))
                ? null
                : r.lead();
        return new HouseholdRecord(
                r.id(),
                r.asOf(),
                r.number(),
                r.station(),
                r.kind(),
                r.open(),
                withAddress ? r.address() : null,
                lead,
                members);
    }

    private boolean headAdopted() {
        for (int i = 0; i < secrets.size(); i++) {
            if (record.lead() instanceof LeadRecord.Head head
                    && head.person().equals(record.members().get(i).person())) {
                return secrets.get(i).adoptedOn() != null;
            }
        }
        return false;
    }

    private static Member plain(Member m) {
        return new Member(m.person(), m.name(), m.sex(), m.born(), m.number(), Secrecy.plain(m.relation()), m.valid());
    }
}
