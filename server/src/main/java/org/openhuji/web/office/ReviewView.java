package org.openhuji.web.office;

/** Decisions to be looked at again, as the pages show them. */
final class ReviewView {
    private ReviewView() {}

    /**
     * One in a list.
     *
     * @param against whether it was decided otherwise than the law's answer
     * @param finding what is not in order; empty where nothing is, or nobody has answered
     * @param by who answered and when; empty before
     * @param after what came of a finding; empty where nothing has yet
     * @param next what can be done about it
     */
    record Line(
            String id,
            int number,
            String reference,
            String matter,
            String place,
            String decided,
            String day,
            String month,
            boolean against,
            String finding,
            String by,
            String after,
            String next) {}

    /** What samples told of a matter. */
    record TallyLine(String matter, int decided, int sampled, int against, int looked, int findings) {}

    /** How lots were drawn. */
    record DrawLine(String month, String place, int share, int decided, int sampled, String seed) {}
}
