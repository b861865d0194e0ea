package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Casework;
import org.openhuji.casework.filing.Filings;
import org.openhuji.casework.filing.ToFile;
import org.openhuji.places.Places;
import org.openhuji.register.Communities;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says to a community worker who has come and who is in the collective household, and nothing else of anybody. */
@Component
class CommunityViews {
    private static final int MOST = 200;

    /** What counts as lately. */
    private static final int DAYS = 90;

    private final Filings filings;
    private final Communities communities;
    private final Casework casework;
    private final RegisterWords words;
    private final Places places;

    CommunityViews(Filings filings, Communities communities, Casework casework, RegisterWords words, Places places) {
        this.filings = filings;
        this.communities = communities;
        this.casework = casework;
        this.words = words;
        this.places = places;
    }

    /** A community to choose. */
    record Choice(String code, String name, int cases) {}

    /** Those who came by one case. */
    record Arrival(String id, int version, String names, String since, String matter, String address) {}

    /** The collective household; {@code unit} and {@code keeper} empty where nobody was named. */
    record Collective(
            String number, String unit, String keeper, List<Line> members, List<Line> entered, List<Line> left) {}

    /** Somebody in it, and a day. */
    record Line(String name, String on) {}

    /** A division code as it may stand in an address; empty where it is none. */
    static String code(String typed) {
        return typed.matches("[0-9]{12}") ? typed : "";
    }

    void into(Model model, String typed, Locale language) {
        Map<String, Integer> all = filings.communities(MOST);
        String chosen = code(typed);
        String community = chosen.isEmpty() ? filings.own().orElse("") : chosen;
        model.addAttribute(
                "choices",
                all.entrySet().stream()
                        .map(one -> new Choice(one.getKey(), words.place(one.getKey()), one.getValue()))
                        .toList());
        model.addAttribute("community", community);
        model.addAttribute("name", community.isEmpty() ? "" : words.place(community));
        model.addAttribute("days", DAYS);
        if (!community.isEmpty()) {
            model.addAttribute("arrivals", arrivals(community, language));
            model.addAttribute("collectives", collectives(community));
        }
    }

    private List<Arrival> arrivals(String community, Locale language) {
        List<ToFile> open = filings.open(community, MOST);
        List<Communities.Arrived> there = communities.arrived(
                community,
                open.stream().flatMap(one -> one.acts().stream()).toList(),
                open.stream()
                        .filter(one -> one.registered() == null)
                        .flatMap(one -> one.persons().stream())
                        .toList());
        List<Arrival> arrivals = new ArrayList<>();
        for (ToFile one : open) {
            List<Communities.Arrived> of = there.stream()
                    .filter(arrived -> one.acts().contains(arrived.act())
                            || one.registered() == null && one.persons().contains(arrived.person()))
                    .toList();
            if (!of.isEmpty()) {
                arrivals.add(arrival(one, of, language));
            }
        }
        return arrivals;
    }

    private Arrival arrival(ToFile one, List<Communities.Arrived> of, Locale language) {
        return new Arrival(
                one.id().toString(),
                one.version(),
                of.stream().map(arrived -> arrived.name().text()).collect(Collectors.joining("、")),
                of.getFirst().since().toString(),
                Said.in(
                        language,
                        casework.terms(one.type(), one.place(), places.today()).title()),
                words.masked(of.getFirst().address()));
    }

    private List<Collective> collectives(String community) {
        LocalDate since = places.today().minusDays(DAYS);
        return communities.collectives(community, since).stream()
                .map(CommunityViews::collective)
                .toList();
    }

    private static Collective collective(Communities.Collective one) {
        return new Collective(
                one.number(),
                one.keeper() == null ? "" : one.keeper().unit(),
                one.keeper() == null ? "" : one.keeper().keeper(),
                lines(one.members()),
                lines(one.entered()),
                lines(one.left()));
    }

    private static List<Line> lines(List<Communities.Resident> residents) {
        return residents.stream()
                .map(one -> new Line(one.name().text(), day(one.on())))
                .toList();
    }

    private static String day(@Nullable LocalDate on) {
        return Objects.toString(on, "");
    }
}
