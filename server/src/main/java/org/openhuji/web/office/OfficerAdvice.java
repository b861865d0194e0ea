package org.openhuji.web.office;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.Purpose;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who is at work and what for, on every page of this package: the frame shows it. */
@ControllerAdvice(basePackageClasses = OfficerAdvice.class)
class OfficerAdvice {
    private final Access access;

    OfficerAdvice(Access access) {
        this.access = access;
    }

    /**
     * What the frame shows.
     *
     * @param purpose {@code null} where none is stated
     */
    record AtWork(Officer officer, @Nullable Purpose purpose) {
        public boolean accounts() {
            return officer.may(Permission.MANAGE_ACCOUNTS);
        }

        public boolean log() {
            return officer.may(Permission.READ_AUDIT);
        }

        public boolean search() {
            return officer.may(Permission.SEARCH_PERSON);
        }

        public boolean proposals() {
            return officer.may(Permission.RECORD_ACT) || officer.may(Permission.APPROVE_CORRECTION);
        }

        public boolean cases() {
            return officer.may(Permission.HANDLE_CASE) || officer.may(Permission.DECIDE_CASE);
        }

        public boolean decides() {
            return officer.may(Permission.DECIDE_CASE);
        }

        public boolean community() {
            return officer.may(Permission.FILE_ARRIVALS);
        }

        public boolean window() {
            return officer.may(Permission.HANDLE_CASE);
        }

        public boolean prints() {
            return officer.may(Permission.PRINT);
        }

        public boolean duplicates() {
            return officer.may(Permission.REVIEW_DUPLICATES);
        }

        public boolean persons() {
            return officer.may(Permission.READ_PERSON);
        }
    }

    @ModelAttribute("work")
    @Nullable
    AtWork work() {
        Optional<Officer> officer = access.find();
        return officer.map(found -> new AtWork(found, access.findPurpose().orElse(null)))
                .orElse(null);
    }
}
