package org.openhuji.bench.peers.family;

/** The codes of the vocabulary that Liling's routes read, by the same names. */
public final class Codes {
    private Codes() {}

    /** Classes of kin. */
    public enum Kin {
        SPOUSE,
        CHILD,
        PARENT,
        GRANDPARENT,
        GRANDCHILD,
        SIBLING,
        PARENT_OF_SPOUSE
    }

    /** Whether a person is in the forces. */
    public enum Military {
        NONE,
        SOLDIER,
        OFFICER
    }

    /** Why a registration was cancelled. */
    public enum CancelReason {
        ENLISTMENT,
        CUSTODY,
        LONG_ABSENCE
    }

    /** Kinds of household. */
    public enum Household {
        FAMILY,
        UNIT_COLLECTIVE,
        SCHOOL_COLLECTIVE,
        COMMUNITY_COLLECTIVE,
        POLICE_PUBLIC_COLLECTIVE,
        TALENT_AGENCY,
        EMPLOYMENT_GUIDANCE
    }

    /** Certificates. */
    public enum Certificate {
        PROFESSIONAL_TECHNICAL_QUALIFICATION,
        VOCATIONAL_QUALIFICATION,
        SKILL_LEVEL
    }

    /** How a dwelling is held. */
    public enum Tenure {
        OWNED_PURCHASED,
        OWNED_SELF_BUILT,
        OWNED_RESETTLEMENT,
        LEASED,
        BORROWED,
        LODGING
    }

    /** What a dwelling is for. */
    public enum Use {
        RESIDENTIAL,
        SHOP,
        LIVE_WORK
    }

    /** Who approved an appointment. */
    public enum Approver {
        COUNTY_HR_OR_ABOVE,
        VERTICAL_DEPT,
        ORGANISATION_DEPT
    }

    /** A person's part in a business. */
    public enum Role {
        LEGAL_REPRESENTATIVE,
        SHAREHOLDER,
        SOLE_TRADER
    }

    /** Insurance schemes. */
    public enum Scheme {
        EMPLOYEE_PENSION,
        EMPLOYEE_MEDICAL,
        UNEMPLOYMENT,
        INJURY,
        MATERNITY,
        RESIDENT_MEDICAL,
        NEW_RURAL_MEDICAL
    }

    /** Kinds of school. */
    public enum School {
        UNIVERSITY,
        VOCATIONAL,
        TECHNICAL
    }
}
