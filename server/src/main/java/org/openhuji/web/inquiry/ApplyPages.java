package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Party;
import org.openhuji.casework.Wish;
import org.openhuji.casework.telling.Contact;
import org.openhuji.gate.HomeCases;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;
import org.openhuji.places.Places;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.matters.Matters;
import org.openhuji.policy.situation.Json;
import org.openhuji.web.cases.OpenedCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the answer straight into the application: what was said is not asked again, only who they are and that they agree. */
@Controller
class ApplyPages {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_LINE = 200;

    private final Desk desk;
    private final QuestionPages questions;
    private final PlaceNames names;
    private final Matters matters;
    private final HomeCases cases;
    private final Places places;

    ApplyPages(Desk desk, QuestionPages questions, PlaceNames names, Matters matters, HomeCases cases, Places places) {
        this.desk = desk;
        this.questions = questions;
        this.names = names;
        this.matters = matters;
        this.cases = cases;
        this.places = places;
    }

    /**
     * Somebody the form asks for.
     *
     * @param self whether they apply
     * @param minor whether a guardian agrees for them
     */
    record Person(
            int number,
            String label,
            String relation,
            boolean self,
            boolean minor,
            boolean along,
            String name,
            String citizenNumber,
            boolean agreed) {}

    /**
     * What is wrong, and where.
     *
     * @param person whose field it is, by the number in the form; -1 where it is nobody's
     */
    record Wrong(int person, String field, String text) {
        static Wrong of(Person person, String field, String text) {
            return new Wrong(person.number(), field + "-" + person.number(), text);
        }

        static Wrong of(String field, String text) {
            return new Wrong(-1, field, text);
        }
    }

    @GetMapping("/inquiry/apply/{clause}")
    String form(@PathVariable String clause, HttpServletRequest request, Locale language, Model model) {
        Inquiry inquiry = desk.get(request);
        Determination.RouteAnswer route = route(inquiry, clause);
        return page(inquiry, route, Map.of(), List.of(), language, model);
    }

    private Determination.RouteAnswer route(Inquiry inquiry, String clause) {
        Progress progress = questions.progress(inquiry);
        return progress.determination().routes().stream()
                .filter(answer -> answer.route().clause().equals(clause) && answer.outcome() == Outcome.MET)
                .findFirst()
                .orElseThrow(Desk.NothingBegun::new);
    }

    private String page(
            Inquiry inquiry,
            Determination.RouteAnswer route,
            Map<String, List<String>> sent,
            List<Wrong> wrong,
            Locale language,
            Model model) {
        model.addAttribute("clause", route.route().clause());
        model.addAttribute("ground", route.route().title().in(language));
        model.addAttribute("destination", names.whole(inquiry.destination()));
        model.addAttribute("people", people(inquiry, route, sent, language));
        model.addAttribute("own", "OWN_ADDRESS".equals(route.placement()));
        model.addAttribute("line", first(sent, "line"));
        model.addAttribute("contact", first(sent, "contact"));
        model.addAttribute("wrong", wrong);
        model.addAttribute("faults", wrong.stream().collect(Collectors.toMap(Wrong::field, Wrong::text)));
        model.addAttribute("request", sent.isEmpty() ? UUID.randomUUID().toString() : first(sent, "request"));
        return "cases/apply";
    }

    private static String first(Map<String, List<String>> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private List<Person> people(
            Inquiry inquiry, Determination.RouteAnswer route, Map<String, List<String>> sent, Locale language) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < inquiry.family().size(); i++) {
            Member member = inquiry.family().get(i);
            boolean self = i == 0;
            if (!self && route.companions().get(member.label()) != Outcome.MET) {
                continue;
            }
            people.add(new Person(
                    i,
                    member.label(),
                    self ? "" : Callings.of(member, language),
                    self,
                    minor(inquiry, member),
                    sent.isEmpty() || self || sent.containsKey("along-" + i),
                    sent.isEmpty() ? (member.named() && !self ? member.label() : "") : first(sent, "name-" + i),
                    first(sent, "number-" + i),
                    sent.containsKey("agreed-" + i)));
        }
        return people;
    }

    private static boolean minor(Inquiry inquiry, Member member) {
        return born(inquiry, member)
                .map(born -> born.plusYears(18).isAfter(inquiry.on()))
                .orElse(member.age() != null && member.age() < 18);
    }

    private static Optional<LocalDate> born(Inquiry inquiry, Member member) {
        return inquiry.find("/persons/" + Inquiry.token(member.label()) + "/bornOn")
                .flatMap(value -> value)
                .map(value -> LocalDate.parse(String.valueOf(value)));
    }

    @PostMapping("/inquiry/apply/{clause}")
    String apply(
            @PathVariable String clause,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Inquiry inquiry = desk.get(request);
        Determination.RouteAnswer route = route(inquiry, clause);
        List<Person> people = people(inquiry, route, sent, language);
        List<Wrong> wrong = wrong(people, sent, language);
        if (!wrong.isEmpty()) {
            response.setStatus(422);
            return page(inquiry, route, sent, wrong, language, model);
        }
        AccessCode code = AccessCode.draw();
        HomeCases.Applied applied = cases.apply(
                fresh(inquiry, route, people, sent),
                code.key(""),
                Contact.read(first(sent, "contact")).orElse(null));
        UUID office = applied.atTheWindow();
        if (!applied.again() && office == null) {
            // Whoever has just handed it in need not type what they are shown.
            new OpenedCase(applied.reference(), code.text()).keep(request);
        }
        model.addAttribute("reference", applied.reference());
        model.addAttribute("code", applied.again() ? null : code.text());
        model.addAttribute("reached", applied.reached());
        // Whoever filled it in for people at the window goes on with the case there.
        model.addAttribute("office", office == null ? "" : office.toString());
        return "cases/applied";
    }

    private NewCase fresh(
            Inquiry inquiry, Determination.RouteAnswer route, List<Person> people, Map<String, List<String>> sent) {
        LocalDate today = places.today();
        String clause = route.route().clause();
        String destination = inquiry.destination();
        CaseType type = CaseType.of(matters.ofRoute(clause, PlaceCode.of(destination), today)
                        .id())
                .orElse(CaseType.SETTLE_IN);
        String line = first(sent, "line");
        List<Party> parties = people.stream()
                .filter(Person::along)
                .map(person -> party(inquiry, person, today))
                .toList();
        Application application = new Application(
                parties,
                Json.write(inquiry.situation()),
                clause,
                "OWN_ADDRESS".equals(route.placement()) && !line.isEmpty()
                        ? new Wish.OwnAddress(destination, line)
                        : null,
                null,
                null,
                null);
        return new NewCase(
                new CaseId(UUID.nameUUIDFromBytes(first(sent, "request").getBytes(StandardCharsets.UTF_8))),
                type,
                destination,
                origin(inquiry),
                today,
                application);
    }

    private static @Nullable String origin(Inquiry inquiry) {
        return inquiry.find("/persons/" + Inquiry.token(inquiry.applicant()) + "/hukouPlace")
                .flatMap(value -> value)
                .map(String::valueOf)
                .orElse(null);
    }

    private static Party party(Inquiry inquiry, Person person, LocalDate today) {
        Member member = inquiry.family().get(person.number());
        String typed = person.citizenNumber().toUpperCase(Locale.ROOT);
        CitizenNumber number = typed.isEmpty() ? null : new CitizenNumber(typed);
        LocalDate born = born(inquiry, member)
                .or(() -> number == null ? Optional.empty() : number.bornOn())
                .orElse(null);
        return new Party(
                member.label(),
                person.name(),
                number == null ? null : sex(number),
                number == null ? null : number.digits(),
                born == null ? null : PartialDate.of(born),
                person.self() ? Party.Role.APPLICANT : Party.Role.COMPANION,
                null,
                new Party.Consent(person.minor() ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, today));
    }

    private static String sex(CitizenNumber number) {
        return switch (number.sex()) {
            case MALE -> "1";
            case FEMALE -> "2";
        };
    }

    private static List<Wrong> wrong(List<Person> people, Map<String, List<String>> sent, Locale language) {
        List<Wrong> wrong = new ArrayList<>();
        boolean english = language.getLanguage().equals("en");
        for (Person person : people) {
            if (!person.along()) {
                continue;
            }
            if (person.name().isEmpty() || person.name().length() > LONGEST_NAME) {
                wrong.add(Wrong.of(person, "name", english ? "Write the name as in the booklet." : "请写户口簿上的姓名。"));
            }
            if (!person.citizenNumber().isEmpty()
                    && !CitizenNumber.wellFormed(person.citizenNumber().toUpperCase(Locale.ROOT))) {
                Words words = CaseProblem.NO_CITIZEN_NUMBER.words();
                wrong.add(Wrong.of(person, "number", english ? words.en() : words.zh()));
            }
            if (!person.agreed()) {
                wrong.add(Wrong.of(
                        person,
                        "agreed",
                        english
                                ? "Nobody is moved without agreeing: tick it, or leave this person out."
                                : "没有同意不能迁。请勾选，或者不带这个人。"));
            }
        }
        String contact = first(sent, "contact");
        if (!contact.isEmpty() && Contact.read(contact).isEmpty()) {
            wrong.add(Wrong.of(
                    "contact",
                    english
                            ? "A mobile number of eleven digits, or an address of mail; or leave it empty."
                            : "请写 11 位手机号码或电子邮箱，也可以不写。"));
        }
        if (first(sent, "line").length() > LONGEST_LINE) {
            wrong.add(Wrong.of("line", english ? "At most 200 characters." : "最多 200 个字。"));
        }
        return wrong;
    }
}
