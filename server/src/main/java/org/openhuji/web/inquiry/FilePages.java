package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.Redirect;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file to keep at home, and opening it again. */
@Controller
class FilePages {
    private final Desk desk;
    private final InquiryFile files;

    FilePages(Desk desk, InquiryFile files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/inquiry/file")
    ResponseEntity<byte[]> save(HttpServletRequest request) {
        byte[] file = files.write(desk.get(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("huji.json")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    @PostMapping("/inquiry/file")
    String open(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model)
            throws IOException {
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        InquiryFile.Read read;
        try {
            read = files.read(Json.read(new StringReader(text)));
        } catch (Json.Malformed malformed) {
            read = InquiryFile.Read.wrong(java.util.List.of(malformed.fault().message()));
        }
        Inquiry inquiry = read.inquiry();
        if (inquiry == null) {
            response.setStatus(422);
            Redirect.page(request, model, "/");
            model.addAttribute(
                    "faults",
                    read.faults().stream()
                            .map((Text fault) -> fault.in(language))
                            .limit(20)
                            .toList());
            return "inquiry/unread";
        }
        desk.keep(request, inquiry);
        return Redirect.to(request, "/inquiry/answers");
    }
}
