package org.openhuji.policy.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;

/**
 * One clause of a document in words: whatever the pack says of it. A clause may be carried in several ways at once.
 *
 * @param id its id ({@code LL-3.1.5})
 * @param locator where it stands, in the document's own numbering
 * @param section the numbering of the part it stands in: what a table of contents lists
 * @param kind what kind of clause it is, with its name
 * @param statement what it says, where it is no rule by itself; or {@code null}
 * @param frame the condition it adds to other clauses; or {@code null}
 * @param route the way into the register it is; or {@code null}
 * @param permit the rule on the residence permit it is; or {@code null}
 * @param frames the clauses that add their condition to this one
 * @param citedBy the clauses of the pack whose conditions rest on this one
 * @param definitions keys of the definitions its conditions use
 * @param parameters names of the parameters its conditions read
 */
public record ClauseProse(
        String id,
        String locator,
        String section,
        Choice kind,
        @Nullable Statement statement,
        @Nullable Frame frame,
        @Nullable Route route,
        @Nullable Permit permit,
        List<String> frames,
        List<String> citedBy,
        List<String> definitions,
        List<String> parameters) {

    /** A clause carried by another part of the pack. */
    public record Statement(Text says, List<Text> readings) {}

    /** A clause that adds a condition to the clauses {@code over}. */
    public record Frame(Text title, List<String> over, List<Point> conditions, List<Text> readings) {}

    /**
     * A way into a place's register.
     *
     * @param heading the clause it stands under, or {@code null}
     * @param grounds what it rests on
     * @param to where it leads; {@code null}: anywhere
     * @param open what must be cited, where the clause leaves other cases open and asks nothing itself; or {@code null}
     * @param conditions all of which must hold, beside those every route asks
     * @param companions who may come along; {@code null}: the person alone
     * @param placements the household it leads to, the first whose condition holds
     */
    public record Route(
            Text title,
            @Nullable String heading,
            List<Choice> grounds,
            @Nullable Text to,
            @Nullable Text open,
            List<Point> conditions,
            @Nullable Companions companions,
            List<Placement> placements,
            List<Paper> papers,
            List<Text> neverAsked,
            List<Text> readings,
            List<Finding> known) {}

    /**
     * When a residence permit is open.
     *
     * @param standing whether it holds together with a superior's rule or yields to it
     */
    public record Permit(Text title, Text standing, List<Point> conditions, List<Paper> papers, List<Text> readings) {}

    /**
     * Who may come along.
     *
     * @param ways in any one of which they come; under each what is asked of them
     * @param each what is asked of every one of them besides
     */
    public record Companions(List<Point> ways, List<Point> each) {}

    /**
     * A household.
     *
     * @param when in which case; {@code null}: otherwise
     */
    public record Placement(
            String household, Text name, @Nullable Point when) {}

    /** A paper to bring, and who asks for it. */
    public record Paper(String id, Text name, Text source) {}

    /**
     * What the proofs find and the document means so.
     *
     * @param other the clause it is about; {@code null} where it is about this one alone
     */
    public record Finding(
            String finding, Text says, @Nullable String other, Text because) {}

    /** Whether the pack says anything of it; if not, it decides nothing about a person. */
    public boolean carried() {
        return statement != null || frame != null || route != null || permit != null;
    }

    /** Its short name; its kind where it has none. */
    public Text title() {
        if (route != null) {
            return route.title();
        }
        if (permit != null) {
            return permit.title();
        }
        return frame != null ? frame.title() : kind.term();
    }
}
