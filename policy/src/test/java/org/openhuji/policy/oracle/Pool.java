package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.List;

/** Real places of Zhuzhou, Liling and elsewhere. */
final class Pool {
    static final List<String> LILING_URBAN = List.of(
            "430281006001",
            "430281006006",
            "430281002007",
            "430281002202",
            "430281007207",
            "430281102004",
            "430281103005");
    static final List<String> LILING_RURAL = List.of("430281102203", "430281103201", "430281105209", "430281109202");
    static final List<String> LILING_UNSURE = List.of("430281102499", "430281400001", "430281102", "430281");
    static final List<String> TOWNS = List.of(
            "430223001017",
            "430223102003",
            "430223106003",
            "430225100599",
            "430224003223",
            "430211102004",
            "430223103002",
            "430281006001");
    static final List<String> DISTRICTS =
            List.of("430202001005", "430202002002", "430204001002", "430211001016", "430204005003", "430202003009");
    static final List<String> ZHUZHOU_RURAL =
            List.of("430223102202", "430223103201", "430211102201", "430225200203", "430224101207", "430202100231");
    static final List<String> ZHUZHOU_UNSURE =
            List.of("430224002499", "430224203", "430202001", "430202", "430200", "430225400598");
    static final List<String> OUTSIDE =
            List.of("430102001002", "430102010204", "430302003510", "430321102206", "430406002201", "430406001004");

    private Pool() {}

    /** A place of Lukou district, 株洲县 before 2018-06-19. */
    static String lukou(LocalDate on, String rest) {
        return (on.isBefore(LocalDate.of(2018, 6, 19)) ? "430221" : "430212") + rest;
    }
}
