package org.openhuji.papers;

import java.util.List;

/** Who moves from where to where: the same on the permission and on the certificate. */
public record Journey(List<Traveller> travellers, String from, String to) {
    public Journey {
        travellers = List.copyOf(travellers);
        if (travellers.isEmpty()) {
            throw new IllegalArgumentException("somebody moves");
        }
        Words.needed("from", from, Words.PLACE);
        Words.needed("to", to, Words.PLACE);
    }
}
