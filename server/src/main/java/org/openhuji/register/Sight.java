package org.openhuji.register;

/** How much of a record is shown to whoever reads it. */
public enum Sight {
    /**
     * What everybody sees who may read persons. An adoption leaves no trace and no gap (Civil Code art. 1110): adoptive parents
     * are parents, the record begins with the adoption, and any first registration is called just that. A protected person has no
     * address.
     */
    PLAIN,
    /** Everything. It takes a permission of its own and the password once more, and each such read is logged by itself. */
    SENSITIVE
}
