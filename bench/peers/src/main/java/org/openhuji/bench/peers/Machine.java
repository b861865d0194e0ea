package org.openhuji.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where and with what it was measured. */
final class Machine {
    private Machine() {}

    static String line() {
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d cores, %s %s, Java %s, load %.1f"
                .formatted(
                        processor(),
                        runtime.availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return "processor not known";
        }
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processor not known");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String versions() {
        Properties versions = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("/peers/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Drools and Kogito DMN %s, Camunda FEEL %s, CEL %s, JMH %s"
                .formatted(
                        versions.getProperty("drools"),
                        versions.getProperty("feel"),
                        versions.getProperty("cel"),
                        versions.getProperty("jmh"));
    }
}
