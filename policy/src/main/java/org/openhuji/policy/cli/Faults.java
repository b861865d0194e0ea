package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.situation.Fault;

/** Prints mistakes. */
final class Faults {
    private Faults() {}

    static void print(List<LawFault> faults, Locale language, PrintWriter err) {
        faults.forEach(fault -> err.println(fault.show(language)));
        boolean english = language.getLanguage().equals("en");
        err.println(
                english
                        ? faults.size() + (faults.size() == 1 ? " fault" : " faults") + ", nothing loaded"
                        : faults.size() + " 处有误，未加载");
    }

    static void printInput(List<Fault> faults, Locale language, PrintWriter err) {
        for (Fault fault : faults) {
            String at = fault.pointer().isEmpty() ? "/" : fault.pointer();
            err.println(at + "  " + fault.message().in(language));
        }
        boolean english = language.getLanguage().equals("en");
        err.println(
                english
                        ? faults.size() + (faults.size() == 1 ? " fault" : " faults") + ", nothing assessed"
                        : faults.size() + " 处有误，未作评估");
    }
}
