package org.openhuji.register.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.AddressId;
import org.openhuji.register.Effect;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Identity;
import org.openhuji.register.Lead;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;

/** Joining and leaving households, with what follows for head, relations and the household itself. */
public final class Households {
    /** Full civil capacity (Civil Code art. 17, 18). */
    private static final int OF_AGE = 18;

    private static final String OTHER_RELATIVE = "97";

    private final Draft draft;

    /** On the draft of an act. */
    public Households(Draft draft) {
        this.draft = draft;
    }

    /** A household that is open on the day; a finding, and nothing, where it is not. */
    public Optional<Household> open(HouseholdId id, String pointer) {
        Optional<Household> household = draft.household(id);
        if (household.isEmpty()) {
            draft.find(RegisterProblem.HOUSEHOLD_UNKNOWN, pointer);
        } else if (draft.place(id).on(draft.on()) == null) {
            draft.find(RegisterProblem.HOUSEHOLD_CLOSED, pointer, draft.on());
            return Optional.empty();
        }
        return household;
    }

    /** Opens a household; who leads it is said next. */
    public HouseholdId create(HouseholdId id, HouseholdKind kind, AddressId address, String station) {
        draft.households.put(id, new Household(id, null, station, kind));
        draft.newHouseholds.add(id);
        draft.place(id).put(Period.since(draft.on()), address);
        return id;
    }

    /**
     * Registers somebody in a household, from the day draft.on().
     *
     * @param given the relation as the officer says; {@code null} to work it out of kin
     */
    public void join(PersonId person, Household household, @Nullable String given, String pointer) {
        draft.touched.add(household.id());
        steady(household.id(), pointer);
        String relation;
        if (!household.kind().family()) {
            relation = Standing.NOT_RELATED;
        } else {
            Lead lead = draft.lead(household.id()).on(draft.on());
            PersonId head = lead == null ? null : lead.head();
            relation =
                    head == null ? Standing.HEAD : relation(head, person, given, null, Standing.NOT_RELATED, pointer);
        }
        draft.standing(person).put(Period.since(draft.on()), Standing.registered(household.id(), relation));
    }

    /** Makes somebody the head of a new household; the relations of those who follow are to them. */
    public void found(PersonId head, Household household) {
        draft.lead(household.id()).put(Period.since(draft.on()), new Lead.Head(head));
        draft.standing(head).put(Period.since(draft.on()), Standing.registered(household.id(), Standing.HEAD));
    }

    /**
     * People leave the households they are in: where the head goes and others stay, the head is succeeded; where nobody stays,
     * the household closes. What becomes of those who leave is said by the act.
     *
     * @param successor the new head; {@code null} where none is named
     * @param given relations to the new head as the officer says
     */
    public void vacate(Collection<PersonId> leaving, @Nullable PersonId successor, Map<PersonId, String> given) {
        Map<HouseholdId, List<PersonId>> left = new LinkedHashMap<>();
        for (PersonId person : leaving) {
            Standing standing = draft.standing(person).on(draft.on());
            if (standing != null && standing.household() != null) {
                left.computeIfAbsent(standing.household(), key -> new ArrayList<>())
                        .add(person);
            }
        }
        left.forEach((household, persons) -> vacate(household, persons, successor, given));
    }

    private void vacate(
            HouseholdId id, List<PersonId> leaving, @Nullable PersonId successor, Map<PersonId, String> given) {
        draft.touched.add(id);
        Optional<Household> household = draft.household(id);
        if (household.isEmpty() || !household.get().kind().family()) {
            return;
        }
        steady(id, "/persons");
        List<PersonId> staying = new ArrayList<>(draft.members(id));
        staying.removeAll(leaving);
        if (staying.isEmpty()) {
            close(id);
            return;
        }
        Lead lead = draft.lead(id).on(draft.on());
        if (lead == null || lead.head() == null || !leaving.contains(lead.head())) {
            return;
        }
        if (successor == null) {
            draft.find(RegisterProblem.HOUSEHOLD_NEEDS_HEAD, "/newHead");
        } else if (!staying.contains(successor)) {
            draft.find(RegisterProblem.HEAD_NOT_A_MEMBER, "/newHead");
        } else {
            succeed(id, successor, staying, given, "/newHead");
        }
    }

    /** Who leads a household after the day must not have been said already: relations and head would be written over. */
    private void steady(HouseholdId id, String pointer) {
        draft.lead(id).after(draft.on()).ifPresent(later -> {
            Words kind = draft.writer(later).words();
            draft.find(
                    RegisterProblem.LATER_ACT,
                    pointer,
                    draft.on(),
                    kind.zh(),
                    String.valueOf(later.valid().from()),
                    kind.en());
        });
    }

    /**
     * Somebody was never rightly registered where the register says: every day of it reads otherwise. Where they were head of a
     * family, who was it then is no longer recorded.
     */
    public void neverThere(PersonId person, Standing instead) {
        for (Row<Standing> row : draft.standing(person).rows()) {
            HouseholdId household = row.value().household();
            if (household == null) {
                continue;
            }
            draft.touched.add(household);
            draft.lead(household).correct(lead -> person.equals(lead.head()) ? new Lead.Unrecorded() : lead);
        }
        draft.standing(person).correct(said -> said.household() == null ? said : instead);
        draft.standing(person).join();
    }

    /** Closes a household from the day draft.on(). */
    public void close(HouseholdId id) {
        draft.touched.add(id);
        draft.place(id).clear(Period.since(draft.on()));
        draft.lead(id).clear(Period.since(draft.on()));
    }

    /** Makes a member head, and says for all who stay what they are to the new head. */
    public void succeed(
            HouseholdId id, PersonId head, Collection<PersonId> staying, Map<PersonId, String> given, String pointer) {
        steady(id, pointer);
        capable(head, staying, pointer);
        Standing former = draft.standing(head).on(draft.on());
        draft.lead(id).put(Period.since(draft.on()), new Lead.Head(head));
        for (PersonId member : staying) {
            draft.standing(member).map(draft.on(), standing -> {
                if (!standing.in(id)) {
                    return standing;
                }
                String relation = member.equals(head)
                        ? Standing.HEAD
                        : relation(
                                head,
                                member,
                                given.get(member),
                                compose(former, head, standing, member),
                                standing.relation(),
                                pointer);
                return Standing.registered(id, relation);
            });
        }
    }

    private @Nullable String compose(@Nullable Standing head, PersonId headId, Standing member, PersonId memberId) {
        return head == null || head.relation() == null || member.relation() == null
                ? null
                : Relations.compose(head.relation(), male(headId), member.relation(), male(memberId));
    }

    private boolean male(PersonId person) {
        Identity identity = draft.identity(person).on(draft.on());
        return identity != null && identity.male();
    }

    private String relation(
            PersonId head,
            PersonId member,
            @Nullable String given,
            @Nullable String composed,
            @Nullable String before,
            String pointer) {
        if (given != null) {
            if (!RelationCodes.valid(given)) {
                draft.find(RegisterProblem.CODE_UNKNOWN, pointer, given);
            }
            draft.bases.put(member, Effect.Basis.GIVEN);
            return given;
        }
        Optional<String> kin = new Kinship(draft, draft.on()).relation(head, member);
        if (kin.isPresent()) {
            draft.bases.put(member, Effect.Basis.KIN);
            return kin.get();
        }
        if (composed != null) {
            draft.bases.put(member, Effect.Basis.COMPOSED);
            return composed;
        }
        draft.bases.put(member, Effect.Basis.OPEN);
        return Standing.NOT_RELATED.equals(before) ? Standing.NOT_RELATED : OTHER_RELATIVE;
    }

    /** A head is of full capacity unless only minors remain. */
    public void capable(PersonId head, Collection<PersonId> staying, String pointer) {
        if (!mayBeOfAge(head) && staying.stream().anyMatch(this::mayBeOfAge)) {
            draft.find(RegisterProblem.HEAD_NOT_OF_AGE, pointer);
        }
    }

    private boolean mayBeOfAge(PersonId person) {
        Identity identity = draft.identity(person).on(draft.on());
        return identity == null || !identity.born().earliest().plusYears(OF_AGE).isAfter(draft.on());
    }

    /** The members who stay when some leave. */
    public List<PersonId> staying(HouseholdId id, Set<PersonId> leaving) {
        return draft.members(id).stream()
                .filter(member -> !leaving.contains(member))
                .toList();
    }
}
