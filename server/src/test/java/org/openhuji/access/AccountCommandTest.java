package org.openhuji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openhuji.CommandLines;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./huji account} beside a server that is running. */
@ServerTest
class AccountCommandTest {
    private static final Path DATA = Path.of("target", "test-data");

    private final Server server;

    @Autowired
    AccountCommandTest(Server server) {
        this.server = server;
    }

    @Test
    void makesTheFirstAdministratorWhoCanSignInAtOnce() throws Exception {
        Said added = run(
                "account",
                "add",
                "first.administrator",
                "--name",
                "林测试",
                "--office",
                "醴陵市公安局",
                "--place",
                "430281",
                "--role",
                "administrator");
        assertThat(added.status()).isZero();
        String password = added.text().lines().toList().getLast();
        assertThat(new Signing(server)
                        .in("first.administrator", password)
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/office"));
        assertThat(run("account", "list").text()).contains("first.administrator", "ADMINISTRATOR@430281");
        assertThat(run("account", "reset", "first.administrator").text()).doesNotContain(password);
        assertThat(run(
                                "account",
                                "add",
                                "first.administrator",
                                "--name",
                                "林",
                                "--office",
                                "局",
                                "--place",
                                "430281",
                                "--role",
                                "AUDITOR")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoAccount() {
        assertThat(run(
                                "account",
                                "add",
                                "X Y",
                                "--name",
                                "林",
                                "--office",
                                "局",
                                "--place",
                                "430281",
                                "--role",
                                "AUDITOR")
                        .status())
                .isEqualTo(2);
        assertThat(run("account", "add", "xy", "--name", "林", "--office", "局", "--place", "43", "--role", "MAYOR")
                        .status())
                .isEqualTo(2);
        assertThat(run("account", "reset", "nobody").status()).isEqualTo(1);
    }

    private record Said(int status, String text) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            return new Said(CommandLines.run(DATA, arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }
}
