package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which language a command speaks, and where to: shared by all commands. */
final class Voice {
    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language (default: zh)")
    @SuppressWarnings("NullAway.Init")
    private String lang;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The language, once it is one of the two. */
    Locale language() {
        if (!lang.equals("zh") && !lang.equals("en")) {
            throw new Main.Refused("--lang 应为 zh 或 en / --lang is zh or en: " + lang);
        }
        return lang.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    String say(String zh, String en) {
        return language().equals(Locale.ENGLISH) ? en : zh;
    }
}
