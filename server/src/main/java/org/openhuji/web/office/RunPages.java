package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.papers.PrintRuns;
import org.openhuji.web.Redirect;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers of several cases printed together: a run stays here until the officer has the sheets in hand. */
@Controller
class RunPages {
    private static final int MOST_RUNS = 20;
    private static final int MOST_CASES = 200;

    private final CasePrinting printing;
    private final PrintRuns runs;
    private final Casework casework;
    private final Access access;

    RunPages(CasePrinting printing, PrintRuns runs, Casework casework, Access access) {
        this.printing = printing;
        this.runs = runs;
        this.casework = casework;
        this.access = access;
    }

    /** A run as its page shows it. */
    record Shown(String id, String made, boolean confirmed, List<Line> lines) {}

    /** A paper of a run. */
    record Line(int position, String caseId, String reference, String kind, String code) {}

    @GetMapping("/office/print")
    String list(Model model) {
        model.addAttribute(
                "runs",
                runs.listOpen(access.require(Permission.PRINT).id(), MOST_RUNS).stream()
                        .map(this::shown)
                        .toList());
        return "office/runs";
    }

    @PostMapping("/office/print")
    String open(@RequestParam(name = "case", defaultValue = "") List<String> cases, HttpServletRequest request) {
        List<CaseId> ids = cases.stream()
                .filter(id -> !id.isBlank())
                .limit(MOST_CASES)
                .map(id -> new CaseId(Nothing.id(id)))
                .toList();
        Optional<PrintRuns.Run> run = printing.open(ids);
        return Redirect.to(
                request, run.map(open -> "/office/print/" + open.id()).orElse("/office/print?none=yes"));
    }

    @GetMapping("/office/print/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("runs", List.of(shown(own(id))));
        return "office/runs";
    }

    /** All papers of the run as one file, as often as the printer needs it. */
    @PostMapping("/office/print/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        PrintRuns.Run run = own(id);
        return Pdf.of("run-" + run.id().toString().substring(0, 8), printing.file(run));
    }

    @PostMapping("/office/print/{id}/confirm")
    String confirm(@PathVariable String id, HttpServletRequest request) {
        runs.confirm(own(id).id());
        return Redirect.to(request, "/office/print?done=printed");
    }

    private PrintRuns.Run own(String id) {
        return runs.find(Nothing.id(id))
                .filter(run -> run.officer().equals(access.officer().id()))
                .orElseThrow(Nothing::here);
    }

    private Shown shown(PrintRuns.Run run) {
        return new Shown(
                run.id().toString(),
                Said.at(run.made()),
                run.confirmed(),
                run.items().stream()
                        .map(item -> new Line(
                                item.position(),
                                item.about().toString(),
                                casework.find(new CaseId(item.about()))
                                        .map(CaseFile::reference)
                                        .orElse(""),
                                item.kind().name(),
                                item.code()))
                        .toList());
    }
}
