package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.batches.Batch;
import org.openhuji.casework.batches.Batches;
import org.openhuji.casework.batches.Sending;
import org.openhuji.casework.batches.Sent;
import org.openhuji.intake.FamilyTemplate;
import org.openhuji.intake.FaultFile;
import org.openhuji.places.Places;
import org.openhuji.web.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists of requisition bodies: sent here, with what was wrong, and where the case of each family stands (ZZ-6a). */
@Controller
class BatchPages {
    private static final int MOST = 100;
    private static final long LARGEST = 2_000_000;
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Batches batches;
    private final BatchViews views;
    private final Access access;
    private final Places places;

    BatchPages(Batches batches, BatchViews views, Access access, Places places) {
        this.batches = batches;
        this.views = views;
        this.access = access;
        this.places = places;
    }

    /** What was typed beside the file. */
    record Typed(String number, String body, String noticed) {}

    @GetMapping("/office/batches")
    String list(Model model) {
        return list(new Typed("", "", ""), model);
    }

    private String list(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("takes", access.officer().may(Permission.HANDLE_CASE));
        model.addAttribute("batches", views.list(MOST));
        model.addAttribute("columns", BatchViews.columns());
        model.addAttribute("most", Batches.MOST);
        model.addAttribute("today", places.today().toString());
        return "office/batches";
    }

    @PostMapping("/office/batches")
    String send(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String noticed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model)
            throws IOException {
        access.require(Permission.HANDLE_CASE);
        Typed typed = new Typed(number, body, noticed);
        LocalDate day = day(noticed);
        Sending sending = sending(number, body, day);
        if (sending == null) {
            return wrong("office.batches.wrong", typed, response, model);
        }
        if (file == null || file.isEmpty()) {
            return wrong("office.batches.empty", typed, response, model);
        }
        if (file.getSize() > LARGEST) {
            return wrong("office.batches.large", typed, response, model);
        }
        return switch (taken(sending, file)) {
            case Sent.Taken taken ->
                Redirect.to(
                        request,
                        "/office/batches/" + taken.batch().id() + "?fresh=" + taken.fresh() + "&known=" + taken.known()
                                + "&refused=" + taken.refused());
            case Sent.NumberTaken other -> {
                model.addAttribute("other", other.batch());
                yield wrong("office.batches.number.taken", typed, response, model);
            }
            case Sent.Unreadable unreadable -> {
                model.addAttribute("faults", views.lines(unreadable.faults(), language));
                yield wrong("office.batches.unreadable", typed, response, model);
            }
        };
    }

    private String wrong(String key, Typed typed, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("wrong", key);
        return list(typed, model);
    }

    private @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isAfter(places.today()) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Sending sending(String number, String body, @Nullable LocalDate day) {
        try {
            return day == null ? null : new Sending(number, body, day);
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    /** Under a name of ours, and gone when it has been read: what it was called is nobody's business. */
    private Sent taken(Sending sending, MultipartFile file) throws IOException {
        Path kept = Files.createTempFile("list-", ".sent");
        try {
            file.transferTo(kept);
            return batches.take(sending, kept);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/office/batches/template.csv")
    ResponseEntity<byte[]> template() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FamilyTemplate.csv(bytes);
        return file("list.csv", CSV, bytes.toByteArray());
    }

    @GetMapping("/office/batches/template.xlsx")
    ResponseEntity<byte[]> sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FamilyTemplate.sheet(bytes);
        return file("list.xlsx", SHEET, bytes.toByteArray());
    }

    @GetMapping("/office/batches/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String refused,
            Locale language,
            Model model) {
        model.addAttribute("batch", views.of(found(id), language));
        boolean told = (fresh + known + refused).matches("[0-9]{3,12}");
        model.addAttribute("told", told);
        model.addAttribute("fresh", fresh);
        model.addAttribute("known", known);
        model.addAttribute("refused", refused);
        return "office/batch";
    }

    private Batch found(String id) {
        return batches.find(Nothing.id(id)).orElseThrow(Nothing::here);
    }

    /** What goes back to the body: a line for each fault, with no name and no number in it. */
    @GetMapping("/office/batches/{id}/faults.csv")
    ResponseEntity<byte[]> faults(@PathVariable String id) throws IOException {
        Batch batch = found(id);
        StringWriter text = new StringWriter();
        FaultFile.write(batches.faults(batch), text);
        return file(
                "faults-" + batch.id().toString().substring(0, 8) + ".csv",
                CSV,
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
