package org.openhuji.access;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./huji account}: accounts from the command line, the first administrator's among them. */
@Component
@Command(name = "account", description = "工作人员账号 / the accounts of officers", mixinStandardHelpOptions = true)
class AccountCommand implements ServerCommand, Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final Accounts accounts;

    @Spec
    private @Nullable CommandSpec spec;

    AccountCommand(Accounts accounts) {
        this.accounts = accounts;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    @Override
    public Integer call() {
        out().println(Objects.requireNonNull(spec).commandLine().getUsageMessage());
        return REFUSED;
    }

    @Command(
            name = "add",
            description = "添加账号；不问密码时生成一个，只显示一次 / adds an account; a password is made and shown once unless asked for",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "LOGIN", description = "登录名 / login") String login,
            @Option(names = "--name", required = true, description = "姓名 / name") String name,
            @Option(names = "--office", required = true, description = "单位 / office") String office,
            @Option(names = "--place", required = true, description = "区划代码 / division code") String place,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") List<Role> roles,
            @Option(names = "--ask", description = "在终端输入密码 / ask for the password") boolean ask) {
        try {
            Password password = ask ? asked() : Password.generated();
            List<RoleAt> held =
                    roles.stream().map(role -> new RoleAt(role, place)).toList();
            Optional<Officer> added =
                    accounts.add(new NewAccount(login, name, new Office(office, place), held), password);
            if (added.isEmpty()) {
                err().println("登录名已有人用 / the login is taken: " + login);
                return FAILED;
            }
            tell(added.get(), password);
            return DONE;
        } catch (IllegalArgumentException unfit) {
            err().println(unfit.getMessage());
            return REFUSED;
        }
    }

    @Command(
            name = "reset",
            description = "重设密码并解锁 / makes another password and opens a locked account",
            mixinStandardHelpOptions = true)
    int reset(
            @Parameters(paramLabel = "LOGIN", description = "登录名 / login") String login,
            @Option(names = "--ask", description = "在终端输入密码 / ask for the password") boolean ask) {
        Optional<Account> account = accounts.findByLogin(login);
        if (account.isEmpty()) {
            err().println("没有这个账号 / no such account: " + login);
            return FAILED;
        }
        try {
            Password password = ask ? asked() : Password.generated();
            accounts.password(account.get().officer().id(), password);
            accounts.open(account.get().officer().id());
            tell(account.get().officer(), password);
            return DONE;
        } catch (IllegalArgumentException unfit) {
            err().println(unfit.getMessage());
            return REFUSED;
        }
    }

    @Command(name = "list", description = "列出账号 / lists the accounts", mixinStandardHelpOptions = true)
    int list() {
        for (Account account : accounts.list()) {
            Officer officer = account.officer();
            String roles = String.join(
                    ", ",
                    officer.roles().stream()
                            .map(role -> role.role() + "@" + role.place())
                            .toList());
            out().printf("%-24s %-7s %s%n", officer.login(), account.standing(), roles);
        }
        return DONE;
    }

    private void tell(Officer officer, Password password) {
        out().println(officer.login());
        if (password.givenOut()) {
            out().println("密码（只显示这一次，首次登录须更换）/ password, shown this once and to be changed at the first sign-in:");
            out().println(password.text());
        }
    }

    private static Password asked() {
        Console console = Objects.requireNonNull(System.console());
        if (!console.isTerminal()) {
            throw new IllegalArgumentException("--ask 需要终端。--ask needs a terminal.");
        }
        return Password.chosen(new String(console.readPassword("密码 / password: ")));
    }
}
