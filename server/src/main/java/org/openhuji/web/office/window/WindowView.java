package org.openhuji.web.office.window;

import java.util.List;

/**
 * A form of the window as its page shows it.
 *
 * @param id of the case it leads to
 * @param spot whether one press registers
 * @param mark of what was typed
 */
record WindowView(
        String matter, String title, String id, Way spot, String mark, List<Field> fields, List<PaperLine> papers) {
    /** How far one press goes. */
    enum Way {
        REGISTERS,
        QUEUES;

        static Way of(boolean onTheSpot) {
            return onTheSpot ? REGISTERS : QUEUES;
        }
    }

    /**
     * A paper that can be asked for.
     *
     * @param note why it need not be brought; empty where it must
     * @param needed {@code yes} where the matter is not done without it
     * @param seen {@code yes} where the officer has seen it
     */
    record PaperLine(String id, String name, String note, String needed, String seen, String number) {}

    /** Somebody who may be the newcomer. */
    record LikeLine(String id, String name, String told, int score) {}

    /** A form that was begun. */
    record Begun(String id, String matter, String title, String what) {}

    /**
     * Where the case stands that a press left open.
     *
     * @param open whether what was typed can still be mended here
     */
    record Standing(String id, String reference, String state, boolean open) {}
}
