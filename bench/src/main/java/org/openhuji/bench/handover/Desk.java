package org.openhuji.bench.handover;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhuji.casework.CaseId;

/** An officer's browser without a window, on the pages of cases: a form is sent, and the page it leads to is opened. */
final class Desk implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PAPER = Pattern.compile("name=\"paper\" value=\"([^\"]+)\"");

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<Long> times = new ArrayList<>();
    private String token = "";
    private String page = "";
    private int errors;

    Desk(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        get("/sign-in");
        post("/sign-in", "login=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
        get("/office");
        if (post("/office/purpose", "kind=PRESENT_AT_WINDOW").statusCode() >= 400) {
            throw new IllegalStateException("not signed in");
        }
        times.clear();
    }

    /** Opens a case and takes a step with all papers ticked; tells whether it was taken. */
    boolean step(CaseId file, String step) throws IOException, InterruptedException {
        String address = "/office/cases/" + file;
        if (page.isEmpty() || !page.contains(address)) {
            get(address);
        }
        Matcher version = VERSION.matcher(page);
        if (!version.find()) {
            errors++;
            return false;
        }
        StringBuilder form = new StringBuilder("version=" + version.group(1));
        if (step.equals("accept")) {
            PAPER.matcher(page)
                    .results()
                    .forEach(paper -> form.append("&paper=").append(paper.group(1)));
        }
        HttpResponse<String> answer = post(address + "/" + step, form.toString());
        boolean taken = answer.statusCode() == 303 || answer.statusCode() == 302;
        errors += taken ? 0 : 1;
        get(address);
        return taken;
    }

    /** The page that is open is out of date. */
    void forget() {
        page = "";
    }

    /** How long each answer took, nanoseconds. */
    List<Long> times() {
        return times;
    }

    int errors() {
        return errors;
    }

    private void get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(address).build());
        page = answer.body();
        errors += answer.statusCode() >= 400 ? 1 : 0;
        Matcher found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    private HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        times.add(System.nanoTime() - begun);
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
