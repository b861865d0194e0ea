package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Terms;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.places.Places;
import org.openhuji.register.PersonId;
import org.openhuji.web.Problem;
import org.openhuji.web.office.Nothing;
import org.openhuji.web.office.RegisterWords;
import org.openhuji.web.office.Said;
import org.springframework.stereotype.Component;

/** Which form a matter has, and what a filled one applies for. */
@Component
class WindowForms {
    private final Map<CaseType, MatterForm> forms = new EnumMap<>(CaseType.class);
    private final MatterList matters;
    private final Casework casework;
    private final Known known;
    private final RegisterWords words;
    private final Access access;
    private final Places places;

    WindowForms(
            List<MatterForm> all,
            MatterList matters,
            Casework casework,
            Known known,
            RegisterWords words,
            Access access,
            Places places) {
        all.forEach(form -> form.types().forEach(type -> forms.put(type, form)));
        this.matters = matters;
        this.casework = casework;
        this.known = known;
        this.words = words;
        this.access = access;
        this.places = places;
    }

    /**
     * A form as far as it is filled.
     *
     * @param fresh what is applied for; {@code null} while something is missing or wrong
     * @param lookups what was found in the records of others, in a matter that is done on the spot
     * @param names of those it names, for what follows
     */
    record Filled(
            WindowView view,
            @Nullable NewCase fresh,
            List<GivenPaper> papers,
            List<LookUp> lookups,
            Map<PersonId, String> names) {}

    /** The matter of an address; where there is none, or it begins elsewhere, nothing is there. */
    CaseType type(String matter) throws Problem.Refused {
        return CaseType.of(matter).filter(forms::containsKey).orElseThrow(Nothing::here);
    }

    /** Fills a form with what was typed. */
    Filled fill(CaseType type, CaseId id, Typed typed, Sheet.Asking asking, Locale language) {
        MatterForm form = Optional.ofNullable(forms.get(type)).orElseThrow(Nothing::here);
        String around = access.officer().office().place();
        Sheet sheet = new Sheet(new Sheet.For(type, id, typed, asking, language, places.today(), around), known, words);
        Application application = form.fill(sheet);
        String place = sheet.place().isEmpty() ? around : sheet.place();
        Terms terms = casework.terms(type, place, places.today());
        List<GivenPaper> given = given(terms, typed);
        List<LookUp> lookups = terms.onTheSpot() ? Looking.up(sheet, terms) : List.of();
        return new Filled(
                new WindowView(
                        type.matter(),
                        Said.in(language, matters.title(type, place)),
                        id.toString(),
                        WindowView.Way.of(terms.onTheSpot()),
                        mark(application, given, lookups),
                        sheet.fields(),
                        lines(terms, form, typed, language)),
                application == null || !sheet.whole()
                        ? null
                        : new NewCase(id, type, place, sheet.otherPlace(), places.today(), application),
                given,
                lookups,
                sheet.names());
    }

    /** Tells one state of a form from another: what is pressed after something was changed is looked at again first. */
    private static String mark(@Nullable Application application, List<GivenPaper> papers, List<LookUp> lookups) {
        return Integer.toHexString(Objects.hash(application, papers, lookups));
    }

    private static List<WindowView.PaperLine> lines(Terms terms, MatterForm form, Typed typed, Locale language) {
        return terms.papers().stream()
                .map(asked -> new WindowView.PaperLine(
                        asked.id(),
                        Said.in(language, asked.name()),
                        asked.proved()
                                ? Said.in(language, "数据能证明，不用提交；已核实的打勾", "proved by records; tick when looked up")
                                : form.without().contains(asked.id())
                                        ? Said.in(language, "只在需要时", "only where it is needed")
                                        : "",
                        asked.proved() || form.without().contains(asked.id()) ? "" : "yes",
                        seen(asked, typed) ? "yes" : "",
                        typed.text("number-" + asked.id())))
                .toList();
    }

    private static boolean seen(Terms.Asked asked, Typed typed) {
        return typed.all("paper").contains(asked.id())
                || !typed.text("number-" + asked.id()).isEmpty();
    }

    private static List<GivenPaper> given(Terms terms, Typed typed) {
        List<GivenPaper> papers = new ArrayList<>();
        for (Terms.Asked asked : terms.papers()) {
            if (seen(asked, typed)) {
                String number = typed.text("number-" + asked.id());
                papers.add(new GivenPaper(
                        asked.id(),
                        asked.proved() ? GivenPaper.How.PROVED : GivenPaper.How.SEEN,
                        number.isEmpty() ? null : number,
                        null));
            }
        }
        return papers;
    }
}
