package org.openhuji.web.office.window;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Party;
import org.openhuji.casework.Transfer;
import org.openhuji.casework.Wish;
import org.openhuji.kernel.Words;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/**
 * A paper that was lost, spoiled or ran out and is issued again under another number (CF-2.3c), and the filing of a booklet with unit or
 * community (QJ-14c). No proof is asked of what the issuer can look up.
 */
@Component
class PaperForm implements MatterForm {
    private static final int LATEST = 10;

    private final Casework casework;

    PaperForm(Casework casework) {
        this.casework = casework;
    }

    @Override
    public Set<CaseType> types() {
        return Set.of(
                CaseType.CERTIFICATE_REISSUE,
                CaseType.PERMISSION_REISSUE,
                CaseType.BOOKLET_REISSUE,
                CaseType.FILE_AFTERWARDS);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number of who it is about"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        boolean ofTheHousehold = sheet.type() == CaseType.BOOKLET_REISSUE || sheet.type() == CaseType.FILE_AFTERWARDS;
        String household = who.household() == null ? null : who.household().number();
        String number =
                sheet.text("number", label(sheet), Need.NEEDED, ofTheHousehold ? household : issued(sheet, who));
        if (ofTheHousehold && household != null && !number.isEmpty() && !number.equals(household)) {
            sheet.wrong("number", new Words("不是此人现在的户号。", "Not the number of the household this person is in."));
            return null;
        }
        String why = sheet.sentences("why", why(sheet), Need.NEEDED);
        if (sheet.type() != CaseType.PERMISSION_REISSUE) {
            sheet.at(who.place());
        }
        if (number.isEmpty() || why.isEmpty()) {
            return null;
        }
        return new Application(
                new People(sheet.today())
                        .add(Party.Role.SUBJECT, who.name(), who, People.Agreement.GIVEN)
                        .list(),
                null,
                null,
                new Wish.Replacing(number),
                null,
                null,
                why);
    }

    /** The number of the paper that is out for them: whoever lost it does not know it, and who issued it does. */
    private @Nullable String issued(Sheet sheet, Held who) {
        Function<Transfer, @Nullable String> number =
                sheet.type() == CaseType.CERTIFICATE_REISSUE ? Transfer::certificate : Transfer::permission;
        Transfer.Side issuer =
                sheet.type() == CaseType.CERTIFICATE_REISSUE ? Transfer.Side.OLD_PLACE : Transfer.Side.NEW_PLACE;
        return casework.of(who.id(), LATEST).stream()
                .filter(file -> file.state() == CaseState.ISSUED)
                .map(CaseFile::transfer)
                .filter(Objects::nonNull)
                .filter(transfer -> transfer.side() == issuer && number.apply(transfer) != null)
                .map(number)
                .findFirst()
                .orElse(null);
    }

    private static String label(Sheet sheet) {
        return switch (sheet.type()) {
            case CERTIFICATE_REISSUE -> sheet.say("原户口迁移证号码", "Number of the migration certificate");
            case PERMISSION_REISSUE -> sheet.say("原准予迁入证明号码", "Number of the permission to move in");
            default -> sheet.say("户号", "Number of the household");
        };
    }

    private static String why(Sheet sheet) {
        return sheet.type() == CaseType.FILE_AFTERWARDS
                ? sheet.say("备案的单位或社区（村）", "Unit, community or village it is filed with")
                : sheet.say("遗失、损坏或逾期的情况", "How it was lost or spoiled, or ran out");
    }
}
