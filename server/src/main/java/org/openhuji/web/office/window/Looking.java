package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.casework.Lookup;
import org.openhuji.casework.Terms;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.kernel.Words;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;

/** What a matter has looked up elsewhere, asked on the form itself where it is done on the spot. */
final class Looking {
    private Looking() {}

    /** Asks for each, and gives those that are answered. */
    static List<LookUp> up(Sheet sheet, Terms terms) {
        List<LookUp> answered = new ArrayList<>();
        for (Lookup.Source source : terms.lookups()) {
            Map<String, String> outcomes = new LinkedHashMap<>();
            outcomes.put("NONE", sheet.say(source.none()));
            outcomes.put("HIT", sheet.say("查无，或已用过", "not so"));
            outcomes.put("UNAVAILABLE", sheet.say("未能查询", "could not be asked"));
            String outcome =
                    sheet.choice("outcome-" + source.id(), sheet.say(source.words()), outcomes, null, Effect.NONE);
            String query =
                    sheet.text("query-" + source.id(), sheet.say("查询号", "Number of the query"), Need.OPTIONAL, null);
            if (outcome.isEmpty()) {
                continue;
            }
            if (query.length() > LookUp.LONGEST_QUERY || query.isEmpty() && !outcome.equals("UNAVAILABLE")) {
                sheet.wrong(
                        "query-" + source.id(),
                        new Words(
                                "请写查询号，最多 " + LookUp.LONGEST_QUERY + " 个字。",
                                "Write the number of the query, at most " + LookUp.LONGEST_QUERY + " characters."));
            } else {
                answered.add(new LookUp(source, Lookup.Outcome.valueOf(outcome), query));
            }
        }
        return answered;
    }
}
