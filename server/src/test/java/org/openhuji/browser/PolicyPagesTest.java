package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents as people read them: the list, a document, a clause, two beside each other, what was sought, questions. */
@BrowserTest
class PolicyPagesTest {
    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.dark().english(), Look.DESK.dark(), Look.DESK.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageOfADocumentCanBeRead(Look look, Visitor visitor) {
        Visit visit = visitor.open(look, "/policies").looksRight("policies");
        visit.go("/policies/liling").looksRight("policies-document");
        visit.go("/policies/liling/2017-07-28").looksRight("policies-version");
        visit.go("/policies/liling/LL-3.1.5").looksRight("policies-rule");
        visit.go("/policies/liling/LL-5.1h").looksRight("policies-clause");
        visit.go("/policies/compare?left=liling&right=zhuzhou").looksRight("policies-compare");
        visit.go("/policies/search?q=%E7%A7%9F%E8%B5%81").looksRight("policies-search");
        visit.go("/policies/search?q=qqqq").looksRight("policies-search-none");
        visit.go("/questions").looksRight("policies-questions");
        assertThat(visit.page().locator("main h1").count()).isOne();
    }
}
