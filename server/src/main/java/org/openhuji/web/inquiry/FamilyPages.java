package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who: the applicant and the family, named as one says it. */
@Controller
class FamilyPages {
    private static final int LONGEST = 64;

    private final Desk desk;
    private final PlaceNames names;
    private final Policies policies;
    private final KinWords words;

    FamilyPages(Desk desk, PlaceNames names, Policies policies, KinWords words) {
        this.desk = desk;
        this.names = names;
        this.policies = policies;
        this.words = words;
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
            HttpServletResponse response) {
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
}
