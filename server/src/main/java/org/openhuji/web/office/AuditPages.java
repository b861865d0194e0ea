package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditQuery;
import org.openhuji.audit.AuditRecord;
import org.openhuji.audit.Purpose;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The log, for auditors. What is asked for travels in a form and not in the address; asking is logged too. */
@Controller
class AuditPages {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CHINA);
    private static final int MOST = 200;

    private final Access access;
    private final Accounts accounts;
    private final Verification verification;

    AuditPages(Access access, Accounts accounts, Verification verification) {
        this.access = access;
        this.accounts = accounts;
        this.verification = verification;
    }

    /** What was typed into the form, as it was typed. */
    record Asked(String person, String officer, String event, String from, String until) {
        static final Asked NOTHING = new Asked("", "", "", "", "");
    }

    /** An entry in words. */
    record Row(
            String time,
            String event,
            String who,
            String office,
            String purpose,
            String detail,
            List<String> subjects,
            String position) {}

    @GetMapping("/office/audit")
    String form(Model model) {
        return page(Asked.NOTHING, null, "", model);
    }

    @PostMapping("/office/audit")
    String search(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        Asked asked = new Asked(
                Given.text(request, "person"),
                Given.text(request, "officer"),
                Given.text(request, "event"),
                Given.text(request, "from"),
                Given.text(request, "until"));
        AuditQuery query;
        try {
            query = query(asked);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            response.setStatus(422);
            return page(asked, null, "audit.search.unreadable", model);
        }
        List<AuditRecord> found = verification.search(query);
        return page(asked, found.stream().map(one -> row(one, language)).toList(), "", model);
    }

    private AuditQuery query(Asked asked) {
        UUID officer = null;
        if (!asked.officer().isEmpty()) {
            officer = accounts.findByLogin(asked.officer().toLowerCase(Locale.ROOT))
                    .map(account -> account.officer().id())
                    .orElseThrow(() -> new IllegalArgumentException("no such account"));
        }
        return new AuditQuery(
                asked.person().isEmpty() ? null : UUID.fromString(asked.person()),
                officer,
                asked.event().isEmpty() ? null : AuditEvent.valueOf(asked.event()),
                asked.from().isEmpty() ? null : LocalDate.parse(asked.from()),
                asked.until().isEmpty() ? null : LocalDate.parse(asked.until()),
                MOST);
    }

    private String page(Asked asked, @Nullable List<Row> rows, String wrong, Model model) {
        access.require(Permission.READ_AUDIT);
        model.addAttribute("asked", asked);
        model.addAttribute("rows", rows);
        model.addAttribute("most", MOST);
        model.addAttribute("wrong", wrong);
        model.addAttribute("events", AuditEvent.values());
        model.addAttribute("verification", verification.state());
        return "office/audit";
    }

    private Row row(AuditRecord found, Locale language) {
        boolean english = language.getLanguage().equals("en");
        AuditEntry entry = found.entry();
        UUID account = entry.actor().account();
        String who = account == null
                ? entry.actor().role()
                : accounts.find(account)
                        .map(Account::officer)
                        .map(one -> one.name() + " " + one.login())
                        .orElse(account.toString());
        Purpose.Kind purpose = entry.purpose().kind();
        AuditDetail detail = entry.detail();
        return new Row(
                TIME.format(found.recordedAt()),
                english ? entry.event().en() : entry.event().zh(),
                who,
                entry.actor().office(),
                ((english ? purpose.en() : purpose.zh()) + " " + entry.purpose().reference()).strip(),
                (detail.code()
                                + (detail.id() == null ? "" : " " + detail.id())
                                + (detail.count() == 0 ? "" : " ×" + detail.count()))
                        .strip(),
                entry.subjects().stream().map(UUID::toString).toList(),
                found.position().isPresent() ? String.valueOf(found.position().getAsLong()) : "");
    }

    @PostMapping("/office/audit/verify")
    String verify(HttpServletRequest request) {
        verification.begin(access.require(Permission.READ_AUDIT));
        return Redirect.to(request, "/office/audit");
    }
}
