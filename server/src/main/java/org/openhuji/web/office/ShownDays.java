package org.openhuji.web.office;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads from an address which day a page is to show. */
@Component
class ShownDays {
    private final Clock legal;
    private final InstantSource time;

    ShownDays(@Qualifier("legal") Clock legal, InstantSource time) {
        this.legal = legal;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.now(legal);
    }

    /** Today, by all that is known. */
    ShownDay now() {
        return of(today(), null);
    }

    /**
     * The day of an address.
     *
     * @param on {@code 2015-01-01}; empty for today
     * @param known {@code 2018-06-01T12:00} in China, that minute included; empty, or a moment to come, for all that is known now
     */
    ShownDay read(String on, String known) {
        try {
            LocalDate day = on.isBlank() ? today() : LocalDate.parse(on.strip());
            Instant moment = known.isBlank()
                    ? null
                    : LocalDateTime.parse(known.strip())
                            .atZone(Said.CHINA)
                            .toInstant()
                            .plusSeconds(60)
                            .minusNanos(1000);
            return of(day, moment == null || moment.isAfter(time.instant()) ? null : moment);
        } catch (DateTimeParseException unreadable) {
            throw Problem.of(
                            ProblemKind.PARAMETER_WRONG,
                            "日期要写成 2018-06-01 这样；已知时间写成 2018-06-01T12:00。",
                            "A day is written as 2018-06-01, a moment as 2018-06-01T12:00.")
                    .refused();
        }
    }

    private ShownDay of(LocalDate day, @Nullable Instant known) {
        String moment = known == null
                ? ""
                : LocalDateTime.ofInstant(known, Said.CHINA)
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .toString();
        return new ShownDay(new AsOf(day, known), day.equals(today()) && known == null, day.toString(), moment);
    }
}
