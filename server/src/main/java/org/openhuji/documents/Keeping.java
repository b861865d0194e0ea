package org.openhuji.documents;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What this module can without a case: look at a file, and keep bytes closed. For whoever keeps something on its way to a case, and has
 * no cases.
 */
@Component
public class Keeping {
    private final Inspection inspection;
    private final ObjectProvider<Vault> vault;

    Keeping(Inspection inspection, ObjectProvider<Vault> vault) {
        this.inspection = inspection;
        this.vault = vault;
    }

    /**
     * What is kept of a file that was sent.
     *
     * @throws DocumentRefused where it is not what it says it is
     */
    public Content inspect(byte[] sent) {
        return inspection.inspect(sent);
    }

    /** Closes bytes under an identity, which opens them again. */
    public byte[] close(UUID id, byte[] bytes) {
        return vault.getObject().close(id, bytes);
    }

    /** Opens what was closed under an identity. */
    public byte[] open(UUID id, byte[] closed) {
        return vault.getObject().open(id, closed);
    }
}
