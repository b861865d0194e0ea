package org.openhuji.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.NumberConcern;
import org.openhuji.kernel.NumberFault;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.NumberReading;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.Sex;
import org.openhuji.kernel.Words;

/** Makes a row of fields a {@link PersonRow}; everything that the row alone tells is checked here. */
final class PersonReader {
    private static final int OLDEST = 115;
    private static final LocalDate CERTIFICATES_SINCE = LocalDate.of(1996, 1, 1);

    private final Fields fields;
    private final CodeLists lists;
    private final Names names;
    private final NumberReader numbers;
    private final LocalDate today;
    private final HouseholdReader households;
    private final ReferenceReader references;

    PersonReader(Fields fields, CodeLists lists, Names names, NumberReader numbers, LocalDate today) {
        this.fields = fields;
        this.lists = lists;
        this.names = names;
        this.numbers = numbers;
        this.today = today;
        households = new HouseholdReader(fields, lists);
        references = new ReferenceReader(fields, numbers);
    }

    /** Whether the household's rows begin with the row read last. */
    boolean newHousehold() {
        return households.isNew();
    }

    /** The number and station of the household of the row read last; {@code null} where it has none. */
    @Nullable
    String householdKey() {
        return households.key();
    }

    /** Reads the present row; {@code null} where a part without which it is nobody's is missing or wrong. */
    @Nullable
    PersonRow read(long line) {
        HouseholdRow household = households.read();
        PersonName name = name();
        String sexGiven = fields.code(PersonColumn.SEX, lists.sex());
        PartialDate bornGiven = fields.date(PersonColumn.BORN);
        CitizenNumber number = number();
        String sex = sexGiven;
        PartialDate born = bornGiven;
        if (number != null) {
            LocalDate bornBy = number.bornOn().orElseThrow();
            if (bornGiven == null) {
                born = PartialDate.of(bornBy);
            } else if (!bornGiven.mayBe(bornBy)) {
                fields.fault(FaultKind.NUMBER_BIRTH, PersonColumn.NUMBER);
            }
            Sex bySequence = number.sex();
            if (sexGiven == null) {
                sex = bySequence.code();
            } else if ((sexGiven.equals("1") || sexGiven.equals("2")) && !sexGiven.equals(bySequence.code())) {
                fields.fault(FaultKind.NUMBER_SEX, PersonColumn.NUMBER);
            }
        }
        if (sex == null && fields.raw(PersonColumn.SEX).isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.SEX);
        }
        if (born == null && fields.raw(PersonColumn.BORN).isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.BORN);
        }
        String relation = fields.code(PersonColumn.RELATION, lists.relation());
        if (relation == null && fields.raw(PersonColumn.RELATION).isEmpty()) {
            fields.fault(FaultKind.MISSING, PersonColumn.RELATION);
        }
        Standing standing = new StandingReader(fields, lists, today).read(born);
        PartialDate since = fields.date(PersonColumn.REGISTERED_SINCE);
        PartialDate citySince = fields.date(PersonColumn.CITY_SINCE);
        String registeredBy = fields.code(PersonColumn.REGISTERED_BY, lists.actKind());
        String certificate = birthCertificate(born, registeredBy);
        String ethnicity = fields.code(PersonColumn.ETHNICITY, lists.ethnicity());
        String maritalStatus = fields.code(PersonColumn.MARITAL_STATUS, lists.maritalStatus());
        String education = fields.code(PersonColumn.EDUCATION, lists.education());
        Integer height = fields.number(PersonColumn.HEIGHT, 20, 260);
        String guardianRelation = fields.code(PersonColumn.GUARDIAN_RELATION, lists.relation());
        List<PersonName> former = formerNames();
        if (household == null || name == null || sex == null || born == null || relation == null || standing == null) {
            return null;
        }
        order(born, since, citySince, standing);
        if (standing instanceof Standing.Registered
                && born.latest().plusYears(OLDEST).isBefore(today)) {
            fields.fault(FaultKind.VERY_OLD, PersonColumn.BORN);
        }
        return new PersonRow(
                line,
                fields.text(PersonColumn.ROW),
                household,
                relation(household, relation, sex),
                name,
                former,
                number,
                oldNumber(number),
                sex,
                born,
                fields.text(PersonColumn.BIRTH_PLACE),
                certificate,
                fields.text(PersonColumn.NATIVE_PLACE),
                ethnicity,
                maritalStatus,
                education,
                fields.text(PersonColumn.OCCUPATION),
                fields.text(PersonColumn.EMPLOYER),
                fields.text(PersonColumn.MILITARY_SERVICE),
                height,
                references.read(PersonColumn.FATHER),
                references.read(PersonColumn.MOTHER),
                references.read(PersonColumn.SPOUSE),
                references.read(PersonColumn.GUARDIAN),
                guardianRelation,
                since,
                registeredBy,
                fields.text(PersonColumn.MOVED_FROM),
                citySince,
                fields.text(PersonColumn.CITY_FROM),
                standing);
    }

    private @Nullable PersonName name() {
        String given = fields.raw(PersonColumn.NAME);
        return switch (NameReader.read(names.withoutPrivateUse(given))) {
            case NameReading.Read read -> read.name();
            case NameReading.Refused refused -> {
                Words words = refused.fault().words();
                boolean point = refused.at() > 0;
                fields.fault(
                        given.isEmpty() ? FaultKind.MISSING : FaultKind.NAME,
                        PersonColumn.NAME,
                        point
                                ? new Words(
                                        words.zh() + "（第" + refused.at() + "字，U+" + hex(refused.codePoint()) + "）",
                                        words.en() + " (character " + refused.at() + ", U+" + hex(refused.codePoint())
                                                + ")")
                                : words);
                yield null;
            }
        };
    }

    private static String hex(int codePoint) {
        return "%04X".formatted(codePoint);
    }

    private List<PersonName> formerNames() {
        String given = fields.raw(PersonColumn.FORMER_NAMES);
        if (given.isEmpty()) {
            return List.of();
        }
        List<PersonName> former = new ArrayList<>();
        for (String part : given.split("[、;；]")) {
            if (NameReader.read(names.withoutPrivateUse(part)) instanceof NameReading.Read read) {
                former.add(read.name());
            } else {
                fields.fault(FaultKind.NAME, PersonColumn.FORMER_NAMES);
            }
        }
        return former;
    }

    private @Nullable CitizenNumber number() {
        String given = fields.raw(PersonColumn.NUMBER);
        if (given.isEmpty()) {
            return null;
        }
        if (fields.rounded(PersonColumn.NUMBER) && !CitizenNumber.wellFormed(given)) {
            fields.fault(FaultKind.NUMBER_ROUNDED, PersonColumn.NUMBER);
            return null;
        }
        return switch (numbers.read(given)) {
            case NumberReading.Read read -> {
                if (read.form() == NumberReading.Form.FIFTEEN) {
                    fields.fault(FaultKind.NUMBER_OLD, PersonColumn.NUMBER);
                }
                for (NumberConcern concern : read.concerns()) {
                    fields.fault(FaultKind.NUMBER_AREA, PersonColumn.NUMBER, concern.words());
                }
                yield read.number();
            }
            case NumberReading.Resident resident -> {
                fields.fault(
                        FaultKind.NUMBER_REFUSED,
                        PersonColumn.NUMBER,
                        resident.kind().words());
                yield null;
            }
            case NumberReading.ToPerson toPerson -> {
                fields.fault(FaultKind.NUMBER, PersonColumn.NUMBER, toPerson.words());
                yield null;
            }
            case NumberReading.Refused refused -> {
                fields.fault(
                        refused.fault() == NumberFault.ARTIFICIAL ? FaultKind.NUMBER_REFUSED : FaultKind.NUMBER,
                        PersonColumn.NUMBER,
                        refused.fault().words());
                yield null;
            }
        };
    }

    private @Nullable String oldNumber(@Nullable CitizenNumber number) {
        String given = fields.raw(PersonColumn.NUMBER);
        return given.isEmpty() || number != null && number.digits().equals(given) ? null : given;
    }

    private String relation(HouseholdRow household, String relation, String sex) {
        if (household.collective()) {
            if (!relation.equals(PersonRow.HEAD) && !relation.equals("99")) {
                fields.fault(FaultKind.COLLECTIVE_RELATION, PersonColumn.RELATION);
            }
            return relation.equals(PersonRow.HEAD) ? relation : "99";
        }
        String expected = Relations.sexOf(relation);
        if (expected != null && (sex.equals("1") || sex.equals("2")) && !sex.equals(expected)) {
            fields.fault(FaultKind.RELATION_SEX, PersonColumn.RELATION);
        }
        return relation.equals("01") ? PersonRow.HEAD : relation;
    }

    private void order(
            PartialDate born, @Nullable PartialDate since, @Nullable PartialDate citySince, Standing standing) {
        if (since != null && since.surelyBefore(born)) {
            fields.fault(FaultKind.DATE_ORDER, PersonColumn.REGISTERED_SINCE);
        }
        if (citySince != null && citySince.surelyBefore(born)) {
            fields.fault(FaultKind.DATE_ORDER, PersonColumn.CITY_SINCE);
        }
        PartialDate ended = switch (standing) {
            case Standing.Registered _ -> null;
            case Standing.InTransit transit -> transit.movedOutOn();
            case Standing.Cancelled cancelled -> cancelled.on();
        };
        if (ended != null && (ended.surelyBefore(born) || since != null && ended.surelyBefore(since))) {
            fields.fault(
                    FaultKind.DATE_ORDER,
                    standing instanceof Standing.InTransit ? PersonColumn.MOVED_OUT_ON : PersonColumn.CANCELLED_ON);
        }
    }

    private @Nullable String birthCertificate(@Nullable PartialDate born, @Nullable String registeredBy) {
        String given = Fields.plain(fields.raw(PersonColumn.BIRTH_CERTIFICATE));
        if (given.isEmpty()) {
            if (fields.has(PersonColumn.BIRTH_CERTIFICATE)
                    && "BIRTH".equals(registeredBy)
                    && born != null
                    && !born.earliest().isBefore(CERTIFICATES_SINCE)) {
                fields.fault(FaultKind.BIRTH_CERTIFICATE_MISSING, PersonColumn.BIRTH_CERTIFICATE);
            }
            return null;
        }
        boolean right = given.length() == 10 && given.charAt(0) >= 'A' && given.charAt(0) <= 'Z';
        for (int i = 1; i < given.length(); i++) {
            right &= given.charAt(i) >= '0' && given.charAt(i) <= '9';
        }
        if (!right) {
            fields.fault(FaultKind.BIRTH_CERTIFICATE, PersonColumn.BIRTH_CERTIFICATE);
        }
        return given;
    }
}
