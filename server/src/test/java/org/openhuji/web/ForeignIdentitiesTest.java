package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.browser.OfficeTown;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.LongAgo;
import org.openhuji.casework.SettlingCases;
import org.openhuji.casework.review.Sampling;
import org.openhuji.documents.Documents;
import org.openhuji.documents.SentFiles;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.Chronicle;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever knows the identity of something that lies elsewhere, from a letter or by guessing, opens nothing by it: every address
 * of the officers' pages that takes an identity is asked for by somebody with every role in another city. An address that comes
 * to be must say here what it opens, or the test fails.
 */
@ServerTest
class ForeignIdentitiesTest {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final List<String> STEPS = List.of(
            "accept",
            "return",
            "supplement",
            "household",
            "identify",
            "ask",
            "answer",
            "look-up",
            "visit",
            "examine",
            "approve",
            "refuse",
            "suspend",
            "resume",
            "withdraw",
            "issue",
            "finish",
            "bring",
            "reissue",
            "recall",
            "restore",
            "call-off",
            "acknowledge",
            "file",
            "object",
            "reopen");

    private final Server server;
    private final Accounts accounts;
    private final Registration registration;
    private final Chronicle chronicle;
    private final Casework casework;
    private final Documents documents;
    private final Sampling sampling;
    private final Flyway flyway;
    private final JdbcClient sql;
    private final List<RequestMappingInfo> mapped;

    @Autowired
    ForeignIdentitiesTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Chronicle chronicle,
            Casework casework,
            Documents documents,
            Sampling sampling,
            Flyway flyway,
            JdbcClient sql,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.chronicle = chronicle;
        this.casework = casework;
        this.documents = documents;
        this.sampling = sampling;
        this.flyway = flyway;
        this.sql = sql;
        this.mapped = List.copyOf(mapping.getHandlerMethods().keySet());
    }

    /** Everything of Liling that has an identity; a name to look for in what is answered. */
    private record Liling(
            OfficeTown.Lins lins,
            UUID address,
            CaseFile sent,
            UUID document,
            CaseFile printed,
            CaseFile reviewed,
            UUID batch,
            UUID proposal,
            PersonId other,
            UUID quarantined,
            UUID run,
            UUID account) {
        /** What may stand for a hole of an address, by the address. */
        List<String> identities(String pattern, String hole) {
            if (hole.equals("document")) {
                return List.of(document.toString());
            }
            String of = pattern.replaceFirst("^/office/([a-z-]+)/.*", "$1");
            return switch (of + " " + hole) {
                case "accounts id" -> List.of(account.toString());
                case "addresses id" -> List.of(address.toString());
                case "batches id" -> List.of(batch.toString());
                case "cases id" ->
                    pattern.contains("{document}")
                            ? List.of(sent.id().toString())
                            : List.of(sent.id().toString(), printed.id().toString());
                case "cases kind" ->
                    Arrays.stream(PaperKind.values()).map(PaperKind::name).toList();
                case "cases sheet" -> List.of("BARS", "COVER");
                case "cases step" -> STEPS;
                case "community id" -> List.of(printed.id().toString());
                case "duplicates one", "duplicates other" ->
                    List.of(lins.father().toString(), other.toString());
                case "households id" -> List.of(lins.household().toString());
                case "persons id" ->
                    List.of(lins.father().toString(), lins.daughter().toString());
                case "persons code", "households code" -> List.of("0000-0000");
                case "print id" -> List.of(run.toString());
                case "proposals id" -> List.of(proposal.toString());
                case "quarantine id" -> List.of(quarantined.toString());
                case "reviews id" -> List.of(reviewed.id().toString());
                case "reviews number" -> List.of(String.valueOf(reviewed.version()));
                default -> throw new AssertionError("say here what {" + hole + "} of " + pattern + " is");
            };
        }

        List<String> paths(String pattern) {
            List<String> paths = List.of(pattern);
            Matcher holes = HOLE.matcher(pattern);
            while (holes.find()) {
                List<String> filled = new ArrayList<>();
                for (String path : paths) {
                    for (String identity : identities(pattern, holes.group(1))) {
                        filled.add(path.replace(holes.group(), identity));
                    }
                }
                paths = filled;
            }
            return paths;
        }

        List<String> names() {
            return List.of(
                    "林水生",
                    "林秀兰",
                    "林小舟",
                    "林隔离",
                    lins.address().line(),
                    sent.application().parties().getFirst().name(),
                    printed.application().parties().getFirst().name(),
                    sent.reference(),
                    "醴陵征地甲");
        }
    }

    private Liling liling(Signing here) throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        PersonId other = OfficeTown.alone(registration, "林水生", "1", "1985-04-03");
        CaseFile sent = SettlingCases.submitted(casework, chronicle);
        UUID document = UUID.randomUUID();
        documents.add(sent, documents.asked(sent).getFirst().id(), SentFiles.picture(60, 40, "jpeg"), document);
        CaseFile printed = SettlingCases.approved(casework, chronicle);
        sql.sql("""
                        insert into register.duplicate_candidate (one, other, score, reasons, found_at)
                        values (least(:one, :other), greatest(:one, :other), 80, '{NAME_SAME}', now())""")
                .param("one", lins.father().value())
                .param("other", other.value())
                .update();
        LocalDate day = LongAgo.day();
        CaseFile reviewed = LongAgo.decided(flyway, SettlingCases.refused(casework, chronicle), day);
        sampling.round(day.plusMonths(1));
        String run = here.post("/office/print", Map.of("case", printed.id().toString()))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/", "");
        return new Liling(
                lins,
                one(
                        "select address from register.household_state where household = :id",
                        lins.household().value()),
                sent,
                document,
                printed,
                reviewed,
                batch(),
                proposal(lins.father()),
                other,
                quarantined(),
                UUID.fromString(run),
                Officers.with(accounts, Role.WINDOW_OFFICER).id());
    }

    private UUID one(String query, UUID id) {
        return sql.sql(query).param("id", id).query(UUID.class).single();
    }

    private UUID batch() {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into casework.batch (id, county, number, body, noticed_on, opened_by, sent_at)
                        values (:id, '430281', :number, '醴陵征地甲', '2018-03-01', :id, now())""").param("id", id).param("number", id.toString()).update();
        return id;
    }

    private UUID proposal(PersonId person) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into register.proposal (id, person, item, value, place, reason, officer, office, proposed_at)
                        values (:id, :person, 'NATIVE_PLACE', '湖南醴陵', '430281006001', '林水生写错了', :id, '来龙门派出所', now())""").param("id", id).param("person", person.value()).update();
        return id;
    }

    private UUID quarantined() {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into register.batch (id, file_sha256, kind, started_at, finished_at, undone_at, officer, office)
                        values (:id, :hash, 'PERSONS', now(), now(), now(), :id, '来龙门派出所')""").param("id", id).param("hash", id.toString()).update();
        sql.sql("""
                        insert into register.quarantine (id, batch, row_number, fault, number, name, content, entered_at)
                        values (:id, :id, 17, 'NUMBER', '990281199001020011', '林隔离', :content::jsonb, now())""").param("id", id).param("content", """
                        {"household": "430281006000017", "householdKind": "FAMILY", "place": "430281006001", "address": "左权路7号",
                         "relation": "20", "name": "林隔离", "number": "990281199001020011", "sex": "1", "born": "1990-01-02"}""").update();
        return id;
    }

    /** Somebody with every role at a place, who has said what for and given the password again. */
    private Signing everything(String place) throws IOException, InterruptedException {
        Signing browser = new Signing(server);
        browser.in(Officers.all(accounts, "foreign." + UUID.randomUUID(), place).login(), Officers.PASSWORD);
        assertThat(browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.post("/office/confirm", Map.of("password", Officers.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        return browser;
    }

    /** Whatever a form of the officers' pages may ask for. */
    private static Map<String, String> form(Liling there) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("request", UUID.randomUUID().toString());
        form.put("version", "3");
        form.put("words", "从别处来的");
        form.put("reason", "LOST");
        form.put("of", there.lins().father().toString());
        form.put("head", there.lins().mother().toString());
        form.put("eventOn", "2018-05-20");
        form.put("item", "NATIVE_PLACE");
        form.put("value", "云南曲靖");
        form.put("field", "CITIZEN_NUMBER");
        form.put("ground", "从别处来的");
        form.put("decision", "DIFFERENT");
        form.put("answer", "IN_ORDER");
        form.put("place", "530302");
        form.put("role", "WINDOW_OFFICER");
        form.put("clause", "LL-3.1.1");
        form.put("department", "CIVIL_AFFAIRS");
        form.put("paper", "FORM");
        return form;
    }

    private List<String> patterns(String method) {
        return mapped.stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(one -> one.name().equals(method)))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern ->
                        pattern.startsWith("/office/") && HOLE.matcher(pattern).find())
                // A matter is no identity, and a name in an address is none either.
                .filter(pattern -> !pattern.startsWith("/office/window/"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void nothingOpensByItsIdentityToWhoWorksElsewhere() throws Exception {
        Signing here = everything("430281");
        Liling there = liling(here);
        Signing elsewhere = everything("530302");
        List<String> opened = new ArrayList<>();
        for (String pattern : patterns("GET")) {
            List<String> paths = there.paths(pattern);
            for (String path : paths) {
                note(opened, there, "GET " + path, elsewhere.get(path));
            }
            assertThat(paths.stream().map(path -> status(here, path)).toList())
                    .as("%s is there for who works here", pattern)
                    .contains(200);
        }
        for (String pattern : patterns("POST")) {
            for (String path : there.paths(pattern)) {
                note(opened, there, "POST " + path, elsewhere.post(path, form(there)));
            }
        }
        assertThat(opened).isEmpty();
        assertThat(casework(there.sent()).version()).isEqualTo(there.sent().version());
        assertThat(casework(there.printed()).version())
                .isEqualTo(there.printed().version());
    }

    /** Who administers or audits a place has its accounts and the log of its offices, and gives nobody a role elsewhere. */
    @Test
    void accountsAndLogEndWhereTheRoleDoes() throws Exception {
        String here =
                Officers.all(accounts, "foreign." + UUID.randomUUID(), "430281").login();
        Signing elsewhere = everything("530302");
        assertThat(elsewhere.get("/office/accounts").body()).doesNotContain(here);
        Map<String, String> account =
                Map.of("login", "foreign." + UUID.randomUUID(), "name", "林越权", "office", "某所", "role", "AUDITOR");
        assertThat(elsewhere
                        .post("/office/accounts", with(account, "place", "430281"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(elsewhere
                        .post("/office/accounts", with(account, "place", "530300"))
                        .statusCode())
                .as("wider than their own")
                .isEqualTo(403);
        assertThat(elsewhere
                        .post("/office/accounts", with(account, "place", "530302001"))
                        .statusCode())
                .isEqualTo(200);

        Signing liling = everything("430281");
        Map<String, String> purposes = Map.of("event", "PURPOSE_STATED");
        assertThat(elsewhere.post("/office/audit", purposes).body())
                .contains("530302公安机关")
                .doesNotContain("430281公安机关");
        assertThat(liling.post("/office/audit", purposes).body())
                .contains("430281公安机关")
                .doesNotContain("530302公安机关");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put(name, value);
        return whole;
    }

    private CaseFile casework(CaseFile file) {
        return SettlingCases.now(casework, file.id());
    }

    private static int status(Signing browser, String path) {
        try {
            return browser.get(path).statusCode();
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(path, fault);
        }
    }

    private static void note(List<String> opened, Liling there, String asked, HttpResponse<String> answer) {
        List<String> told = there.names().stream()
                .filter(name -> answer.body().contains(name))
                .toList();
        if (answer.statusCode() != 403 && answer.statusCode() != 404 || !told.isEmpty()) {
            opened.add(asked + " answered " + answer.statusCode() + " " + told);
        }
    }
}
