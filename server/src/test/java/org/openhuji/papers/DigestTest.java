package org.openhuji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String CODE = "0123456789ABCDEFGHJKMNPQRS";

    @Test
    void itChangesWithAnyValueAndWithTheCode() {
        ResidentForm form = Example.form();
        PersonItems p = form.person();
        List<ResidentForm> others = List.of(
                Example.form(Example.person("林水牛"), form.changes()),
                Example.form(p, List.of()),
                Example.form(
                        new PersonItems(
                                p.name(),
                                p.relation(),
                                p.formerNames(),
                                p.sex(),
                                p.ethnicity(),
                                p.born(),
                                Example.number("43022420850402002"),
                                p.birthPlace(),
                                p.nativePlace(),
                                p.otherAddress(),
                                p.religion(),
                                p.bloodGroup(),
                                p.height(),
                                p.education(),
                                p.maritalStatus(),
                                p.militaryService(),
                                p.occupation(),
                                p.employer()),
                        form.changes()),
                Example.form(
                        new PersonItems(
                                p.name(),
                                p.relation(),
                                p.formerNames(),
                                p.sex(),
                                p.ethnicity(),
                                p.born(),
                                p.number(),
                                p.birthPlace(),
                                p.nativePlace(),
                                p.otherAddress(),
                                p.religion(),
                                p.bloodGroup(),
                                173,
                                p.education(),
                                p.maritalStatus(),
                                p.militaryService(),
                                p.occupation(),
                                p.employer()),
                        form.changes()),
                // What moves from one item to the next is another content.
                Example.form(
                        new PersonItems(
                                p.name(),
                                p.relation(),
                                null,
                                p.sex(),
                                p.ethnicity(),
                                p.born(),
                                p.number(),
                                p.formerNames(),
                                p.nativePlace(),
                                p.otherAddress(),
                                p.religion(),
                                p.bloodGroup(),
                                p.height(),
                                p.education(),
                                p.maritalStatus(),
                                p.militaryService(),
                                p.occupation(),
                                p.employer()),
                        form.changes()));
        Set<String> digests = new HashSet<>();
        digests.add(hex(CODE, form));
        others.forEach(other -> digests.add(hex(CODE, other)));
        digests.add(hex(CODE.replace('0', '1'), form));
        assertThat(digests).hasSize(others.size() + 2);
    }

    @Test
    void theSameValuesHaveTheSame() {
        assertThat(hex(CODE, Example.form())).isEqualTo(hex(CODE, Example.form()));
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        String code = PaperCode.random();
        assertThat(code).hasSize(26);
        assertThat(PaperCode.read(PaperCode.grouped(code).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(code);
        assertThat(PaperCode.read("O" + CODE.substring(1))).isEqualTo(CODE);
        assertThat(PaperCode.read(CODE + "0")).isNull();
        assertThat(PaperCode.read("林水生")).isNull();
    }

    @Test
    void ofANameOnlyTheFirstCharacterIsShown() {
        assertThat(Masked.name("林水生")).isEqualTo("林**");
        assertThat(Masked.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(Masked.name("阿卜杜拉·买买提")).isEqualTo("阿***");
    }

    private static String hex(String code, Paper paper) {
        return HexFormat.of().formatHex(Digest.of(code, paper));
    }
}
