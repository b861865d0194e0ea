package org.openhuji.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./huji audit}: proves the log, and publishes a link of it. */
@Component
@Command(
        name = "audit",
        description = "核验日志、公布检查点 / prove the log, publish a checkpoint",
        mixinStandardHelpOptions = true)
class AuditCommand implements ServerCommand, Callable<Integer> {
    static final int DONE = 0;
    static final int BROKEN = 1;
    static final int REFUSED = 2;

    private final Verifier verifier;
    private final Path published;

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(Verifier verifier, @Value("${huji.data}") String data) {
        this.verifier = verifier;
        this.published = Path.of(data, "checkpoints.txt");
    }

    @Override
    public Integer call() {
        out().println(usage());
        return REFUSED;
    }

    private String usage() {
        return java.util.Objects.requireNonNull(spec).commandLine().getUsageMessage();
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }

    @Command(
            name = "verify",
            description = "逐条核验链条；0 完整，1 有断点 / walks the whole chain; 0 whole, 1 broken",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--against",
                            paramLabel = "FILE",
                            description = "已公布的检查点，每行一个 / published checkpoints, one in a line")
                    @Nullable
                    Path against) {
        List<Checkpoint> checkpoints = List.of();
        if (against != null) {
            try (var lines = Files.lines(against)) {
                checkpoints = lines.filter(line -> !line.isBlank())
                        .map(Checkpoint::parse)
                        .toList();
            } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
                err().println("读不了检查点文件 / cannot read the checkpoints: " + against);
                return REFUSED;
            }
        }
        Verdict verdict = verifier.verify(checkpoints, links -> {});
        VerdictText.lines(verdict).forEach(out()::println);
        return verdict.whole() ? DONE : BROKEN;
    }

    @Command(
            name = "checkpoint",
            description = "打印当前链尾，供公布 / prints the end of the chain, to be published",
            mixinStandardHelpOptions = true)
    int checkpoint() throws IOException {
        Checkpoint last = verifier.publish().orElse(null);
        if (last == null) {
            err().println("日志还没有封存的条目 / nothing is sealed yet");
            return BROKEN;
        }
        Files.createDirectories(published.toAbsolutePath().getParent());
        Files.writeString(
                published, last.line() + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out().println(last.line());
        return DONE;
    }
}
