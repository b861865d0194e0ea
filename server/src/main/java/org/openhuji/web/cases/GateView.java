package org.openhuji.web.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.gate.HomeCase;

/**
 * What lies between the page and the case, in the language of the page.
 *
 * @param asOf empty where the register has said nothing yet
 */
record GateView(String asOf, List<String> ready, List<Line> sent) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * Something that was sent.
     *
     * @param refused empty while nobody has fetched it
     */
    record Line(String at, String what, String refused) {}

    /** {@code null} where no gate lies between. */
    static @Nullable GateView of(HomeCase.@Nullable AtTheGate gate, Locale language) {
        return gate == null
                ? null
                : new GateView(
                        gate.asOf() == null ? "" : time(gate.asOf()),
                        gate.ready().stream().map(Enum::name).toList(),
                        gate.sent().stream()
                                .map(sent -> new Line(
                                        time(sent.at()),
                                        CaseView.in(language, sent.what()),
                                        sent.refused() == null ? "" : CaseView.in(language, sent.refused())))
                                .toList());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
