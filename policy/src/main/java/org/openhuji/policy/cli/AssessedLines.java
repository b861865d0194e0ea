package org.openhuji.policy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/**
 * Situations (or records of determinations) line by line, assessed on all processors and written in order, in constant memory. A line that is refused
 * says so in its place, on standard error and in the exit status; the others are assessed.
 */
final class AssessedLines {
    private static final int BATCH = 64;

    private final Line each;
    private final Locale language;
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean refused;

    /** What is done with each line. Used by many threads. */
    @FunctionalInterface
    interface Line {
        /** What is printed for a line; {@code null} where it is refused with faults. */
        @Nullable
        String answer(String line, List<Fault> faults) throws Json.Malformed;
    }

    /** What some lines gave. */
    private record Done(String answers, String faults) {}

    AssessedLines(Line each, Locale language, PrintWriter out, PrintWriter err) {
        this.each = each;
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /** Each situation gives its determination. */
    static Line assessing(Policies policies, boolean trace) {
        return (line, faults) -> {
            Situation situation = policies.read(Json.read(new StringReader(line)), "", faults);
            if (situation == null) {
                return null;
            }
            StringWriter answer = new StringWriter(8192);
            new DeterminationJson(policies.law(), trace).write(policies.assess(situation), answer);
            return answer.toString();
        };
    }

    int run(BufferedReader input) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        Deque<Future<Done>> ahead = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            long number = 1;
            for (List<String> lines = batch(input); !lines.isEmpty(); lines = batch(input)) {
                List<String> some = lines;
                long first = number;
                ahead.add(workers.submit(() -> assess(some, first)));
                number += lines.size();
                if (ahead.size() > 2 * processors) {
                    write(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                write(ahead.remove());
            }
        }
        return refused ? Main.REFUSED : Main.OK;
    }

    private static List<String> batch(BufferedReader input) throws IOException {
        List<String> lines = new ArrayList<>(BATCH);
        String line;
        while (lines.size() < BATCH && (line = input.readLine()) != null) {
            lines.add(line);
        }
        return lines;
    }

    private void write(Future<Done> future) {
        try {
            Done done = future.get();
            out.print(done.answers());
            if (!done.faults().isEmpty()) {
                refused = true;
                out.flush();
                err.print(done.faults());
                err.flush();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Done assess(List<String> lines, long first) {
        StringWriter answers = new StringWriter(lines.size() * 8192);
        StringBuilder faults = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                one(lines.get(i), first + i, answers, faults);
            }
        }
        return new Done(answers.toString(), faults.toString());
    }

    private void one(String line, long number, StringWriter answers, StringBuilder faults) {
        List<Fault> found = new ArrayList<>();
        String answer = null;
        try {
            answer = each.answer(line, found);
        } catch (Json.Malformed e) {
            found.add(e.fault());
        }
        if (answer != null) {
            answers.append(answer).append('\n');
            return;
        }
        answers.append("{\"refused\":" + found.size() + "}\n");
        boolean english = language.equals(Locale.ENGLISH);
        for (Fault fault : found) {
            faults.append(english ? "line " + number + ": " : "第 " + number + " 行：")
                    .append(fault.pointer())
                    .append("  ")
                    .append(fault.message().in(language))
                    .append(System.lineSeparator());
        }
    }
}
