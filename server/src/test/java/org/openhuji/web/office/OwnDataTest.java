package org.openhuji.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.access.Access;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.Papers;
import org.openhuji.papers.Verification;
import org.openhuji.register.Population;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.web.office.window.Folk;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody is told of themselves at the window: what is held, what was done, who looked (practice 31). */
@ServerTest
class OwnDataTest {
    private static final String PLACE = "430281006";
    private static final Officer CURIOUS = officer(1, "爱看民警", "醴陵市公安局来龙门派出所");
    private static final Officer WINDOW = officer(2, "窗口民警", "醴陵市公安局户政大厅");

    private final Printing printing;
    private final Population population;
    private final Papers papers;
    private final Registration registration;

    @Autowired
    OwnDataTest(Printing printing, Population population, Papers papers, Registration registration) {
        this.printing = printing;
        this.population = population;
        this.papers = papers;
        this.registration = registration;
    }

    private static Officer officer(int number, String name, String office) {
        return new Officer(
                new UUID(0x7100L, 0x8000_0000_0000_0100L + number),
                "own" + number,
                name,
                new Office(office, PLACE),
                List.of(new RoleAt(Role.WINDOW_OFFICER, PLACE)),
                Optional.empty());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aPersonReadsWhatIsHeldAndWhichOfficeLookedAndNothingOfOthers() throws IOException {
        Folk.Family family = Folk.family(registration);
        Access.acting(
                CURIOUS,
                new Purpose.PresentAtWindow(),
                () -> population.findPerson(family.mother().id(), population.now(), Sight.PLAIN));
        IssuedPaper paper = Access.acting(
                WINDOW,
                new Purpose.PresentAtWindow(),
                () -> printing.ownData(family.mother().id()));
        String said = text(paper.pdf());
        assertThat(said)
                .contains("本人信息查询单", family.mother().name(), family.mother().card(), "户籍地址", "迁入", "醴陵市公安局来龙门派出所");
        assertThat(said).doesNotContain("爱看民警");
        assertThat(said)
                .doesNotContain(
                        family.father().card(),
                        family.father().name(),
                        family.son().card());
        assertThat(papers.verify(paper.code())).isInstanceOf(Verification.Genuine.class);
    }
}
