package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.AccessRefused;
import org.openhuji.access.Role;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.AuditQuery;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.search.Hit;
import org.openhuji.register.search.PersonSearch;
import org.openhuji.register.search.SearchAnswer;
import org.openhuji.register.search.Step;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking for people as officers do: by one line of text. */
@ServerTest
class PersonSearchTest {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(1);

    private final PersonSearch search;
    private final Chronicle chronicle;
    private final AuditLog log;
    private Lins lins;

    @Autowired
    PersonSearchTest(PersonSearch search, Chronicle chronicle, AuditLog log) {
        this.search = search;
        this.chronicle = chronicle;
        this.log = log;
        this.lins = new Lins(chronicle);
    }

    @BeforeEach
    void aNewFamily() {
        lins = new Lins(chronicle);
    }

    private SearchAnswer answer(String text, Step step) {
        return Readers.atTheWindow(() -> search.search(text, step));
    }

    private List<Hit> hits(String text, Step step) {
        return answer(text, step) instanceof SearchAnswer.Found found ? found.hits() : List.of();
    }

    private List<PersonId> found(String text) {
        return hits(text, Step.AS_WRITTEN).stream()
                .map(hit -> hit.person().id())
                .toList();
    }

    private PersonId somebody(String name, String born) {
        List<PersonId> made = new ArrayList<>();
        chronicle.act(ActKind.LATE_REGISTRATION, "2018-05-01", act -> {
            PersonId person = act.person(name, "1", born, "2018-05-01");
            act.registered(person, lins.old, "97", "2018-05-01,");
            made.add(person);
        });
        return made.getFirst();
    }

    private CitizenNumber numbered(PersonId person, LocalDate born) {
        CitizenNumber number = CitizenNumber.of("430281", born, SEQUENCE.getAndIncrement());
        chronicle.act(ActKind.CHANGE_OF_ITEM, "2018-05-02", act -> act.number(person, number.digits(), "2018-05-02"));
        return number;
    }

    @Test
    @Shows({"ZZ-15", "LL-4.3c", "QJ-13b", "CF-3.3b"})
    void aNumberFindsItsHolderAlsoWhenItWasPutRight() {
        PersonId person = somebody("欧阳甲子", "1984-02-02");
        CitizenNumber wrong = numbered(person, LocalDate.of(1984, 2, 2));
        CitizenNumber right = CitizenNumber.of("430281", LocalDate.of(1984, 2, 2), SEQUENCE.getAndIncrement());
        assertThat(hits(wrong.digits(), Step.AS_WRITTEN)).extracting(Hit::match).containsExactly(Hit.Match.NUMBER);
        chronicle.act(ActKind.CORRECTION, "2018-05-03", act -> {
            act.end("citizen_number", "person = '" + person + "'", null);
            act.number(person, right.digits(), "2018-05-02");
        });
        assertThat(found(right.digits().toLowerCase(java.util.Locale.ROOT))).containsExactly(person);
        assertThat(hits(wrong.digits(), Step.AS_WRITTEN))
                .extracting(Hit::match)
                .containsExactly(Hit.Match.FORMER_NUMBER);
    }

    @Test
    void anOldNumberOfFifteenDigitsIsRead() {
        PersonId person = somebody("上官乙丑", "1961-03-04");
        String digits = numbered(person, LocalDate.of(1961, 3, 4)).digits();
        assertThat(found(digits.substring(0, 6) + digits.substring(8, 17))).containsExactly(person);
    }

    @Test
    void aNumberThatIsNoneSaysWhy() {
        assertThat(answer("430281198502300010", Step.AS_WRITTEN)).isInstanceOf(SearchAnswer.NoNumber.class);
    }

    @Test
    void aNameWithTheYearOfBirthOrTheLastFourIsEnough() {
        PersonId person = somebody("诸葛丙寅", "1986-07-08");
        String digits = numbered(person, LocalDate.of(1986, 7, 8)).digits();
        assertThat(found("诸葛丙寅 1986")).containsExactly(person);
        assertThat(found("1986年 诸葛丙寅")).containsExactly(person);
        assertThat(found("诸葛丙寅 1987")).isEmpty();
        assertThat(found("诸葛丙寅 尾号" + digits.substring(14))).containsExactly(person);
        assertThat(found("诸葛丙寅 尾号0000")).isEmpty();
    }

    @Test
    void aBareNameManyHaveIsRefusedWithWhatToAdd() {
        for (int i = 0; i <= PersonSearch.SHOWN; i++) {
            somebody("司马常见", "19%02d-01-01".formatted(50 + i));
        }
        assertThat(answer("司马常见", Step.AS_WRITTEN))
                .isEqualTo(new SearchAnswer.MoreKeysNeeded(
                        List.of(SearchAnswer.Key.BIRTH_YEAR, SearchAnswer.Key.LAST_FOUR, SearchAnswer.Key.ADDRESS)));
        assertThat(found("司马常见 1955")).hasSize(1);
        PersonId rare = somebody("端木罕见", "1990-01-01");
        assertThat(found("端木罕见")).containsExactly(rare);
    }

    @Test
    void neverMoreThanTenAreShown() {
        for (int i = 0; i < 12; i++) {
            somebody("公孙同年", "1977-01-%02d".formatted(1 + i));
        }
        assertThat(answer("公孙同年 1977", Step.AS_WRITTEN)).isInstanceOfSatisfying(SearchAnswer.Found.class, found -> {
            assertThat(found.hits()).hasSize(10);
            assertThat(found.extent()).isEqualTo(SearchAnswer.Extent.FIRST_TEN);
        });
    }

    @Test
    void initialsNeedAYear() {
        PersonId person = somebody("澹台丁卯", "1971-09-09");
        assertThat(answer("ttdm", Step.AS_WRITTEN)).isInstanceOf(SearchAnswer.MoreKeysNeeded.class);
        assertThat(found("ttdm 1971")).containsExactly(person);
        assertThat(found("lss 1985 " + lins.homeLine)).containsExactly(lins.self);
    }

    @Test
    void rareCharactersDotsAndSingleNamesAreFound() {
        PersonId rare = somebody("邓𠮷安", "1993-01-25");
        PersonId dotted = somebody("古丽奇曼·麦麦提", "1988-03-08");
        PersonId single = somebody("昀", "1999-12-31");
        assertThat(found("邓𠮷安 1993")).containsExactly(rare);
        assertThat(found("古丽奇曼.麦麦提 1988")).containsExactly(dotted);
        assertThat(found("古丽奇曼・麦麦提 1988")).containsExactly(dotted);
        assertThat(found("昀 1999")).containsExactly(single);
    }

    @Test
    void similarNamesAndThoseThatSoundTheSameAreASecondStep() {
        PersonId person = somebody("夏侯晓宇", "1983-04-04");
        assertThat(found("夏侯晓雨 1983")).isEmpty();
        assertThat(hits("夏侯晓雨 1983", Step.SIMILAR))
                .singleElement()
                .satisfies(hit -> assertThat(hit.person().id()).isEqualTo(person));
        assertThat(hits("夏侯小雨 1983", Step.SAME_SOUND))
                .extracting(hit -> hit.person().id(), Hit::match)
                .containsExactly(org.assertj.core.api.Assertions.tuple(person, Hit.Match.SAME_SOUND));
        assertThat(hits("侯晓宇 1983", Step.SIMILAR))
                .extracting(hit -> hit.person().id())
                .containsExactly(person);
        assertThat(answer("夏侯晓雨", Step.SIMILAR)).isInstanceOf(SearchAnswer.MoreKeysNeeded.class);
    }

    @Test
    void aHouseholdNumberAndAPartOfAnAddressFindWhoIsRegisteredThere() {
        assertThat(found(lins.oldNumber))
                .containsExactlyInAnyOrder(lins.father, lins.mother, lins.brother, lins.grandfather);
        PersonId person = somebody("太史戊辰", "1988-08-08");
        assertThat(found("太史戊辰 来龙门街道解放路")).containsExactly(person);
        assertThat(found("太史戊辰 来龙门街道没有路")).isEmpty();
        assertThat(hits("来龙门街道解放路", Step.AS_WRITTEN)).isNotEmpty();
    }

    @Test
    void aFormerNameFindsSomebodyButNotSomebodyAdopted() {
        PersonId renamed = somebody("皇甫旧名", "1980-10-10");
        chronicle.act(ActKind.CHANGE_OF_ITEM, "2018-05-20", act -> {
            act.end("identity", "person = '" + renamed + "'", "2018-05-20");
            act.named(renamed, "皇甫新名", "1", "1980-10-10", "2018-05-20,");
        });
        assertThat(hits("皇甫旧名 1980", Step.AS_WRITTEN)).extracting(Hit::match).containsExactly(Hit.Match.FORMER_NAME);
        assertThat(found("周小雨 2014 " + lins.homeLine)).isEmpty();
        assertThat(found("林小雨 2014 " + lins.homeLine)).containsExactly(lins.daughter);
    }

    @Test
    void aProtectedPersonIsNotFoundByAnAddress() {
        PersonId person = somebody("独孤庚午", "1994-11-05");
        assertThat(found("独孤庚午 1994 " + lins.oldLine)).containsExactly(person);
        chronicle.protect(person);
        assertThat(found("独孤庚午 1994 " + lins.oldLine)).isEmpty();
        assertThat(hits("独孤庚午 1994", Step.AS_WRITTEN))
                .singleElement()
                .satisfies(hit -> assertThat(hit.person().address()).isNull());
    }

    @Test
    void onlyThoseOfTheOfficersPlacesAreShownAndEverySearchIsLogged() {
        PersonId person = somebody("令狐己巳", "1989-09-09");
        SearchAnswer elsewhere = Readers.as(
                Role.WINDOW_OFFICER, "430224", Optional.empty(), () -> search.search("令狐己巳 1989", Step.AS_WRITTEN));
        assertThat(elsewhere).isEqualTo(new SearchAnswer.Found(List.of(), SearchAnswer.Extent.ALL));
        assertThat(found("令狐己巳 1989")).containsExactly(person);
        assertThat(log.list(new AuditQuery(person.value(), null, AuditEvent.SEARCHED, null, null, 10)))
                .singleElement()
                .satisfies(record -> assertThat(record.entry().detail().code()).isEqualTo("NAME+BIRTH_YEAR"));
        assertThatThrownBy(() -> Readers.as(
                        Role.STATISTICIAN, "", Optional.empty(), () -> search.search("林水生 1985", Step.AS_WRITTEN)))
                .isInstanceOf(AccessRefused.class);
    }
}
