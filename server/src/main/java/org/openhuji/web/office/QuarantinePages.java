package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.intake.Fault;
import org.openhuji.intake.PersonColumn;
import org.openhuji.register.PersonId;
import org.openhuji.register.loading.KeptRow;
import org.openhuji.register.loading.Quarantine;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rows of old data that are kept apart, worked off one by one: who is it, and what is to become of the row. */
@Controller
class QuarantinePages {
    private static final int MOST = 100;

    private final Quarantine quarantine;
    private final RegisterWords words;

    QuarantinePages(Quarantine quarantine, RegisterWords words) {
        this.quarantine = quarantine;
        this.words = words;
    }

    /** A row in the list. */
    record Waiting(String id, long line, String fault, String mend, String place, String enteredAt) {}

    /** What stands in a column. */
    record Line(String column, String value) {}

    /** A column to choose. */
    record Choice(String column, String label) {}

    @GetMapping("/office/quarantine")
    String queue(Locale language, Model model) {
        model.addAttribute(
                "rows",
                quarantine.listOpen(MOST).stream()
                        .map(row -> waiting(row, language))
                        .toList());
        return "office/quarantine";
    }

    private Waiting waiting(KeptRow row, Locale language) {
        return new Waiting(
                row.id().toString(),
                row.line(),
                Said.in(language, row.fault().wrong()),
                Said.in(language, row.fault().mend()),
                words.place(row.place()),
                Said.at(row.enteredAt()));
    }

    @GetMapping("/office/quarantine/{id}")
    String row(@PathVariable String id, Locale language, Model model) {
        return page(quarantine.find(Nothing.id(id)).orElseThrow(Nothing::here), language, model);
    }

    private String page(KeptRow row, Locale language, Model model) {
        model.addAttribute("row", waiting(row, language));
        model.addAttribute("open", row.open());
        model.addAttribute(
                "lines",
                row.fields().stream()
                        .map(field -> new Line(label(field.column(), language), field.value()))
                        .toList());
        model.addAttribute(
                "columns",
                Arrays.stream(PersonColumn.values())
                        .map(column -> new Choice(column.name(), label(column, language)))
                        .toList());
        model.addAttribute(
                "persons", row.collides().stream().map(PersonId::toString).toList());
        return "office/quarantined";
    }

    private static String label(PersonColumn column, Locale language) {
        return Said.in(language, column.chinese(), column.english());
    }

    @PostMapping("/office/quarantine/{id}")
    String decided(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest http,
            HttpServletResponse response,
            Locale language,
            Model model) {
        UUID row = Nothing.id(id);
        Optional<PersonColumn> chosen = Arrays.stream(PersonColumn.values())
                .filter(one -> one.name().equals(column))
                .findFirst();
        boolean complete = !reason.isBlank() && !decision.isEmpty() && (column.isEmpty() || chosen.isPresent());
        if (!complete) {
            return again(row, "office.quarantine.wrong", List.of(), response, language, model);
        }
        switch (decision) {
            case "MEND" -> {
                Map<PersonColumn, String> fields =
                        chosen.map(one -> Map.of(one, value.strip())).orElse(Map.of());
                Quarantine.Mended mended =
                        quarantine.mend(row, fields, reason.strip()).orElseThrow(Nothing::here);
                return switch (mended) {
                    case Quarantine.Mended.LetIn(PersonId person) -> Redirect.to(http, "/office/persons/" + person);
                    case Quarantine.Mended.StillWrong(List<Fault> faults) ->
                        again(row, "office.quarantine.still", faults, response, language, model);
                };
            }
            case "REJECT" -> quarantine.reject(row, reason.strip());
            default -> quarantine.same(row, new PersonId(Nothing.id(decision)), reason.strip());
        }
        return Redirect.to(http, "/office/quarantine");
    }

    private String again(
            UUID row, String wrong, List<Fault> faults, HttpServletResponse response, Locale language, Model model) {
        response.setStatus(422);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "faults",
                faults.stream()
                        .map(fault -> Said.in(language, fault.wrong()) + " — " + Said.in(language, fault.mend()))
                        .toList());
        return page(quarantine.find(row).orElseThrow(Nothing::here), language, model);
    }
}
