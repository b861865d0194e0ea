package org.openhuji.casework.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhuji.kernel.PlaceCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This register among others.
 *
 * @param name by which others know this one; needed where there are peers
 * @param places division codes whose people this register keeps, each with all below; none: all that no peer keeps
 * @param peers the others, each under the name it signs with
 * @param retry how long after a failure a letter is tried again first; each time twice as long
 * @param longest after how long it is tried again at most
 * @param tries how often what was refused or could not be handled is tried, before it goes aside
 */
@ConfigurationProperties("huji.register")
public record Registers(
        @DefaultValue("") String name,
        @DefaultValue List<String> places,
        @DefaultValue Map<String, Peer> peers,
        @DefaultValue("500ms") Duration retry,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("12") int tries) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    public Registers {
        places = List.copyOf(places);
        peers = Map.copyOf(peers);
        if (name.isEmpty() && !peers.isEmpty()) {
            throw new IllegalArgumentException("huji.register.name: a register with peers has a name");
        }
        if (!name.isEmpty() && !NAME.matcher(name).matches()
                || !peers.keySet().stream().allMatch(peer -> NAME.matcher(peer).matches())) {
            throw new IllegalArgumentException("huji.register: a name is 1 to 40 of a-z, 0-9 and -");
        }
        if (peers.containsKey(name)) {
            throw new IllegalArgumentException("huji.register.peers: " + name + " is this register");
        }
        if (tries < 1 || retry.isNegative() || retry.isZero()) {
            throw new IllegalArgumentException("huji.register: tries and retry are more than nothing");
        }
        places.forEach(PlaceCode::of);
        peers.values().forEach(peer -> peer.places().forEach(PlaceCode::of));
    }

    /** Who keeps a place: whoever names it most finely. */
    public Keeper keeper(String place) {
        long code = PlaceCode.of(place);
        Keeper keeper = places.isEmpty() ? new Keeper.Here() : new Keeper.Nobody();
        int finest = -1;
        for (String own : places) {
            if (finer(own, code, finest)) {
                keeper = new Keeper.Here();
                finest = PlaceCode.digits(PlaceCode.of(own));
            }
        }
        for (Map.Entry<String, Peer> peer : peers.entrySet()) {
            for (String theirs : peer.getValue().places()) {
                if (finer(theirs, code, finest)) {
                    keeper = new Keeper.Other(peer.getKey(), peer.getValue());
                    finest = PlaceCode.digits(PlaceCode.of(theirs));
                }
            }
        }
        return keeper;
    }

    private static boolean finer(String container, long code, int finest) {
        long place = PlaceCode.of(container);
        return PlaceCode.digits(place) > finest && PlaceCode.contains(place, code);
    }

    /** Whether this register keeps a place. */
    public boolean here(String place) {
        return keeper(place) instanceof Keeper.Here;
    }

    /** Whether a sender may speak for a place; an empty sender is this register itself. */
    public boolean speaks(String sender, String place) {
        return switch (keeper(place)) {
            case Keeper.Here here -> sender.isEmpty();
            case Keeper.Other other -> sender.equals(other.name());
            case Keeper.Nobody nobody -> false;
        };
    }

    /** A peer by the name it signs with. */
    public Optional<Peer> find(String peer) {
        return Optional.ofNullable(peers.get(peer));
    }

    /** How long after so many failures something is tried again. */
    public Duration pause(int failures) {
        Duration pause = retry.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
