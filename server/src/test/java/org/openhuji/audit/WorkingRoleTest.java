package org.openhuji.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openhuji.audit.OwnLog.Log;

@LogTest
class WorkingRoleTest {
    @Test
    void theApplicationsRoleMayBeWorkedAsAndTheOwnerMayNot(Log log) {
        new WorkingRole(log.application).afterPropertiesSet();
        assertThatThrownBy(() -> new WorkingRole(log.owner).afterPropertiesSet())
                .isInstanceOf(WorkingRole.TooMighty.class);
    }
}
