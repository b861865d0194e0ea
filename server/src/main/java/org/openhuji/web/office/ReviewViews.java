package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhuji.access.Access;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.Casework;
import org.openhuji.casework.review.Draw;
import org.openhuji.casework.review.Reviews;
import org.openhuji.casework.review.Sampled;
import org.openhuji.casework.review.Tally;
import org.openhuji.kernel.Words;
import org.openhuji.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says what is to be looked at again, and what was found. */
@Component
class ReviewViews {
    private static final int MOST = 200;
    private static final int MOST_DRAWS = 60;

    private final Reviews reviews;
    private final Casework casework;
    private final CaseViews cases;
    private final RegisterWords words;
    private final Accounts accounts;
    private final Places places;
    private final Access access;

    ReviewViews(
            Reviews reviews,
            Casework casework,
            CaseViews cases,
            RegisterWords words,
            Accounts accounts,
            Places places,
            Access access) {
        this.reviews = reviews;
        this.casework = casework;
        this.cases = cases;
        this.words = words;
        this.accounts = accounts;
        this.places = places;
        this.access = access;
    }

    void into(Model model, Locale language) {
        Reviews.Open open = reviews.open(MOST);
        model.addAttribute("share", reviews.share());
        model.addAttribute("others", open.others());
        model.addAttribute("open", lines(open.yours(), language));
        model.addAttribute("findings", lines(reviews.findings(MOST), language));
        model.addAttribute(
                "tallies",
                reviews.tallies().stream().map(one -> tally(one, language)).toList());
        model.addAttribute(
                "draws", reviews.draws(MOST_DRAWS).stream().map(this::draw).toList());
    }

    /** For the page of a case: what was found on it, and whether whoever looks may take it up again for that. */
    void into(Model model, CaseFile file, Locale language) {
        Officer officer = access.officer();
        model.addAttribute(
                "reopens",
                file.state() == CaseState.REFUSED
                        && officer.may(Permission.DECIDE_CASE, file.place())
                        && !officer.id().equals(file.desk().decided()));
        model.addAttribute(
                "reviewed",
                reviews.findings(file).stream()
                        .map(one -> line(one, file, language))
                        .toList());
    }

    private List<ReviewView.Line> lines(List<Sampled> sampled, Locale language) {
        Map<CaseId, CaseFile> files = casework
                .list(sampled.stream().map(Sampled::id).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return sampled.stream()
                .flatMap(one -> Stream.ofNullable(files.get(one.id())).map(file -> line(one, file, language)))
                .toList();
    }

    private ReviewView.Line line(Sampled one, CaseFile file, Locale language) {
        Sampled.Answer answer = one.answer();
        String finding =
                answer != null && answer.finding() == Sampled.Finding.FINDING ? Said.orEmpty(answer.words()) : "";
        return new ReviewView.Line(
                one.id().toString(),
                one.number(),
                file.reference(),
                matter(one, language),
                words.place(one.place()),
                Said.in(
                        language,
                        (one.granted() ? "批准" : "不予批准") + "（"
                                + one.level().words().zh() + "）",
                        (one.granted() ? "granted" : "refused") + " ("
                                + one.level().words().en() + ")"),
                one.decidedOn().toString(),
                one.month().toString(),
                one.why() == Sampled.Why.AGAINST,
                finding,
                answer == null ? "" : name(answer) + " " + answer.on(),
                finding.isEmpty() ? "" : after(one, language),
                finding.isEmpty() ? "" : next(file, language));
    }

    private String matter(Sampled one, Locale language) {
        return Said.in(
                language,
                casework.terms(one.type(), one.place(), one.decidedOn()).title());
    }

    private String name(Sampled.Answer answer) {
        return accounts.find(answer.officer())
                .map(found -> found.officer().name())
                .orElse(answer.office());
    }

    /** The case that undid it, or the last thing done to the case since it was decided. */
    private String after(Sampled one, Locale language) {
        Optional<String> undone = reviews.undone(one)
                .flatMap(id -> casework.list(List.of(id)).stream().findFirst())
                .map(file -> Said.in(language, "撤销登记案件 ", "undone by ") + file.reference());
        return undone.orElseGet(() -> {
            List<CaseStep> steps = casework.steps(one.id());
            CaseStep last = steps.getLast();
            return steps.stream()
                            .anyMatch(step ->
                                    step.number() > one.number() && step.step().equals("Reopen"))
                    ? Said.in(
                            language,
                            last.on() + " " + last.to().words().zh(),
                            last.on() + " " + last.to().words().en())
                    : "";
        });
    }

    private static String next(CaseFile file, Locale language) {
        return Said.in(
                language,
                switch (file.state()) {
                    case REFUSED, OBJECTED ->
                        new Words(
                                "在案件页“重新办理”，由原决定人以外的人办。", "Reopen it on the page of the case; not by who decided it.");
                    case APPROVED ->
                        new Words(
                                "尚未登记：登记前由窗口与决定人核对。", "Not registered yet: window and approver check it before it is.");
                    case ISSUED ->
                        new Words(
                                "尚未落户：在案件页“不再准予落户”。",
                                "Not registered yet: it can be called off on the page of the case.");
                    case REGISTERED, FILED ->
                        new Words(
                                "已登记：窗口办“撤销登记”或“更正登记差错”，由两名民警办。",
                                "Registered: the window undoes the act or corrects the error, which takes two officers.");
                    case DRAFT, SUBMITTED, RETURNED, ACCEPTED, EXAMINED, SUSPENDED ->
                        new Words("正在重新办理。", "It is being worked on again.");
                    case WITHDRAWN -> new Words("申请人已撤回。", "The applicant has withdrawn it.");
                });
    }

    private ReviewView.TallyLine tally(Tally one, Locale language) {
        return new ReviewView.TallyLine(
                Said.in(
                        language,
                        casework.terms(one.type(), one.place(), places.today()).title()),
                one.decided(),
                one.sampled(),
                one.against(),
                one.looked(),
                one.findings());
    }

    private ReviewView.DrawLine draw(Draw one) {
        return new ReviewView.DrawLine(
                one.month().toString(),
                words.place(one.station()),
                one.share(),
                one.decided(),
                one.sampled(),
                one.seed());
    }

    /** For the page of one of them: the decision, and the whole case beside it. */
    void into(Model model, Sampled sampled, CaseFile file, Locale language) {
        model.addAttribute("one", line(sampled, file, language));
        model.addAttribute("may", reviews.mayLook(sampled));
        model.addAttribute("answered", sampled.answer() != null);
        model.addAttribute("case", cases.of(file, language));
    }
}
