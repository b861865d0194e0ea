package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Keeps every paper under {@code target/papers}, to be looked at, and counts its pages. */
class PagesAsPicturesTest {
    @Test
    void everyPaperIsKeptToBeLookedAt() throws IOException {
        Map<String, byte[]> papers = new LinkedHashMap<>();
        papers.put("form", Example.print(Example.form()).pdf());
        papers.put(
                "form-rare",
                Example.print(Example.form(Example.person(Example.RARE), List.of()))
                        .pdf());
        papers.put(
                "member", Example.sample(Example.member(Example.person("林水生"))).pdf());
        papers.put(
                "member-overprint",
                Example.overprint(Example.member(Example.person(Example.RARE)), Printer.EXACT)
                        .pdf());
        papers.put(
                "member-longest",
                Example.sample(Example.member(Example.longest())).pdf());
        papers.put("front", Example.sample(Example.front()).pdf());
        papers.put("change", Example.sample(Example.change(3)).pdf());
        papers.put("address", Example.sample(Example.address(2)).pdf());
        papers.put("kin", Example.print(Example.kin()).pdf());
        papers.put(
                "none",
                Example.print(new NoCertificate("林秀兰", null, NoCertificate.Asked.SAME_HOUSEHOLD))
                        .pdf());
        papers.put(
                "copy",
                Example.print(new BookletCopy(Example.front(), Example.member(Example.longest())))
                        .pdf());
        papers.put(
                "test-sheet",
                Renderer.render(s -> TestSheet.of("window", new Printer(1.5, -0.5), s))
                        .pdf());
        CaseExample.all()
                .forEach((name, paper) -> papers.put(name, Example.print(paper).pdf()));
        CaseExample.sheets().forEach((name, sheet) -> papers.put(name, CaseExample.inside(sheet)));
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
            Files.write(folder.resolve(paper.getKey() + ".pdf"), paper.getValue());
            try (PDDocument document = Loader.loadPDF(paper.getValue())) {
                assertThat(document.getNumberOfPages()).as(paper.getKey()).isEqualTo(1);
            }
        }
        byte[] longest = Example.print(Example.form(
                        Example.longest(),
                        Collections.nCopies(40, new Change("住址", Example.longestPlace(), Example.DAY, "王警官"))))
                .pdf();
        Files.write(folder.resolve("form-longest.pdf"), longest);
    }
}
