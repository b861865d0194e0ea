package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where to, and who: what is said before the first question. */
@Controller
class BeginPages {
    private static final int MOST_FOUND = 12;

    /** So many are looked through for covered ones: initials are shared by hundreds. */
    private static final int MOST_LOOKED_AT = 600;

    private static final int LONGEST = 64;

    private final Desk desk;
    private final Places places;
    private final PlaceNames names;
    private final Policies policies;
    private final KinWords words;

    BeginPages(Desk desk, Places places, PlaceNames names, Policies policies, KinWords words) {
        this.desk = desk;
        this.places = places;
        this.names = names;
        this.policies = policies;
        this.words = words;
    }

    /**
     * A place that can be chosen.
     *
     * @param covered whose documents are here: the place's own, its superior's only, or nobody's
     */
    record Found(String code, String name, String path, Coverage covered) {}

    /** Whose documents say something of a place. */
    enum Coverage {
        OWN,
        SUPERIOR,
        NONE
    }

    /** The documents over a place, for the page that says whether there are any. */
    record Paper(String pack, String name, String number) {}

    @GetMapping("/inquiry/place")
    String search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", find(q, desk.recent(request)));
        return "inquiry/place";
    }

    /** The same without a page around it, while somebody types. */
    @GetMapping("/inquiry/place/found")
    String suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", find(q, desk.recent(request)));
        return "inquiry/place :: found";
    }

    /** Places by what was written; where nothing was, those looked at before. */
    List<Found> find(String q, List<String> recent) {
        String text = q.strip();
        if (text.isEmpty()) {
            return recent.stream()
                    .flatMap(code -> places.find(code, places.today()).stream())
                    .map(this::found)
                    .toList();
        }
        if (text.length() > LONGEST) {
            return List.of();
        }
        // Places looked at before first, then covered ones; within each the order of the search.
        return places.search(text, places.today(), MOST_LOOKED_AT).stream()
                .map(this::found)
                .sorted(Comparator.comparing((Found place) -> !recent.contains(place.code()))
                        .thenComparing(place -> place.covered() != Coverage.OWN))
                .limit(MOST_FOUND)
                .toList();
    }

    private Found found(Place place) {
        return new Found(place.code(), place.name(), String.join(" ", place.path()), coverage(place.code()));
    }

    private Coverage coverage(String code) {
        long county = org.openhuji.kernel.PlaceCode.parse(code);
        List<Pack> over = over(code);
        boolean own = over.stream()
                .anyMatch(pack -> org.openhuji.kernel.PlaceCode.digits(pack.place()) >= 4
                        && pack.place() != org.openhuji.kernel.PlaceCode.COUNTRY);
        return county < 0 || over.isEmpty() ? Coverage.NONE : own ? Coverage.OWN : Coverage.SUPERIOR;
    }

    private List<Pack> over(String code) {
        return policies
                .law()
                .over(
                        policies.gazetteer().canonical(org.openhuji.kernel.PlaceCode.parse(code)),
                        places.today().toEpochDay())
                .stream()
                .filter(pack -> !pack.routes().isEmpty())
                .toList();
    }

    /** One place: what it is part of, what documents say something of it, and its parts to choose from. */
    @GetMapping("/inquiry/place/{code}")
    String place(@PathVariable String code, Locale language, Model model) {
        Place place = places.get(code, places.today());
        model.addAttribute("place", found(place));
        model.addAttribute(
                "papers",
                over(code).stream()
                        .map(pack -> new Paper(
                                pack.id(),
                                pack.name().in(language),
                                pack.document().number()))
                        .toList());
        model.addAttribute(
                "parts",
                places.parts(code, places.today()).stream().map(this::found).toList());
        return "inquiry/chosen";
    }

    @PostMapping("/inquiry/place")
    String choose(@RequestParam String code, Locale language, HttpServletRequest request) {
        Place place = places.get(code, places.today());
        String destination = names.dated(place.code());
        Inquiry inquiry = desk.find(request)
                .map(before -> before.elsewhere(destination))
                .orElseGet(() -> Inquiry.to(destination, places.today(), new Text("本人", "me").in(language)));
        desk.keep(request, inquiry);
        desk.remember(request, place.code());
        return Redirect.to(request, inquiry.asked().isEmpty() ? "/inquiry/family" : "/inquiry/question");
    }

    @GetMapping("/inquiry/family")
    String family(HttpServletRequest request, Locale language, Model model) {
        return family(desk.get(request), "", null, language, model);
    }

    private String family(Inquiry inquiry, String who, @Nullable Text error, Locale language, Model model) {
        model.addAttribute("inquiry", inquiry);
        model.addAttribute("destination", names.whole(inquiry.destination()));
        model.addAttribute(
                "members",
                inquiry.family().stream()
                        .map(member -> Map.of(
                                "label",
                                member.label(),
                                "relation",
                                // Who is called by the relation need not be told it twice.
                                member.relation() == null || !member.named()
                                        ? ""
                                        : relation(member.relation()).in(language),
                                "age",
                                member.age() == null ? "" : member.age().toString()))
                        .toList());
        model.addAttribute("relations", policies.law().vocabulary().relations());
        model.addAttribute("who", who);
        model.addAttribute("error", error == null ? null : error.in(language));
        model.addAttribute("language", language);
        return "inquiry/family";
    }

    private Text relation(String code) {
        Choice relation = policies.law().vocabulary().relation(code);
        return relation == null ? Text.same(code) : relation.term();
    }

    /** Adds somebody, named in words or by a relation from the list. */
    @PostMapping("/inquiry/family")
    String add(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String relation,
            HttpServletRequest request,
            Locale language,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        Inquiry inquiry = desk.get(request);
        String text = who.length() > LONGEST ? who.substring(0, LONGEST) : who;
        KinWords.Understood understood = words.read(text);
        Choice chosen = policies.law().vocabulary().relation(relation);
        String code = chosen != null ? chosen.code() : understood.relation();
        Text error = null;
        if (inquiry.family().size() >= Inquiry.MOST_MEMBERS) {
            error = new Text(
                    "最多写 %d 个人。".formatted(Inquiry.MOST_MEMBERS), "At most %d people.".formatted(Inquiry.MOST_MEMBERS));
        } else if (text.isBlank() && chosen == null) {
            error = new Text("请写是谁，如“妻子”“儿子，12岁”。", "Write who it is, such as “my wife” or “our son, 12”.");
        } else if (code == null) {
            error = new Text("没有看懂是什么亲属，请从下面的列表里选。", "The relation was not understood: choose it from the list below.");
        }
        if (error != null || code == null) {
            response.setStatus(422);
            return family(inquiry, text, error, language, model);
        }
        // What they call somebody, as long as it is still that relation: the list may have said another.
        String word = code.equals(understood.relation())
                ? understood.called()
                : relation(code).in(language);
        String called = understood.name().isEmpty() ? word : understood.name();
        Integer age = understood.age();
        Member member = new Member(
                unlike(called, inquiry),
                code,
                age == null || age > 120 ? null : age,
                !understood.name().isEmpty());
        desk.keep(request, inquiry.with(member));
        return Redirect.to(request, "/inquiry/family");
    }

    /** A label that nobody has yet. */
    private static String unlike(String called, Inquiry inquiry) {
        String label = called;
        for (int i = 2; inquiry.findMember(label).isPresent(); i++) {
            label = called + " " + i;
        }
        return label;
    }

    @PostMapping("/inquiry/family/remove")
    String remove(@RequestParam int member, HttpServletRequest request) {
        Inquiry inquiry = desk.get(request);
        Optional<Member> gone = member > 0 && member < inquiry.family().size()
                ? Optional.of(inquiry.family().get(member))
                : Optional.empty();
        gone.ifPresent(one -> desk.keep(request, inquiry.without(one)));
        return Redirect.to(request, "/inquiry/family");
    }

    /** Forgets everything. */
    @PostMapping("/inquiry/end")
    String end(HttpServletRequest request) {
        desk.forget(request);
        return Redirect.to(request, "/inquiry/ended");
    }

    @GetMapping("/inquiry/ended")
    String ended() {
        return "inquiry/ended";
    }

    @GetMapping("/inquiry")
    String resume(HttpServletRequest request) {
        return Redirect.to(
                request,
                desk.find(request)
                        .map(inquiry -> inquiry.asked().isEmpty() ? "/inquiry/family" : "/inquiry/question")
                        .orElse("/"));
    }
}
