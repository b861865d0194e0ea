package org.openhuji.web.papers;

import java.util.regex.Pattern;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Party;

/** What a refusal says of facts: those of the applicant. Nobody else's name stands there, and nobody's number. */
final class Facts {
    private static final Pattern NUMBER = Pattern.compile("\\d{11,}[0-9Xx]?");

    private Facts() {}

    static String of(CaseFile file, String words) {
        String told = NUMBER.matcher(words).replaceAll("（号码略）");
        for (Party party : file.application().parties()) {
            if (party.role() == Party.Role.HOST) {
                told = told.replace(party.name(), "被投靠人");
            }
        }
        return told;
    }
}
