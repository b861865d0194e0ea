package org.openhuji.policy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.Policies;
import org.openhuji.policy.prose.Style;

/** Where the law, the codes and the compiled forms are: the folder of the launcher, or {@code --home}. */
final class Home {
    private final Path root;

    Home(Path root) {
        this.root = root;
    }

    static Home find() {
        String given = System.getProperty("huji.home");
        return new Home(given == null ? Path.of("") : Path.of(given));
    }

    Path law() {
        return root.resolve("law");
    }

    Path codes() {
        return root.resolve("codes");
    }

    Path cache() {
        return root.resolve(".huji").resolve("cache");
    }

    Path people() {
        return law().resolve("people.yaml");
    }

    Gazetteer gazetteer() {
        return Gazetteer.open(codes(), cache());
    }

    Policies policies() throws Policies.CannotLoad {
        return Policies.open(law(), codes(), cache());
    }

    /** The policies of a law folder that a command was given, or of the shipped one. */
    Policies policies(@Nullable Path folder) throws Policies.CannotLoad {
        return Policies.open(folder == null ? law() : folder, codes(), cache());
    }

    boolean complete() {
        return Files.isDirectory(law()) && Files.isDirectory(codes());
    }

    /** Colours only where the launcher saw a terminal, and not where NO_COLOR asks for none. */
    static Style style() {
        return Boolean.getBoolean("huji.terminal") && System.getenv("NO_COLOR") == null ? Style.COLOUR : Style.PLAIN;
    }
}
