package org.openhuji.web.office;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Officer;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.watching.Seen;
import org.openhuji.casework.watching.Watching;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says who else has a case open, and that it has gone on. */
@Component
class WatchViews {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Said.CHINA);

    private final Watching watching;
    private final long pause;

    /**
     * Makes it.
     *
     * @param pause after which a page that is open asks again
     */
    WatchViews(Watching watching, @Value("${huji.watching.pause:20s}") Duration pause) {
        this.watching = watching;
        this.pause = pause.toSeconds();
    }

    /**
     * What stands beside the case.
     *
     * @param version which version of the case the page shows
     * @param news what was done since, empty where nothing was
     * @param by who did it, and at what time
     * @param shown stands for all of it: the same again need not be said again
     * @param pause seconds after which the page asks again
     */
    record Beside(
            String id, int version, List<Line> others, String news, String by, String at, String shown, long pause) {}

    /** A colleague who has the case open. */
    record Line(String name, String office, String since) {}

    /**
     * Notes that the officer has the case open, and puts into the model what goes on around it.
     *
     * @param shown what the page says already
     * @return whether there is anything new to say
     */
    boolean into(Model model, CaseId id, int version, String shown, Locale language) {
        return watching.watch(id, version)
                .map(seen -> tell(model, seen, version, shown, language))
                .orElseThrow(Nothing::here);
    }

    private boolean tell(Model model, Seen seen, int version, String shown, Locale language) {
        List<Line> others = seen.others().stream()
                .map(one ->
                        new Line(one.officer().name(), one.officer().office().name(), time(one.since())))
                .toList();
        CaseStep news = seen.news();
        String what = news == null ? "" : CaseViews.name(news, language);
        String who = news == null ? "" : who(news, seen.by(), language);
        String at = news == null ? "" : time(news.at());
        String all = Integer.toHexString(Objects.hash(others, what, who, at));
        model.addAttribute(
                "beside", new Beside(seen.file().id().toString(), version, others, what, who, at, all, pause));
        return !all.equals(shown);
    }

    private static String who(CaseStep step, @Nullable Officer officer, Locale language) {
        if (officer != null) {
            return Said.in(
                    language, officer.name() + "（" + step.office() + "）", officer.name() + " (" + step.office() + ")");
        }
        return step.office().isEmpty() ? Said.in(language, By.valueOf(step.by()).words()) : step.office();
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
