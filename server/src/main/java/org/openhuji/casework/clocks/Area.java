package org.openhuji.casework.clocks;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.access.RoleAt;
import org.openhuji.casework.Level;
import org.openhuji.kernel.PlaceCode;

/**
 * Where somebody has cases, as prefixes of place codes; an empty one is everywhere.
 *
 * @param handles where they handle them
 * @param decides where they decide
 * @param levels on which level they decide there, place by place
 */
record Area(List<String> handles, List<String> decides, List<Level> levels) {
    static Area of(Officer officer) {
        List<String> handles = new ArrayList<>();
        List<String> decides = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (RoleAt role : officer.roles()) {
            String prefix = role.place().isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(role.place()));
            if (role.brings(Permission.HANDLE_CASE)) {
                handles.add(prefix);
            }
            if (role.brings(Permission.DECIDE_CASE)) {
                decides.add(prefix);
                levels.add(Level.of(role));
            }
        }
        return new Area(handles, decides, levels);
    }

    String[] handled() {
        return handles.toArray(String[]::new);
    }

    String[] decided() {
        return decides.toArray(String[]::new);
    }

    String[] decidedOn() {
        return levels.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Everywhere they have cases, in whichever part. */
    String[] all() {
        List<String> all = new ArrayList<>(handles);
        all.addAll(decides);
        return all.toArray(String[]::new);
    }
}
