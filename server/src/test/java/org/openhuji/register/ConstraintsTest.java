package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.register.recording.Constraints;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every rule of the register with a name of its own leads to a problem in words, and the page of them is not stale. */
@ServerTest
class ConstraintsTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "constraints.md");

    private final JdbcClient sql;

    @Autowired
    ConstraintsTest(JdbcClient sql) {
        this.sql = sql;
    }

    /** A rule as the catalogue of the database has it. */
    private record Rule(String table, String name, String definition) {}

    @Test
    void everyRuleWithANameOfItsOwnHasAProblem() {
        List<String> named =
                rules().stream().map(Rule::name).filter(ConstraintsTest::ours).toList();
        assertThat(Constraints.problems().keySet()).containsAll(named);
        assertThat(Constraints.problems().keySet().stream().filter(name -> !name.equals("no_circle_of_parents")))
                .allSatisfy(name -> assertThat(rules()).extracting(Rule::name).contains(name));
    }

    @Test
    void thePageOfRulesIsNotStale() throws Exception {
        StringBuilder page = new StringBuilder("""
                # 数据库约束与问题 · Rules of the database and problems

                Written by a test; do not edit. Drafts of acts find most of it first; what two acts do at the same moment, and what a hand
                or another program tries, is refused by the database. Keys and forms without a name of their own are `REG-0199`.

                | 约束 · rule | 表 · table | 问题 · problem | 中文 | English |
                |---|---|---|---|---|
                """);
        for (Rule rule : rules()) {
            if (ours(rule.name())) {
                line(page, rule.name(), rule.table());
            }
        }
        line(page, "no_circle_of_parents", "parenthood");
        if (Boolean.getBoolean("huji.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static void line(StringBuilder page, String rule, String table) {
        RegisterProblem problem = Constraints.problem(rule);
        page.append("| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        rule,
                        table,
                        problem.code(),
                        problem.words("…", "…", "…", "…").zh(),
                        problem.words("…", "…", "…", "…").en()));
    }

    /** Names given by hand; PostgreSQL's own end in what they are. */
    private static boolean ours(String name) {
        return !name.matches(".*_(pkey|check|check\\d+|fkey|key|not_null|not_null\\d+)");
    }

    private List<Rule> rules() {
        return sql.sql("""
                        select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
                          from pg_constraint k join pg_class c on c.oid = k.conrelid
                         where k.connamespace = 'register'::regnamespace and k.contype in ('c', 'f', 'p', 'u', 'x')
                           and k.conparentid = 0 and c.relname not like '%\\_past'
                         order by c.relname, k.conname
                        """)
                .query((row, number) -> new Rule(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Test
    void problemsHaveOneCodeEachAndWordsInBothLanguages() {
        assertThat(RegisterProblem.values()).extracting(RegisterProblem::code).doesNotHaveDuplicates();
        assertThat(RegisterProblem.values()).allSatisfy(problem -> {
            assertThat(problem.code()).matches("REG-01\\d\\d");
            assertThat(problem.words("a", "b", "c", "d").zh())
                    .matches("(?s).*[\\u4e00-\\u9fff].*")
                    .doesNotContain("{");
            assertThat(problem.words("a", "b", "c", "d").en()).matches("[ -~]+").doesNotContain("{");
        });
    }
}
