package org.openhuji.web.office.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.AccessProblem;
import org.openhuji.access.AccessRefused;
import org.openhuji.casework.CaseProblem;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.Words;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.Relative;
import org.openhuji.register.reading.StandingRecord;
import org.openhuji.register.reading.TimelineEntry;
import org.springframework.stereotype.Component;

/** What the register knows of whom a form names. Every reading is by the officer at work and stands in the log. */
@Component
class Known {
    private final Population population;
    private final Whereabouts whereabouts;
    private final Places places;

    Known(Population population, Whereabouts whereabouts, Places places) {
        this.population = population;
        this.whereabouts = whereabouts;
        this.places = places;
    }

    /** What comes of a number. */
    sealed interface Answer {
        record Found(Held held) implements Answer {}

        /** Registered in another place's charge: the name on the card is needed, and no more is told. */
        record Elsewhere() implements Answer {}

        record Wrong(Words words) implements Answer {}
    }

    /**
     * Whom a number, or an identity a page came with, stands for.
     *
     * @param name as it stands on the card, where one was asked for; empty elsewhere
     * @param form under which the reading stands in the log
     */
    Answer person(String typed, String name, String form) {
        if (typed.length() == 36) {
            return identity(typed, form);
        }
        String digits = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!CitizenNumber.wellFormed(digits)) {
            return new Answer.Wrong(CaseProblem.NO_CITIZEN_NUMBER.words());
        }
        CitizenNumber number = new CitizenNumber(digits);
        try {
            return population
                    .findPerson(number, population.now())
                    .map(record -> (Answer) new Answer.Found(held(record, form)))
                    .orElseGet(Known::nobody);
        } catch (AccessRefused refused) {
            if (refused.problem() != AccessProblem.OUTSIDE_PLACE) {
                throw refused;
            }
            return name.isEmpty() ? new Answer.Elsewhere() : elsewhere(number, name, form);
        }
    }

    private Answer identity(String typed, String form) {
        try {
            return population
                    .findPerson(PersonId.of(typed), population.now(), Sight.PLAIN)
                    .map(record -> (Answer) new Answer.Found(held(record, form)))
                    .orElseGet(Known::nobody);
        } catch (IllegalArgumentException unreadable) {
            return nobody();
        }
    }

    private static Answer nobody() {
        return new Answer.Wrong(new Words("登记簿里没有这个人。", "The register has no such person."));
    }

    private Answer elsewhere(CitizenNumber number, String name, String form) {
        return whereabouts
                .find(number, name, form)
                .map(found -> (Answer) new Answer.Found(new Held(found.person(), name, found.place(), null, null)))
                .orElseGet(() -> new Answer.Wrong(
                        new Words("号码和姓名对不上，请照证件核对。", "Number and name do not belong together: see the card.")));
    }

    private Held held(PersonRecord record, String form) {
        HouseholdRecord household = record.standing() instanceof StandingRecord.Registered at
                ? population
                        .findHousehold(at.household(), population.now(), Sight.PLAIN)
                        .orElse(null)
                : null;
        String place = record.address() == null
                ? whereabouts
                        .find(record.id(), form)
                        .map(Whereabouts.Found::place)
                        .orElse("")
                : record.address().place();
        return new Held(record.id(), record.name().text(), place, record, household);
    }

    /** Somebody by identity, as far as the officer may see them. */
    Optional<Held> find(PersonId person, String form) {
        try {
            return population.findPerson(person, population.now(), Sight.PLAIN).map(record -> held(record, form));
        } catch (AccessRefused elsewhere) {
            return Optional.empty();
        }
    }

    /** The husband or wife in the register. */
    Optional<Relative> spouse(Held held) {
        return population.findKin(held.id(), population.now(), Sight.PLAIN).stream()
                .flatMap(kin -> kin.relatives().stream())
                .filter(relative -> relative.relation().startsWith("1") && !relative.dead())
                .findFirst();
    }

    /** Father and mother in the register. */
    List<Relative> parents(Held held) {
        return population.findKin(held.id(), population.now(), Sight.PLAIN).stream()
                .flatMap(kin -> kin.relatives().stream())
                .filter(relative ->
                        relative.relation().equals("51") || relative.relation().equals("52"))
                .toList();
    }

    /** A household by its number; empty where there is none, or it is in another place's charge. */
    Optional<HouseholdRecord> household(String number) {
        try {
            return population.findHousehold(number, population.now());
        } catch (AccessRefused refused) {
            if (refused.problem() != AccessProblem.OUTSIDE_PLACE) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** The acts that concern somebody, the latest first; nothing where they are in another place's charge. */
    List<TimelineEntry> history(Held held) {
        return held.record() == null
                ? List.of()
                : population
                        .listHistory(held.id(), population.now(), Sight.PLAIN)
                        .reversed();
    }

    /** A place by its code, or by a name that only one has where the officer works. */
    @Nullable
    Place place(String typed, String around) {
        if (typed.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            return places.find(typed, places.today()).orElse(null);
        }
        String county = around.substring(0, Math.min(6, around.length()));
        List<Place> found = places.search(typed, places.today(), 20).stream()
                .filter(place -> place.code().length() > 6 && place.code().startsWith(county))
                .toList();
        List<Place> exact =
                found.stream().filter(place -> place.name().equals(typed)).toList();
        List<Place> wanted = exact.isEmpty() ? found : exact;
        return wanted.size() == 1 ? wanted.getFirst() : null;
    }
}
