package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a community is told of those registered in it: who has come, and who is in its collective household. A name, a day and an
 * address; no number, no birth, no kin, not where they came from or went. Protected persons stand in none of it, nor do
 * arrivals who live with one. Everybody listed
 * stands in the log as listed. All methods throw {@link org.openhuji.access.AccessRefused} where the officer at work does not file
 * arrivals there, or has not said what for.
 */
@Service
public class Communities {
    private final CommunityStore store;
    private final RegisterReader reader;
    private final ReadLog log;
    private final Clock legal;

    Communities(CommunityStore store, RegisterReader reader, ReadLog log, @Qualifier("legal") Clock legal) {
        this.store = store;
        this.reader = reader;
        this.log = log;
        this.legal = legal;
    }

    /**
     * Somebody who has come.
     *
     * @param act by which they were registered there
     * @param since since when
     */
    public record Arrived(PersonId person, PersonName name, UUID act, LocalDate since, HouseholdAddress address) {}

    /** Somebody of a collective household, and the day from which, or until which, they belong to it; {@code null} where unknown. */
    public record Resident(PersonName name, @Nullable LocalDate on) {}

    /**
     * A community's collective household.
     *
     * @param keeper who keeps its books; {@code null} where nobody was named
     * @param members by name
     * @param entered those of them who came since the day asked for
     * @param left who belonged to it on some day since, and does no more
     */
    public record Collective(
            HouseholdId id,
            String number,
            LeadRecord.@Nullable Keeper keeper,
            List<Resident> members,
            List<Resident> entered,
            List<Resident> left) {}

    /**
     * Those registered in a community today by some acts, or among some persons.
     *
     * @param community division code of twelve digits
     */
    @Transactional
    public List<Arrived> arrived(String community, Collection<UUID> acts, Collection<PersonId> persons) {
        log.require(Permission.FILE_ARRIVALS, community);
        List<Arrived> arrived = store.arrived(community, acts, persons, today());
        listed(community, "ARRIVALS", arrived.stream().map(Arrived::person).toList());
        return arrived;
    }

    /** The collective households of a community that are open today. */
    @Transactional
    public List<Collective> collectives(String community, LocalDate since) {
        log.require(Permission.FILE_ARRIVALS, community);
        List<Collective> collectives = new ArrayList<>();
        List<PersonId> shown = new ArrayList<>();
        for (HouseholdId household : store.collectives(community, today())) {
            HouseholdRecord record =
                    reader.find(household, AsOf.on(today())).orElseThrow().listed(Sight.PLAIN);
            List<CommunityStore.Passed> passed = store.passed(household, since, today());
            record.members().forEach(member -> shown.add(member.person()));
            passed.forEach(one -> shown.add(one.person()));
            collectives.add(new Collective(
                    record.id(),
                    record.number(),
                    record.lead() instanceof LeadRecord.Keeper keeper ? keeper : null,
                    record.members().stream()
                            .map(member -> new Resident(member.name(), from(member)))
                            .toList(),
                    passed(passed, CommunityStore.Way.ENTERED),
                    passed(passed, CommunityStore.Way.LEFT)));
        }
        listed(community, "COLLECTIVE", shown);
        return collectives;
    }

    private static @Nullable LocalDate from(Member member) {
        return member.valid().from();
    }

    private static List<Resident> passed(List<CommunityStore.Passed> passed, CommunityStore.Way way) {
        return passed.stream()
                .filter(one -> one.way() == way)
                .map(one -> new Resident(one.name(), one.on()))
                .toList();
    }

    /** In the log also where nobody stood in it: that somebody looked. */
    private void listed(String community, String list, List<PersonId> persons) {
        log.read(
                AuditEvent.PERSON_LISTED,
                community,
                persons.stream().map(PersonId::value).distinct().toList(),
                AuditDetail.of(list));
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
