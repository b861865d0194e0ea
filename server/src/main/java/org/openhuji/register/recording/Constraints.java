package org.openhuji.register.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.RegisterProblem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Which problem of people each rule of the database stands for. Drafts find almost everything first; the database finds what two
 * acts at the same moment do together, and what a hand or another program tries.
 */
public final class Constraints {
    private static final Map<String, RegisterProblem> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put("act_request_once", RegisterProblem.REQUEST_DIFFERS);
        PROBLEMS.put("act_undone_once", RegisterProblem.ALREADY_UNDONE);
        PROBLEMS.put("act_second_is_another", RegisterProblem.SECOND_OFFICER_IS_THE_FIRST);
        PROBLEMS.put("household_number_once", RegisterProblem.HOUSEHOLD_NUMBER_TAKEN);
        PROBLEMS.put("number_one_person", RegisterProblem.NUMBER_TAKEN);
        PROBLEMS.put("number_of_its_holder", RegisterProblem.NUMBER_TAKEN);
        PROBLEMS.put("person_one_number", RegisterProblem.HAS_A_NUMBER);
        PROBLEMS.put("number_blocks_apart", RegisterProblem.NUMBER_BLOCKS_OVERLAP);
        PROBLEMS.put("address_one_name", RegisterProblem.ADDRESS_EXISTS);
        PROBLEMS.put("address_line_once", RegisterProblem.ADDRESS_EXISTS);
        PROBLEMS.put("household_one_address", RegisterProblem.LOCAL_ONLY);
        PROBLEMS.put("person_one_standing", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("standing_in_household", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("always_one_standing", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("always_one_identity", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("registered_in_a_household", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("cancelled_with_a_reason", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("death_is_the_end", RegisterProblem.DEAD_ALREADY);
        PROBLEMS.put("nobody_in_a_closed_household", RegisterProblem.HOUSEHOLD_CLOSED);
        PROBLEMS.put("household_one_lead", RegisterProblem.HOUSEHOLD_HAS_A_HEAD);
        PROBLEMS.put("lead_of_its_kind", RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        PROBLEMS.put("lead_of_household", RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        PROBLEMS.put("head_is_a_member", RegisterProblem.HEAD_NOT_A_MEMBER);
        PROBLEMS.put("members_have_a_lead", RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        PROBLEMS.put("person_one_identity", RegisterProblem.LOCAL_ONLY);
        PROBLEMS.put("person_present_once", RegisterProblem.PERSON_PRESENT);
        PROBLEMS.put("presence_never_ends", RegisterProblem.ALWAYS_ONE_STATE);
        PROBLEMS.put("person_one_circumstances", RegisterProblem.LOCAL_ONLY);
        PROBLEMS.put("parent_once", RegisterProblem.PARENT_ALREADY);
        PROBLEMS.put("one_of_each_parent", RegisterProblem.PARENT_ALREADY);
        PROBLEMS.put("not_ones_own_parent", RegisterProblem.OWN_PARENT);
        PROBLEMS.put("no_circle_of_parents", RegisterProblem.CIRCLE_OF_PARENTS);
        PROBLEMS.put("one_spouse_at_a_time", RegisterProblem.MARRIED_ALREADY_SOMEBODY);
        PROBLEMS.put("marriage_of_two", RegisterProblem.MARRIED_ALREADY_SOMEBODY);
        PROBLEMS.put("spouses_of_each_other", RegisterProblem.NOT_MARRIED);
        PROBLEMS.put("not_ones_own_spouse", RegisterProblem.OWN_SPOUSE);
        PROBLEMS.put("paper_serves_once", RegisterProblem.PAPER_USED);
        PROBLEMS.put("duplicate_once", RegisterProblem.SAME_RECORD);
        PROBLEMS.put("duplicate_in_order", RegisterProblem.SAME_RECORD);
        PROBLEMS.put("duplicate_decided", RegisterProblem.MALFORMED);
        PROBLEMS.put("proposal_of_two_records", RegisterProblem.SAME_RECORD);
        PROBLEMS.put("proposal_answered_by_another", RegisterProblem.SECOND_OFFICER_IS_THE_FIRST);
        PROBLEMS.put("quarantine_row_once", RegisterProblem.REQUEST_DIFFERS);
        PROBLEMS.put("household_and_kind", RegisterProblem.LOCAL_ONLY);
        PROBLEMS.put("number_and_holder", RegisterProblem.LOCAL_ONLY);
    }

    private Constraints() {}

    /** Every rule with a name of its own, and its problem. */
    public static Map<String, RegisterProblem> problems() {
        return Map.copyOf(PROBLEMS);
    }

    /** The name of the rule of the register that was broken, if it was one. */
    public static Optional<String> broken(Throwable failure) {
        ServerErrorMessage said = said(failure);
        return said != null && "register".equals(said.getSchema())
                ? Optional.ofNullable(said.getConstraint())
                : Optional.empty();
    }

    /** The problem of a rule; keys and forms without a name of their own are the program's to keep. */
    public static RegisterProblem problem(String constraint) {
        return PROBLEMS.getOrDefault(constraint, RegisterProblem.MALFORMED);
    }

    /** Whether trying again may do: two acts got into each other's way. */
    static boolean passing(Throwable failure) {
        ServerErrorMessage said = said(failure);
        return said != null && ("40001".equals(said.getSQLState()) || "40P01".equals(said.getSQLState()));
    }

    private static @Nullable ServerErrorMessage said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException said) {
                return said.getServerErrorMessage();
            }
        }
        return null;
    }
}
