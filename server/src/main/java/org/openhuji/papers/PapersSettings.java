package org.openhuji.papers;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation prints.
 *
 * @param printers the offsets of each printer for booklets, by its name: {@code huji.papers.printers.NAME.right=1.5}
 * @param demonstration whether papers say that their people are invented and that they have no legal effect
 */
@ConfigurationProperties("huji.papers")
record PapersSettings(
        @DefaultValue Map<String, Printer> printers,
        @DefaultValue("false") boolean demonstration) {
    Printer printer(String name) {
        Printer printer = printers.get(name);
        if (printer == null) {
            throw new PaperRefused(PaperRefused.Cause.UNKNOWN_PRINTER);
        }
        return printer;
    }
}
