package org.openhuji.web.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PoliciesPagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    /** Pages of others, which this test does not follow. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "/(inquiry|about|problems|api|webjars)?(\\?.*)?$|/(inquiry|api|webjars)/.*|.*\\.(css|js|svg)");

    private final Server server;
    private final Policies policies;

    @Autowired
    PoliciesPagesTest(Server server, Policies policies) {
        this.server = server;
        this.policies = policies;
    }

    private String page(String path) throws Exception {
        HttpResponse<String> page = server.send(server.request(path).header("Accept", "text/html"));
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).contains("</html>").doesNotContain("??", "<script>", "style=\"", "onclick");
        assertThat(page.body().split("<h1", -1)).as("one h1: " + path).hasSize(2);
        return page.body();
    }

    /** What a reader sees: tags taken out, entities resolved, blanks removed. */
    private static String seen(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s", "");
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void everySentenceOfARouteIsOnItsPageAndOnTheDocuments() throws Exception {
        for (Pack pack : policies.law().packs()) {
            for (String lang : List.of("zh", "en")) {
                String document = seen(page("/policies/" + pack.id() + "?on=2018-06-01&lang=" + lang));
                for (Route route : pack.routes()) {
                    String own = seen(page("/policies/" + pack.id() + "/" + route.clause() + "?lang=" + lang));
                    List<Text> written = new ArrayList<>(route.readings());
                    written.add(route.title());
                    written.addAll(route.neverAsked());
                    sentences(route.when(), written);
                    if (route.companion() != null) {
                        sentences(route.companion(), written);
                    }
                    for (Text text : written) {
                        String words = plain(lang.equals("en") ? text.en() : text.zh());
                        assertThat(own).as(route.clause()).contains(words);
                        assertThat(document).as(route.clause()).contains(words);
                    }
                }
            }
        }
    }

    /** The sentences a pack gives, those that stand highest in the tree. */
    private static void sentences(Condition condition, List<Text> into) {
        Text said = condition.said().text();
        if (said != null) {
            into.add(said);
        } else if (condition instanceof Condition.All all) {
            // A relative the circles do not name is told by what a person decides.
            boolean others = all.parts().stream().anyMatch(Condition.Fixed.class::isInstance);
            all.parts().stream()
                    .filter(part -> !(others && part instanceof Condition.Is))
                    .forEach(part -> sentences(part, into));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> sentences(part, into));
        }
    }

    /**
     * From the list on, over every page of policies and questions: every link leads somewhere, every anchor is there, and
     * every clause of every pack has its page.
     */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyLinkLeadsSomewhereAndEveryClauseHasAPage(String lang) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/policies?lang=" + lang));
        List<String> anchors = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.poll();
            if (pages.containsKey(path)) {
                continue;
            }
            String html = page(path);
            pages.put(path, html);
            Matcher ids = ID.matcher(html);
            List<String> seen = new ArrayList<>();
            while (ids.find()) {
                seen.add(ids.group(1));
            }
            assertThat(seen).as(path).doesNotHaveDuplicates();
            Matcher link = LINK.matcher(html);
            while (link.find()) {
                URI to = URI.create("http://host" + path)
                        .resolve(link.group(1).replace("&amp;", "&").replace(" ", "%20"));
                String address = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
                boolean other = ELSEWHERE.matcher(address).matches()
                        || address.contains("lang=" + (lang.equals("zh") ? "en" : "zh"))
                        || address.contains("/policies/compare?");
                if (!other) {
                    open.add(address);
                    if (to.getFragment() != null) {
                        anchors.add(address + "#" + to.getFragment());
                    }
                }
            }
        }
        for (Pack pack : policies.law().packs()) {
            for (Clause clause : pack.clauses()) {
                String own = pages.get("/policies/" + pack.id() + "/" + clause.id() + "?lang=" + lang);
                assertThat(own).as(clause.id()).isNotNull();
                assertThat(seen(Objects.requireNonNull(own))).contains(plain(clause.id()), plain(clause.locator()));
            }
        }
        for (String anchor : anchors) {
            int at = anchor.indexOf('#');
            assertThat(pages.get(anchor.substring(0, at)))
                    .as(anchor)
                    .contains("id=\"" + anchor.substring(at + 1) + "\"");
        }
    }

    @Test
    void aLapsedDocumentSaysWhatHoldsInstead() throws Exception {
        String page = page("/policies/liling?on=2023-01-01&lang=zh");
        assertThat(seen(page)).contains("已经失效，最后有效日是2022年7月28日", "这一天在醴陵市有效的是", "株洲市任务分工表", "国务院令第663号");
        assertThat(page.indexOf("株洲市任务分工表", page.indexOf("banner")))
                .as("the most local first")
                .isLessThan(page.indexOf("国务院令第663号", page.indexOf("banner")));
        assertThat(page("/policies/liling?lang=zh")).doesNotContain("class=\"banner\"");
        String before = seen(page("/policies/liling?on=2017-01-01&lang=en"));
        assertThat(before).contains(plain("is not yet in force; it takes effect on 28 July 2017"));
    }

    @Test
    void aDayInTheAddressChoosesTheVersion() throws Exception {
        assertThat(page("/policies/liling/2018-01-01")).contains("醴政发〔2017〕6号");
        HttpResponse<String> wrong = server.get("/policies/liling?on=tomorrow");
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() throws Exception {
        HttpResponse<String> policy =
                server.send(server.request("/policies/lilin?lang=zh").header("Accept", "text/html"));
        assertThat(policy.statusCode()).isEqualTo(404);
        assertThat(policy.body()).contains("POL-0001", "liling");
        HttpResponse<String> clause =
                server.send(server.request("/policies/liling/LL-3.1.55?lang=en").header("Accept", "text/html"));
        assertThat(clause.statusCode()).isEqualTo(404);
        assertThat(clause.body()).contains("POL-0002", "The nearest is LL-3.1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "LL-3.1.5, LL-3.1.5",
        "ll-3.1.5, LL-3.1.5",
        "租房, /questions#rent",
        "醴陵 随迁, /policies/liling/LL-3.1.3",
        "residence permit, GO663-2",
        "连续租满一年, CF-2.1.1d",
        "出生医学证明, LL-3.2.1",
        "湘政办发〔2016〕12号, /policies/liling/2017-07-28#parameter-hunan_measures_start",
        "三(一)5, LL-3.1.5",
        "ＬＬ－3.1.5, LL-3.1.5"
    })
    void searchFindsByNumberByWordsAndByPapers(String words, String path) throws Exception {
        String asked = words.replace("－", "-");
        String page = page("/policies/search?lang=zh&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        assertThat(page.replace("?lang=zh", "")).contains(path);
    }

    @Test
    void theClauseWhoseNumberIsSoughtStandsFirst() throws Exception {
        String page = page("/policies/search?q=ZZ-4.1&lang=zh");
        Matcher first =
                Pattern.compile("(?s)<ol class=\"hits\">.*?href=\"([^\"]*)\"").matcher(page);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).startsWith("/policies/zhuzhou/ZZ-4.1");
    }

    @Test
    void whatIsSoughtIsMarkedAndEscaped() throws Exception {
        assertThat(page("/policies/search?lang=en&q=rented")).contains("<mark>rented</mark>");
        String canary = "<b id=canary>\"'&";
        String page = page("/policies/search?q=" + URLEncoder.encode(canary, StandardCharsets.UTF_8));
        assertThat(page).doesNotContain("<b id=canary").contains("&lt;b id=canary&gt;");
        assertThat(page("/policies/search?q=%20")).contains("<ol class=\"hits\">");
        assertThat(page("/policies/search?q=" + "长".repeat(500))).contains("没有找到");
    }

    @Test
    void wordsThatStandInOneLanguageOnlyAreFoundInTheOther() throws Exception {
        String page = page("/policies/search?lang=zh&q=rented");
        assertThat(page).contains("<span lang=\"en\">", "<mark>rented</mark>");
    }

    @Test
    void twoPlacesStandBesideEachOther() throws Exception {
        String page = seen(page("/policies/compare?left=liling&right=qujing&lang=zh"));
        assertThat(page).contains("醴陵市与曲靖市", "总的来说", "互有宽严", "LL-3.1.5", "QJ-4", "只有它要", "醴陵市接纳而曲靖市不接纳", "经引擎核对");
        assertThat(page("/policies/compare")).contains("<select");
        assertThat(seen(page("/policies/compare?left=liling&right=qujing@2016-01-01&lang=en")))
                .contains(plain("Liling and Qujing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left=liling&right=liling",
                "left=liling&right=liling@2018-01-01",
                "left=liling&right=residence-permit-order",
                "left=liling@2016-01-01&right=qujing"
            })
    void whatCannotBeComparedIsRefused(String query) throws Exception {
        HttpResponse<String> answer = server.get("/policies/compare?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("POL-0003");
    }

    @Test
    void everyVerdictOfTheCommandIsOnThePage() throws Exception {
        TreeSet<String> clauses = new TreeSet<>();
        for (String pack : List.of("liling", "zhuzhou")) {
            policies.law().packs().stream()
                    .filter(one -> one.id().equals(pack))
                    .flatMap(one -> one.routes().stream())
                    .filter(route -> route.open() == null)
                    .forEach(route -> clauses.add(route.clause()));
        }
        String page = page("/policies/compare?left=liling&right=zhuzhou&lang=zh");
        assertThat(clauses).allSatisfy(clause -> assertThat(page).contains(">" + clause + "<"));
    }
}
