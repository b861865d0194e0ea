package org.openhuji.access;

import static org.openhuji.access.Permission.*;

import java.util.Map;
import java.util.Set;

/** Which role brings which permission: this table and nothing else. What does not stand here is denied. */
final class Rights {
    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.WINDOW_OFFICER,
            Set.of(
                    SEARCH_PERSON,
                    READ_PERSON,
                    READ_HISTORY,
                    UNMASK,
                    READ_SENSITIVE,
                    HANDLE_CASE,
                    RECORD_ACT,
                    REVIEW_DUPLICATES,
                    PRINT),
            Role.APPROVER,
            Set.of(
                    SEARCH_PERSON,
                    READ_PERSON,
                    READ_HISTORY,
                    UNMASK,
                    READ_SENSITIVE,
                    DECIDE_CASE,
                    APPROVE_CORRECTION,
                    REVIEW_DUPLICATES,
                    LOAD_BATCH,
                    UNDO_BATCH,
                    PRINT,
                    READ_STATISTICS),
            Role.COMMUNITY_WORKER,
            Set.of(SEARCH_PERSON, READ_PERSON, FILE_ARRIVALS),
            Role.DEPARTMENT_READER,
            Set.of(SEARCH_PERSON, READ_PERSON),
            Role.STATISTICIAN,
            Set.of(READ_STATISTICS),
            Role.POLICY_OFFICER,
            Set.of(READ_STATISTICS),
            Role.AUDITOR,
            Set.of(READ_AUDIT),
            Role.ADMINISTRATOR,
            Set.of(MANAGE_ACCOUNTS));

    private Rights() {}

    /** What a role brings. */
    static Set<Permission> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }
}
