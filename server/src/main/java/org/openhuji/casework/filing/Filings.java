package org.openhuji.casework.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.kernel.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a community has to be told of and confirms. All methods throw {@link org.openhuji.access.AccessRefused} where the officer at
 * work does not file arrivals there.
 */
@Service
public class Filings {
    private static final int COMMUNITY = 12;

    private final FilingStore store;
    private final Casework casework;
    private final Access access;

    Filings(FilingStore store, Casework casework, Access access) {
        this.store = store;
        this.casework = casework;
        this.access = access;
    }

    /**
     * Communities of the officer at work, by code: those their role is bound to, and of a wider role those that have something to
     * be told of, with how much that is.
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> communities(int limit) {
        access.require(Permission.FILE_ARRIVALS);
        Map<String, Integer> found = new TreeMap<>();
        for (String place : access.places(Permission.FILE_ARRIVALS)) {
            if (place.length() == COMMUNITY) {
                found.putIfAbsent(place, 0);
            }
            String prefix = place.isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(place));
            store.waiting(prefix, limit).forEach(one -> found.put(one.community(), one.cases()));
        }
        return found;
    }

    /** The community the officer at work is bound to; empty where it is more than one, or a wider place: then they choose. */
    public Optional<String> own() {
        access.require(Permission.FILE_ARRIVALS);
        List<String> places = access.places(Permission.FILE_ARRIVALS);
        return places.size() == 1 && places.getFirst().length() == COMMUNITY
                ? Optional.of(places.getFirst())
                : Optional.empty();
    }

    /**
     * What a community has still to be told of, what was registered last in front.
     *
     * @param community division code of twelve digits
     */
    @Transactional(readOnly = true)
    public List<ToFile> open(String community, int limit) {
        access.require(Permission.FILE_ARRIVALS, community);
        return store.open(community, limit);
    }

    /**
     * The community says that it was told.
     *
     * @param seen the version of the case that was seen
     * @throws org.openhuji.casework.CaseRefused where it cannot be filed, or the case has gone on
     */
    @Transactional
    public CaseFile confirm(CaseId id, int seen) {
        access.require(Permission.FILE_ARRIVALS);
        if (store.place(id)
                .filter(place -> access.may(Permission.FILE_ARRIVALS, place))
                .isEmpty()) {
            throw new CaseRefused(CaseProblem.NO_SUCH_CASE);
        }
        return casework.take(id, seen, new FileWith(access.officer().office().name()));
    }
}
