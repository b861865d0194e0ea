package org.openhuji;

import java.util.List;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Keeps away from the residents' site whatever is not named here: a new package of the register is not there by itself. */
class NotAtTheResidentsSite implements TypeFilter {
    /** Packages whose own classes are there; packages below them are named by themselves. */
    private static final List<String> PACKAGES = List.of(
            "gate.outside",
            "places",
            "storage",
            "web",
            "web.cases",
            "web.inquiry",
            "web.policies",
            "web.site",
            "web.verify");

    /** Single classes of packages that are not. */
    private static final List<String> CLASSES = List.of(
            "InstallationConfiguration",
            "OpenFindings",
            "casework.TermsBook",
            "documents.DocumentConfiguration",
            "documents.Inspection",
            "documents.Keeping");

    /** Single classes of packages that are: officers sign in with them, or the registry of events needs them. */
    private static final List<String> NOT =
            List.of("storage.EventListening", "web.Doors", "web.Refusals", "web.Security", "web.SigningOut");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String whole = reader.getClassMetadata().getClassName();
        String name = whole.substring(
                        NotAtTheResidentsSite.class.getPackageName().length() + 1)
                .replaceFirst("\\$.*", "");
        int dot = name.lastIndexOf('.');
        boolean there = CLASSES.contains(name) || dot > 0 && PACKAGES.contains(name.substring(0, dot));
        return !there || NOT.contains(name);
    }
}
