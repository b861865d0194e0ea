package org.openhuji.policy.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The command line of the policy library. */
@Command(
        name = "huji",
        description = {"户籍 · household registration: who may register where, by the law in force", ""},
        subcommands = {
            AssessCommand.class,
            DemoCommand.class,
            PlacesCommand.class,
            PolicyCommand.class,
            PopulationCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Huji 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 done; 1 a check or test failed; 2 input or command refused; 3 the law cannot be loaded."
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /** Done. */
    static final int OK = 0;

    /** A check or a test failed. */
    static final int FAILED = 1;

    /** Input or command refused. */
    static final int REFUSED = 2;

    /** The law cannot be loaded. */
    static final int NOT_LOADED = 3;

    /** Runs a command and ends the process with its status. */
    public static void main(String[] args) {
        System.setOut(new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = run(
                args,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.out.flush();
        System.exit(status);
    }

    /** Runs a command with its output going elsewhere; returns the exit status. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (e, command, result) -> Errors.report(e, language(args), command.getErr()));
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** The language asked for, as far as the arguments tell: a command that fails early still speaks it. */
    private static Locale language(String[] args) {
        List<String> words = List.of(String.join("=", args).split("="));
        int lang = words.indexOf("--lang");
        boolean english =
                lang >= 0 && lang + 1 < words.size() && words.get(lang + 1).equals("en");
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Turns what went wrong into a line a person can use, and an exit status. */
    static final class Errors {
        private Errors() {}

        static int report(Exception e, Locale language, PrintWriter err) {
            return switch (e) {
                case org.openhuji.policy.Policies.CannotLoad cannot -> {
                    Faults.print(cannot.faults(), language, err);
                    yield NOT_LOADED;
                }
                case Refused refused -> {
                    err.println(refused.getMessage());
                    yield REFUSED;
                }
                case UncheckedIOException io -> {
                    err.println("无法读写 / cannot read or write: " + io.getCause());
                    yield REFUSED;
                }
                default -> {
                    err.println("程序出错 / unexpected fault: " + e);
                    for (StackTraceElement frame : e.getStackTrace()) {
                        if (frame.getClassName().startsWith("org.openhuji")) {
                            err.println("    at " + frame);
                        }
                    }
                    yield CommandLine.ExitCode.SOFTWARE + 69;
                }
            };
        }
    }

    /** The input or the command is refused; the message says what is allowed. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
