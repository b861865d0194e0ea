package org.openhuji.policy.replay;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.RecordedPlace;
import org.openhuji.policy.Policies;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/**
 * A determination with all that made it, to be kept and replayed: the situation as it was given, the place facts, the
 * hashes of law, codes and engine, the answer, and the hashes of these parts. The last tell whether the content was
 * changed since; they are no signature, for whoever changes the content can compute them anew. To be sure who made a
 * record and when, keep {@link #sha256} apart from it.
 */
public final class DeterminationRecord {
    /** The version of the shape. */
    public static final String FORMAT = "huji-record/1";

    static final String TOTAL = "record";
    static final List<String> PARTS = List.of("situation", "places", "hashes", "answer");

    private final Map<String, @Nullable Object> content;
    private final Map<String, RecordedPlace> places;
    private final Hashes hashes;

    DeterminationRecord(Map<String, @Nullable Object> content, Map<String, RecordedPlace> places, Hashes hashes) {
        this.content = content;
        this.places = places;
        this.hashes = hashes;
    }

    /**
     * Assesses a situation and records it.
     *
     * @param given the situation as {@link Json#read} gave it
     * @param situation the same, read by these policies
     * @param trace whether the answer carries the trace of each route
     */
    public static DeterminationRecord of(Policies policies, Map<?, ?> given, Situation situation, boolean trace) {
        LocalDate on = LocalDate.ofEpochDay(situation.on());
        Map<String, RecordedPlace> places = RecordedPlaces.ask(
                policies.gazetteer(), PlacesOfSituation.of(given, policies.law().vocabulary()), on);
        Hashes hashes = Hashes.of(
                policies, places.values().stream().map(RecordedPlace::today).toList());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("situation", given);
        content.put("places", RecordedPlaces.plain(places, policies, situation));
        content.put("hashes", hashes.byName());
        content.put("answer", plain(answer(policies, situation, trace)));
        content.put("sha256", sums(content));
        return new DeterminationRecord(content, places, hashes);
    }

    /** The answer as {@code assess --json} prints it. */
    static String answer(Policies policies, Situation situation, boolean trace) {
        StringWriter text = new StringWriter();
        new DeterminationJson(policies.law(), trace).write(policies.assess(situation), text);
        return text.toString();
    }

    static Map<?, ?> plain(String answer) {
        try {
            return Json.readAnswer(new StringReader(answer)) instanceof Map<?, ?> map ? map : Map.of();
        } catch (Json.Malformed e) {
            throw new IllegalStateException("our own answer cannot be read", e);
        }
    }

    /**
     * Reads a record. Its shape and its own hashes are checked, and nothing else: {@link Replay} compares.
     *
     * @param value what {@link Json#readAnswer} gave
     * @param pointer where it stands in the text: "" or "/0"
     * @param faults receives every fault
     * @return {@code null} where there are faults
     */
    public static @Nullable DeterminationRecord read(@Nullable Object value, String pointer, List<Fault> faults) {
        return RecordReader.read(value, pointer, faults);
    }

    /** The record on one line. */
    public String toJson() {
        return Json.write(content);
    }

    /** The record as plain values. */
    public Map<String, @Nullable Object> plain() {
        return content;
    }

    /** The hash of the whole record. */
    public String sha256() {
        return sums(content).getOrDefault(TOTAL, "");
    }

    /** The hashes of what made the answer. */
    public Hashes hashes() {
        return hashes;
    }

    Object situation() {
        return part("situation");
    }

    LocalDate on() {
        return LocalDate.parse(String.valueOf(((Map<?, ?>) part("answer")).get("on")));
    }

    Map<String, RecordedPlace> places() {
        return places;
    }

    /** The answer recorded, as plain values. */
    Map<?, ?> answer() {
        return (Map<?, ?>) part("answer");
    }

    /** The answer recorded, as the bytes it had. */
    String answerText() {
        return Json.write(part("answer"));
    }

    boolean withTrace() {
        return answer().get("routes") instanceof List<?> routes
                && routes.stream().anyMatch(route -> route instanceof Map<?, ?> map && map.containsKey("trace"));
    }

    private Object part(String name) {
        Object part = content.get(name);
        if (part == null) {
            throw new IllegalStateException("a record lacks " + name);
        }
        return part;
    }

    /** The hash of each part as it is written on one line, and of format and parts together. */
    static Map<String, String> sums(Map<?, ?> content) {
        Map<String, String> sums = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder(FORMAT);
        for (String part : PARTS) {
            String sum = sha256(Json.write(content.get(part)));
            sums.put(part, sum);
            all.append('\n').append(sum);
        }
        sums.put(TOTAL, sha256(all.toString()));
        return sums;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
