package org.openhuji.papers;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints papers and tells whether a paper is one of them. Whatever is issued is recorded in the caller's transaction: if
 * that fails, there was no paper. The day on a paper is the legal day.
 */
@Service
public class Papers {
    private final IssuedStore store;
    private final PapersSettings settings;
    private final Clock clock;
    private final String address;

    Papers(
            IssuedStore store,
            PapersSettings settings,
            @Qualifier("legal") Clock clock,
            @Value("${huji.public-url}") String publicUrl) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.address = publicUrl.replaceAll("/+$", "") + "/verify";
    }

    /**
     * A paper in a list.
     *
     * @param state how it stands; never unknown
     */
    public record Listed(String code, Verification state) {}

    /**
     * Prints a sheet on A4.
     *
     * @param about the caller's record it is about, by which {@link #list} finds it; {@code null} where there is none
     */
    @Transactional
    public IssuedPaper issue(Sheet sheet, Office office, @Nullable UUID about) {
        return sheet(sheet, office, about, null, null);
    }

    /**
     * Prints a sheet once more, with a code of its own; the one before is withdrawn.
     *
     * @throws PaperRefused where the code is unknown, the paper no longer good, or the content not the same
     */
    @Transactional
    public IssuedPaper reprint(String code, Sheet sheet, Office office, ReprintReason reason) {
        IssuedStore.Issued earlier = replaced(code, sheet, reason);
        return sheet(sheet, office, earlier.about(), earlier.code(), reason);
    }

    /**
     * Prints the values of a booklet page on numbered stock.
     *
     * @param printer by its name in the settings
     * @param about as for {@link #issue}
     * @throws PaperRefused where no such printer is set up
     */
    @Transactional
    public IssuedPaper overprint(BookletPage page, Office office, String printer, @Nullable UUID about) {
        return page(page, office, printer, about, null, null);
    }

    /**
     * Prints a booklet page once more, on another numbered page.
     *
     * @throws PaperRefused as {@link #reprint} and {@link #overprint} do
     */
    @Transactional
    public IssuedPaper overprintAgain(
            String code, BookletPage page, Office office, String printer, ReprintReason reason) {
        IssuedStore.Issued earlier = replaced(code, page, reason);
        return page(page, office, printer, earlier.about(), earlier.code(), reason);
    }

    /** A booklet page with the stock's lines on plain paper, marked as a sample; nothing is recorded. */
    public byte[] sample(BookletPage page, Office office) {
        return Renderer.render(setting -> Overprint.onPlain(page, office, setting))
                .pdf();
    }

    /**
     * A page to measure a printer by, with its offsets as they are set now; nothing is recorded.
     *
     * @throws PaperRefused where no such printer is set up
     */
    public byte[] testSheet(String printer) {
        Printer set = settings.printer(printer);
        return Renderer.render(setting -> TestSheet.of(printer, set, setting)).pdf();
    }

    /**
     * Withdraws a paper from today on.
     *
     * @throws PaperRefused where the code is unknown or the paper no longer good
     */
    @Transactional
    public void withdraw(String code, WithdrawalReason reason) {
        if (!store.withdraw(get(code).code(), today(), reason)) {
            throw new PaperRefused(PaperRefused.Cause.WITHDRAWN_BEFORE);
        }
    }

    /**
     * A paper once more as a file, with the code, day and office it has: for whoever asks for what was issued to them before.
     *
     * @throws PaperRefused where the code is unknown, the paper no longer good, or the content not the same
     */
    @Transactional
    public IssuedPaper copy(String code, Sheet sheet) {
        IssuedStore.Issued issued = get(code);
        if (issued.since() != null) {
            throw new PaperRefused(PaperRefused.Cause.WITHDRAWN_BEFORE);
        }
        sameContent(issued, sheet);
        Mark mark = mark(
                issued.code(), issued.office(), issued.day(), issued.again() == null ? null : issued.again().words);
        Printed printed = Renderer.render(setting -> SheetPage.of(sheet, mark, setting));
        store.addCopy(issued.code(), Digest.of(printed.pdf()));
        return new IssuedPaper(printed.pdf(), issued.code(), printed.missing());
    }

    /** Whether a paper that is good says just this. */
    public boolean says(String code, Sheet sheet) {
        return found(code)
                .filter(issued -> issued.since() == null)
                .filter(issued -> same(issued.content(), Digest.of(issued.code(), sheet)))
                .isPresent();
    }

    /** A sheet for the office itself; nothing is recorded. */
    public byte[] inside(OfficeSheet sheet, Office office) {
        return Renderer.render(setting -> SheetPage.of(sheet, office, settings.demonstration(), setting))
                .pdf();
    }

    /** The papers about a record of the caller's, the newest first. */
    public List<Listed> list(UUID about, int most) {
        return store.list(about, most).stream()
                .map(paper -> new Listed(paper.code(), standing(paper)))
                .toList();
    }

    /** The papers about some of the caller's records that were printed after a moment, the newest first. */
    public List<Listed> listPrinted(Collection<UUID> about, Instant after) {
        return store.list(about, after).stream()
                .map(paper -> new Listed(paper.code(), standing(paper)))
                .toList();
    }

    /** What is known of a code, in any case and with or without its hyphens. */
    public Verification verify(String code) {
        return found(code).<Verification>map(Papers::standing).orElseGet(Verification.Unknown::new);
    }

    /** A code as it is kept, of one that somebody typed; empty where it is none. */
    public static Optional<String> code(String typed) {
        return Optional.ofNullable(PaperCode.read(typed));
    }

    /** Whether a paper says who it is of, and of which day, as the one issued does. */
    public Comparison compare(String code, Figures figures) {
        return Imprint.of(code, figures).map(imprint -> compare(code, imprint)).orElse(Comparison.UNKNOWN);
    }

    /** Whether a file is byte for byte the one issued. */
    public Comparison compare(String code, byte[] file) {
        return compare(code, Imprint.of(file));
    }

    /** Whether a paper at hand is the one issued, by its imprint. */
    public Comparison compare(String code, Imprint imprint) {
        byte[] shown = imprint.bytes();
        return compared(found(code)
                .map(paper -> imprint.file()
                        ? same(paper.file(), shown) || store.isCopy(paper.code(), shown)
                        : same(paper.figures(), shown)));
    }

    private IssuedPaper sheet(
            Sheet sheet,
            Office office,
            @Nullable UUID about,
            @Nullable String earlier,
            @Nullable ReprintReason reason) {
        String code = PaperCode.random();
        Mark mark = mark(code, office, today(), reason == null ? null : reason.words);
        return record(
                code,
                sheet,
                office,
                about,
                earlier,
                reason,
                Renderer.render(setting -> SheetPage.of(sheet, mark, setting)));
    }

    private Mark mark(String code, Office office, LocalDate day, @Nullable String again) {
        return new Mark(
                PaperCode.grouped(code), address + "/" + code, address, office, day, settings.demonstration(), again);
    }

    private IssuedPaper page(
            BookletPage page,
            Office office,
            String printer,
            @Nullable UUID about,
            @Nullable String earlier,
            @Nullable ReprintReason reason) {
        Printer set = settings.printer(printer);
        return record(
                PaperCode.random(),
                page,
                office,
                about,
                earlier,
                reason,
                Renderer.render(setting -> Overprint.onStock(page, office, set, setting)));
    }

    private IssuedPaper record(
            String code,
            Paper paper,
            Office office,
            @Nullable UUID about,
            @Nullable String earlier,
            @Nullable ReprintReason reason,
            Printed printed) {
        store.add(new IssuedStore.Issued(
                code,
                paper.kind(),
                today(),
                office,
                Masked.name(paper.bearer()),
                Digest.of(code, paper),
                Digest.of(code, Figures.of(paper, today())),
                Digest.of(printed.pdf()),
                about,
                earlier,
                reason,
                null,
                null));
        return new IssuedPaper(printed.pdf(), code, printed.missing());
    }

    private IssuedStore.Issued replaced(String code, Paper paper, ReprintReason reason) {
        IssuedStore.Issued earlier = get(code);
        sameContent(earlier, paper);
        withdraw(earlier.code(), reason.withdraws);
        return earlier;
    }

    private static void sameContent(IssuedStore.Issued issued, Paper paper) {
        if (!same(issued.content(), Digest.of(issued.code(), paper))) {
            throw new PaperRefused(PaperRefused.Cause.CONTENT_DIFFERS);
        }
    }

    private Optional<IssuedStore.Issued> found(String typed) {
        return Optional.ofNullable(PaperCode.read(typed)).flatMap(store::find);
    }

    private IssuedStore.Issued get(String code) {
        return found(code).orElseThrow(() -> new PaperRefused(PaperRefused.Cause.UNKNOWN_CODE));
    }

    private static Verification standing(IssuedStore.Issued paper) {
        return paper.since() == null || paper.reason() == null
                ? new Verification.Genuine(paper.kind(), paper.office().name(), paper.day(), paper.maskedBearer())
                : new Verification.Withdrawn(
                        paper.kind(),
                        paper.office().name(),
                        paper.day(),
                        paper.maskedBearer(),
                        paper.since(),
                        paper.reason());
    }

    private static Comparison compared(Optional<Boolean> same) {
        return same.map(is -> is ? Comparison.SAME : Comparison.DIFFERENT).orElse(Comparison.UNKNOWN);
    }

    private static boolean same(byte[] kept, byte[] shown) {
        return MessageDigest.isEqual(kept, shown);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
