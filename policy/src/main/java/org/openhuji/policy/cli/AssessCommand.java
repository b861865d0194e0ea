package org.openhuji.policy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.prose.DeterminationText;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assess}: by which ground may this family register in that place? */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses a situation (a family, a place, a day) by the law in force there.",
            "FILE holds a situation as JSON, or an array of them; a .jsonl file one on each line, which is",
            "streamed. - reads standard input."
        },
        footer = {
            "",
            "Exit status: 0 assessed, whatever the answer; 2 input refused; 3 the law cannot be loaded.",
            "With --replay: 0 each answer is the same, byte for byte; 1 one is not."
        })
final class AssessCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the file, or - for standard input")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--json", description = "print determinations as JSON (the contract's shape)")
    private boolean json;

    @Option(names = "--trace", description = "with --json: every condition with its answer, frames included")
    private boolean trace;

    @Option(names = "--ask", description = "only what should be asked next: the facts that can still change the answer")
    private boolean ask;

    @Option(
            names = "--record",
            description = "print a record to be kept: the situation, the place facts, all hashes and the answer")
    private boolean record;

    @Option(
            names = "--replay",
            description = "FILE holds records: does the same situation still give the same answer, and if not, why?")
    private boolean replay;

    @Option(names = "--lines", description = "treat the input as one situation on each line, as for .jsonl")
    private boolean lines;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Locale language = voice.language();
        if ((record ? 1 : 0) + (replay ? 1 : 0) + (ask ? 1 : 0) > 1) {
            throw new Main.Refused("--record、--replay、--ask 只能选一个 / only one of --record, --replay and --ask");
        }
        Policies policies = Home.find().policies();
        PrintWriter out = voice.out();
        PrintWriter err = voice.err();
        RecordedAnswers recorded = new RecordedAnswers(policies, voice, json, trace);
        try (Reader input = open()) {
            if (lines || file.endsWith(".jsonl")) {
                AssessedLines.Line each = record
                        ? recorded::recordLine
                        : replay ? recorded::replayLine : AssessedLines.assessing(policies, trace);
                int status = new AssessedLines(each, language, out, err).run(new BufferedReader(input, 1 << 16));
                return status == Main.OK ? recorded.status() : status;
            }
            if (record || replay) {
                return recorded(recorded, input);
            }
            return whole(policies, input, out, err, language);
        }
    }

    private int recorded(RecordedAnswers recorded, Reader input) {
        try {
            return record ? recorded.record(Json.read(input)) : recorded.replay(Json.readAnswer(input));
        } catch (Json.Malformed e) {
            Faults.printInput(List.of(e.fault()), voice.language(), voice.err());
            return Main.REFUSED;
        }
    }

    private Reader open() throws IOException {
        if (file.equals("-")) {
            return new InputStreamReader(System.in, StandardCharsets.UTF_8);
        }
        try {
            return Files.newBufferedReader(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Main.Refused("没有这个文件 / no such file: " + file);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new Main.Refused("不能读取 / cannot be read: " + file);
        }
    }

    private int whole(Policies policies, Reader input, PrintWriter out, PrintWriter err, Locale language) {
        Object value;
        try {
            value = Json.read(input);
        } catch (Json.Malformed e) {
            Faults.printInput(List.of(e.fault()), language, err);
            return Main.REFUSED;
        }
        List<Fault> faults = new ArrayList<>();
        List<@Nullable Situation> situations = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                situations.add(policies.read(list.get(i), "/" + i, faults));
            }
        } else {
            situations.add(policies.read(value, "", faults));
        }
        if (!faults.isEmpty()) {
            Faults.printInput(faults, language, err);
            return Main.REFUSED;
        }
        if (ask) {
            ask(policies, situations, value instanceof List);
            return Main.OK;
        }
        List<Determination> determinations = new ArrayList<>();
        for (Situation situation : situations) {
            if (situation != null) {
                determinations.add(policies.assess(situation));
            }
        }
        print(policies, determinations, value instanceof List, out, language);
        return Main.OK;
    }

    private void ask(Policies policies, List<@Nullable Situation> situations, boolean array) {
        Questions questions = new Questions(policies, voice);
        List<@Nullable Object> all = new ArrayList<>();
        for (Situation situation : situations) {
            if (situation != null && json) {
                all.add(questions.plain(situation));
            } else if (situation != null) {
                questions.print(situation);
            }
        }
        if (json) {
            voice.out().println(Json.write(array ? all : all.getFirst()));
        }
    }

    private void print(
            Policies policies, List<Determination> determinations, boolean array, PrintWriter out, Locale language) {
        if (json) {
            DeterminationJson writer = new DeterminationJson(policies.law(), trace);
            if (array) {
                writer.write(determinations, out);
            } else {
                writer.write(determinations.getFirst(), out);
            }
            out.println();
            return;
        }
        for (int i = 0; i < determinations.size(); i++) {
            if (i > 0) {
                out.println();
                out.println("─".repeat(60));
                out.println();
            }
            out.print(DeterminationText.of(
                    determinations.get(i), policies.law(), policies.gazetteer(), language, Home.style()));
        }
    }
}
