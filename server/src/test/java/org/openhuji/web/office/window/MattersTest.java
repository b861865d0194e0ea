package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters done on the spot: from the form at the window to the register, by one officer in one press, and refused in words. */
@ServerTest
class MattersTest {
    private final Server server;
    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private Desk window;

    @Autowired
    MattersTest(Server server, Accounts accounts, Registration registration, Whereabouts whereabouts) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    @BeforeEach
    void open() throws Exception {
        window = new Desk(server, accounts, Role.WINDOW_OFFICER, "430281006");
    }

    private Standing.State state(PersonId person) {
        return whereabouts.find(person, "test").orElseThrow().state();
    }

    private Desk.Filling birth(Folk.Family family, String certificate) {
        return window.begin("birth")
                .with("parent", family.mother().card())
                .with("other", "spouse")
                .with("name", "窦" + Folk.given())
                .with("sex", "2")
                .with("born", "20180520")
                .with("ethnicity", "same")
                .seen("booklet")
                .with("number-birth-certificate", certificate);
    }

    @Test
    void aBirthIsRegisteredInOnePress() {
        Folk.Family family = Folk.family(registration);
        String id = birth(family, "P430000001").carried();
        String page = window.page(id);
        assertThat(page).contains("已登记", "受理", "审查", "批准");
    }
}
