package org.openhuji.web;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openhuji.Server;
import org.openhuji.policy.situation.Json;
import tools.jackson.databind.json.JsonMapper;

/** Downloaded files, and what determinations say, for tests. */
public final class Files {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Files() {}

    /** The situation in a downloaded file, as JSON for the API. */
    public static String situation(String file) throws Json.Malformed {
        Object value = Objects.requireNonNull(Json.read(new StringReader(file)));
        return write(Objects.requireNonNull(Server.object(value).get("situation")));
    }

    /** Plain values as JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The clauses of the grounds that are open, in the order of the answer. */
    public static List<String> open(HttpResponse<String> answer) throws Json.Malformed {
        return with(Server.object(answer), "MET");
    }

    /** The clauses of the routes with an outcome. */
    public static List<String> with(Map<String, ?> determination, String outcome) {
        return ((List<?>) Objects.requireNonNull(determination.get("routes")))
                .stream()
                        .map(Server::object)
                        .filter(route -> outcome.equals(route.get("outcome")))
                        .map(route -> String.valueOf(route.get("clause")))
                        .toList();
    }
}
