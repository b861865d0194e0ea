package org.openhuji.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many who send at once keep nobody else from working. */
@ServerTest
class DocumentsTest {
    private static final int SENDERS = 24;

    private final Documents documents;
    private final Inspection inspection;
    private final Casework casework;
    private final Chronicle chronicle;
    private final JdbcClient sql;

    @Autowired
    DocumentsTest(Documents documents, Inspection inspection, Casework casework, Chronicle chronicle, JdbcClient sql) {
        this.documents = documents;
        this.inspection = inspection;
        this.casework = casework;
        this.chronicle = chronicle;
        this.sql = sql;
    }

    @Test
    void whoWaitsToBeLookedAtHoldsNoConnection() throws Exception {
        CaseFile file = SettlingCases.submitted(casework, chronicle);
        String paper = documents.asked(file).getFirst().id();
        byte[] picture = SentFiles.picture(200, 100, "jpeg");
        int places = inspection.places.drainPermits();
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < SENDERS; i++) {
                    sent.add(senders.submit(() -> documents.add(file, paper, picture)));
                }
                while (inspection.places.getQueueLength() < SENDERS) {
                    assertThat(sent).noneMatch(Future::isDone);
                    Thread.onSpinWait();
                }
                assertThat(sql.sql("select count(*) from documents.document where case_id = :case")
                                .param("case", file.id().value())
                                .query(Long.class)
                                .single())
                        .isZero();
                assertThat(sent)
                        .as("the database answered before anybody was done")
                        .noneMatch(Future::isDone);
            } finally {
                inspection.places.release(places);
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        assertThat(documents.of(file)).as("the same file is the same one").hasSize(1);
    }
}
