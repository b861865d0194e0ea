package org.openhuji.policy.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/**
 * One way into a place's register: a settle-rule or rural-rule of a document.
 *
 * @param clause the clause it is
 * @param title its short name
 * @param scope to which destinations it leads
 * @param when what it asks of the applicant, frames and common preconditions included
 * @param open what must be cited where the clause is an open item ("other cases that national law provides for");
 *     {@code null} for every other route
 * @param companion what is asked of each person who would come along; {@code null} where the clause brings nobody
 * @param hosts the classes of kin the clause lets the applicant join (bits of Kinship); 0 for none
 * @param placements the household it leads to, the first whose condition holds
 * @param papers ids of the papers to bring
 * @param readings how its unclear words are read
 * @param neverAsked what the clause rules out asking
 * @param under the heading it stands under, or {@code null}
 * @param grounds codes of the grounds it rests on
 * @param known what proofs find about it and the document means so
 */
public record Route(
        String clause,
        Text title,
        Condition scope,
        Condition when,
        @Nullable Text open,
        @Nullable Condition companion,
        int hosts,
        List<Placement> placements,
        List<String> papers,
        List<Text> readings,
        List<Text> neverAsked,
        @Nullable String under,
        List<String> grounds,
        List<Known> known) {}
