package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** A command that was run, over the shipped law unless said otherwise: its exit status, and what it printed to whom. */
record Ran(int status, String out, String err) {
    static Ran of(String... args) {
        return at(Path.of(".."), args);
    }

    /** In the folder of an installation. */
    static Ran at(Path home, String... args) {
        String before = System.getProperty("huji.home");
        System.setProperty("huji.home", home.toString());
        try {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status = Main.run(args, new PrintWriter(out), new PrintWriter(err));
            return new Ran(status, out.toString(), err.toString());
        } finally {
            if (before == null) {
                System.clearProperty("huji.home");
            } else {
                System.setProperty("huji.home", before);
            }
        }
    }
}
