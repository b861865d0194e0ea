package org.openhuji.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's own Chromium, driven by Playwright, which needs a node of version 20 or later: the machine's own too, or
 * the one that the Maven profile {@code node} brings. The browser reaches this machine and nothing else.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int NODE_NEEDED = 20;

    /** Without these it calls home, whose refusal would be reported as a fault of the page. */
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path program = NAMES.stream()
                .map(Chromium::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "浏览器测试需要 Chromium，PATH 中没有找到。The browser tests need Chromium, Chrome or their like in PATH;"
                                + " on Debian: apt-get install -y chromium fonts-noto-cjk"));
        Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        if (Chromium.class.getResource("/driver/linux/node") == null) {
            environment.put("PLAYWRIGHT_NODEJS_PATH", node().toString());
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        // Playwright's default is to run without Chromium's sandbox, which root and containers cannot have: the pages
        // are
        // ours.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path node() {
        return find("node")
                .filter(node -> major(node) >= NODE_NEEDED)
                .orElseThrow(() -> new IllegalStateException(
                        "浏览器测试需要 node %1$d 或更高版本；没有时可加 -Pnode，由 Maven 取来。The browser tests need node %1$d or later in PATH; without one, add -Pnode and Maven fetches it."
                                .formatted(NODE_NEEDED)));
    }

    private static int major(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.matches("v\\d+\\..*") ? Integer.parseInt(said.substring(1, said.indexOf('.'))) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : List.of(path.split(File.pathSeparator)).stream()
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst();
    }
}
