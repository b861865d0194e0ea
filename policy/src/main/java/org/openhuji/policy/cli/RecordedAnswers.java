package org.openhuji.policy.cli;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.replay.DeterminationRecord;
import org.openhuji.policy.replay.Replay;
import org.openhuji.policy.replay.ReplayJson;
import org.openhuji.policy.replay.ReplayText;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/** Situations assessed into records, and records assessed again: {@code assess --record} and {@code --replay}. */
final class RecordedAnswers {
    private final Policies policies;
    private final Voice voice;
    private final boolean json;
    private final boolean trace;
    private final AtomicBoolean different = new AtomicBoolean();

    RecordedAnswers(Policies policies, Voice voice, boolean json, boolean trace) {
        this.policies = policies;
        this.voice = voice;
        this.json = json;
        this.trace = trace;
    }

    /** Prints the records of one situation, or of each of an array. */
    int record(@Nullable Object value) {
        List<Fault> faults = new ArrayList<>();
        List<@Nullable Object> records = new ArrayList<>();
        List<?> given = value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
        for (int i = 0; i < given.size(); i++) {
            Object one = given.get(i);
            Situation situation = policies.read(one, value instanceof List ? "/" + i : "", faults);
            if (faults.isEmpty() && situation != null && one instanceof Map<?, ?> map) {
                records.add(
                        DeterminationRecord.of(policies, map, situation, trace).plain());
            }
        }
        if (!faults.isEmpty()) {
            Faults.printInput(faults, voice.language(), voice.err());
            return Main.REFUSED;
        }
        voice.out().println(Json.write(value instanceof List ? records : records.getFirst()));
        return Main.OK;
    }

    /** Replays one record, or each of an array. */
    int replay(@Nullable Object value) {
        List<Fault> faults = new ArrayList<>();
        List<DeterminationRecord> records = new ArrayList<>();
        List<?> given = value instanceof List<?> list ? list : java.util.Collections.singletonList(value);
        for (int i = 0; i < given.size(); i++) {
            DeterminationRecord record =
                    DeterminationRecord.read(given.get(i), value instanceof List ? "/" + i : "", faults);
            if (record != null) {
                records.add(record);
            }
        }
        if (!faults.isEmpty()) {
            Faults.printInput(faults, voice.language(), voice.err());
            return Main.REFUSED;
        }
        List<@Nullable Object> plain = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Replay replay = Replay.of(records.get(i), policies);
            if (!replay.same()) {
                different.set(true);
            }
            plain.add(ReplayJson.plain(replay));
            if (!json) {
                voice.out()
                        .print((i > 0 ? "\n" + "─".repeat(60) + "\n\n" : "")
                                + ReplayText.of(replay, policies, voice.language()));
            }
        }
        if (json) {
            voice.out().println(Json.write(value instanceof List ? plain : plain.getFirst()));
        }
        return status();
    }

    /** FAILED where some answer was not the same. */
    int status() {
        return different.get() ? Main.FAILED : Main.OK;
    }

    /** The record of one situation of a stream. */
    @Nullable
    String recordLine(String line, List<Fault> faults) throws Json.Malformed {
        Object value = Json.read(new StringReader(line));
        Situation situation = policies.read(value, "", faults);
        return situation != null && value instanceof Map<?, ?> map
                ? DeterminationRecord.of(policies, map, situation, trace).toJson()
                : null;
    }

    /** The replay of one record of a stream, as JSON, or in words. */
    @Nullable
    String replayLine(String line, List<Fault> faults) throws Json.Malformed {
        DeterminationRecord record = DeterminationRecord.read(Json.readAnswer(new StringReader(line)), "", faults);
        if (record == null) {
            return null;
        }
        Replay replay = Replay.of(record, policies);
        if (!replay.same()) {
            different.set(true);
        }
        return json
                ? Json.write(ReplayJson.plain(replay))
                : ReplayText.of(replay, policies, voice.language()).stripTrailing();
    }
}
