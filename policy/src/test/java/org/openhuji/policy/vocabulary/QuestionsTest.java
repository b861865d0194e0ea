package org.openhuji.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;

class QuestionsTest {
    private static final Pattern ENDS_AS_A_QUESTION_ZH = Pattern.compile(".*？(（[^（）]+）)?");
    private static final Pattern ENDS_AS_A_QUESTION_EN = Pattern.compile(".*\\?( \\([^()]+\\))?");
    private static final Pattern YOU = Pattern.compile("\\byou(r|rs|rself)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENDERED = Pattern.compile("\\b(he|him|his|she|hers?)\\b", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary = ShippedPolicies.get().law().vocabulary();

    @Test
    void aQuestionAboutARelativeNamesThemAndAddressesNobody() {
        List<String> wrong = new ArrayList<>();
        for (Text text : aboutRelatives()) {
            if (!text.zh().contains("{name}") || text.zh().matches(".*[您你他她].*")) {
                wrong.add(text.zh());
            }
            if (!text.en().contains("{name}")
                    || YOU.matcher(text.en()).find()
                    || GENDERED.matcher(text.en()).find()) {
                wrong.add(text.en());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anEnglishQuestionDoesNotBeginWithTheNameForItMayBeYourSon() {
        assertThat(aboutRelatives()).noneMatch(text -> text.en().startsWith("{name}"));
    }

    @Test
    void everyQuestionEndsAsOneWithAtMostARemarkInBrackets() {
        List<String> wrong = new ArrayList<>();
        Stream.concat(ofThePerson(), aboutRelatives().stream()).forEach(text -> {
            if (!ENDS_AS_A_QUESTION_ZH.matcher(text.zh()).matches()) {
                wrong.add(text.zh());
            }
            if (!ENDS_AS_A_QUESTION_EN.matcher(text.en()).matches()) {
                wrong.add(text.en());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aQuestionToThePersonHasNoPlaceForAName() {
        assertThat(ofThePerson()).noneMatch(text -> (text.zh() + text.en()).contains("{"));
    }

    @Test
    void whoeverAnswersIsAskedDirectlyAndOthersByName() {
        Fact registered = vocabulary.getPersonFact("hukouPlace");
        assertThat(registered.question(null)).isEqualTo(new Text("您的户口现在登记在哪里？", "Where are you registered now?"));
        assertThat(registered.question("李伟")).isEqualTo(new Text("李伟的户口现在登记在哪里？", "Where is 李伟 registered now?"));
        RecordList permits = vocabulary.findList("permits").orElseThrow();
        assertThat(permits.question(null)).isEqualTo(permits.ask());
        assertThat(permits.question("李伟")).isEqualTo(new Text("李伟领过居住证吗？", "Has 李伟 been issued a residence permit?"));
    }

    @Test
    void aPlaceIsAskedForInTheSameWordsWhoeverItConcerns() {
        Fact urbanRural = vocabulary.getPlaceFact("urbanRural");
        assertThat(urbanRural.question("李伟")).isNotNull().isEqualTo(urbanRural.question(null));
    }

    /** The questions about relatives; as many as there are facts and lists of persons, for each has one. */
    private List<Text> aboutRelatives() {
        List<Text> texts = Stream.concat(
                        facts().map(Fact::askOf), vocabulary.lists().stream().map(RecordList::askOf))
                .<Text>mapMulti(QuestionsTest::written)
                .toList();
        assertThat(texts).hasSize((int) facts().count() + vocabulary.lists().size());
        return texts;
    }

    private Stream<Text> ofThePerson() {
        return Stream.concat(
                        vocabulary.facts().map(Fact::ask),
                        vocabulary.lists().stream().map(RecordList::ask))
                .mapMulti(QuestionsTest::written);
    }

    private Stream<Fact> facts() {
        return vocabulary.facts().filter(fact -> fact.of() != Fact.Owner.PLACE);
    }

    private static void written(@Nullable Text text, Consumer<Text> found) {
        if (text != null) {
            found.accept(text);
        }
    }
}
