package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an application was accepted (受理回执): what was handed in, what is still awaited, by when it is decided, and how to follow
 * it. What departments are asked, and what they answer, stands on no receipt.
 *
 * @param handedIn papers the officer has seen
 * @param following papers that may follow, each by a day
 * @param proved papers that nobody brings, because the register or a department proves them
 * @param track where the case can be followed
 * @param code what opens it there; {@code null} where the applicant was given it before
 */
public record Receipt(
        CaseItems of,
        LocalDate accepted,
        List<String> handedIn,
        List<Following> following,
        List<String> proved,
        Limit limit,
        String track,
        @Nullable String code)
        implements CasePaper {
    /** A paper that follows by a day (容缺). */
    public record Following(String paper, LocalDate by) {
        public Following {
            Words.needed("paper", paper, Words.PLACE);
        }
    }

    /**
     * By when it is decided.
     *
     * @param days working days on all levels together; 0 is at once
     * @param due the last of them
     * @param provisional whether holidays of that year are not announced yet
     */
    public record Limit(int days, LocalDate due, boolean provisional) {}

    public Receipt {
        handedIn = List.copyOf(handedIn);
        following = List.copyOf(following);
        proved = List.copyOf(proved);
        Words.needed("track", track, Words.PLACE);
        Words.bounded("code", code, 20);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.RECEIPT;
    }
}
