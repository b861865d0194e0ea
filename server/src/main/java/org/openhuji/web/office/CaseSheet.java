package org.openhuji.web.office;

import java.util.Locale;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.TypedForms;
import org.openhuji.casework.batches.Batches;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case, the same whoever shows it and whatever was refused before. */
@Component
class CaseSheet {
    private final CaseViews views;
    private final TypedForms typed;
    private final CasePaperViews papers;
    private final ClockViews clocks;
    private final WatchViews watch;
    private final LookupViews lookups;
    private final Batches batches;
    private final ReviewViews reviews;

    CaseSheet(
            CaseViews views,
            TypedForms typed,
            CasePaperViews papers,
            ClockViews clocks,
            WatchViews watch,
            LookupViews lookups,
            Batches batches,
            ReviewViews reviews) {
        this.views = views;
        this.typed = typed;
        this.papers = papers;
        this.clocks = clocks;
        this.watch = watch;
        this.lookups = lookups;
        this.batches = batches;
        this.reviews = reviews;
    }

    /** The name of its view, with all that is on it put into the model. */
    String show(CaseFile file, CaseTyped written, Locale language, Model model) {
        model.addAttribute("case", views.of(file, language));
        model.addAttribute(
                "window", typed.has(file) && !file.state().ended() ? file.type().matter() : "");
        model.addAttribute("typed", written);
        batches.of(file).ifPresent(batch -> model.addAttribute("batch", batch));
        papers.into(model, file);
        lookups.into(model, file, written, language);
        clocks.into(model, file, language);
        reviews.into(model, file, language);
        watch.into(model, file.id(), file.version(), "", language);
        return "office/case";
    }
}
