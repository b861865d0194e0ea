package org.openhuji.web.inquiry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * An inquiry as a file: the situation in the shape of the assessment contract, so that any program can read it, and beside
 * it what only the pages need. What is read is checked as if it came over the API.
 */
@Component
class InquiryFile {
    private static final String FORMAT = "huji-inquiry-1";

    private final Policies policies;
    private final Places places;
    private final ObjectMapper mapper;
    private final KinWords words;

    InquiryFile(Policies policies, Places places, ObjectMapper mapper, KinWords words) {
        this.policies = policies;
        this.places = places;
        this.mapper = mapper;
        this.words = words;
    }

    /** What was read, or what is wrong. */
    record Read(@Nullable Inquiry inquiry, List<Text> faults) {
        static Read wrong(List<Text> faults) {
            return new Read(null, faults);
        }
    }

    byte[] write(Inquiry inquiry) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("situation", inquiry.situation());
        Map<String, Integer> ages = new LinkedHashMap<>();
        for (Member member : inquiry.family()) {
            Integer age = member.age();
            if (age != null) {
                ages.put(member.label(), age);
            }
        }
        file.put("ages", ages);
        file.put("unsure", inquiry.unsure());
        file.put("asked", inquiry.asked().stream().map(InquiryFile::asked).toList());
        file.put("all", inquiry.all());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> asked(Question question) {
        RecordList list = question.list();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("about", question.about().name());
        asked.put("subjects", question.subjects());
        asked.put("list", list == null ? "" : list.name());
        asked.put("row", question.row());
        asked.put("facts", question.facts().stream().map(Fact::name).toList());
        asked.put("pointers", question.pointers());
        asked.put("clauses", question.clauses());
        return asked;
    }

    Read read(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> file) || !FORMAT.equals(file.get("format"))) {
            return Read.wrong(
                    List.of(new Text("这不是从答案页下载的文件。", "This is no file that was downloaded from the answer page.")));
        }
        List<Fault> faults = new ArrayList<>();
        Object situation = Pointers.copy(file.get("situation"));
        if (situation instanceof Map<?, ?>) {
            // The file may be of last year; the answer is for today.
            Pointers.set(situation, "/on", places.today().toString());
        }
        if (policies.read(situation, "/situation", faults) == null) {
            return Read.wrong(faults.stream()
                    .map(fault -> new Text(
                            fault.pointer() + "：" + fault.message().zh(),
                            fault.pointer() + ": " + fault.message().en()))
                    .toList());
        }
        Map<String, @Nullable Object> known = object(situation);
        List<Member> family = family(known, file.get("ages"));
        Set<String> unsure = new LinkedHashSet<>(texts(file.get("unsure")));
        unsure.removeIf(pointer -> !pointer.startsWith("/"));
        List<Question> asked = new ArrayList<>();
        if (file.get("asked") instanceof List<?> list) {
            list.stream()
                    .limit(Inquiry.MOST_ASKED)
                    .forEach(one -> asked(one, family, known).ifPresent(asked::add));
        }
        return new Read(
                new Inquiry(family, known, unsure, List.copyOf(asked), Boolean.TRUE.equals(file.get("all"))),
                List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    /** The applicant, then everybody the applicant's own rows of kin name. */
    private List<Member> family(Map<String, @Nullable Object> situation, @Nullable Object ages) {
        String applicant = String.valueOf(situation.get("applicant"));
        Map<?, ?> years = ages instanceof Map<?, ?> map ? map : Map.of();
        List<Member> family = new ArrayList<>(List.of(new Member(applicant, null, age(years.get(applicant)), true)));
        if (situation.get("kin") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof List<?> kin && kin.size() == 3 && applicant.equals(kin.getFirst())) {
                    String label = String.valueOf(kin.get(2));
                    String relation = String.valueOf(kin.get(1));
                    family.add(new Member(label, relation, age(years.get(label)), !isRelation(label, relation)));
                }
            }
        }
        return List.copyOf(family);
    }

    /** Whether somebody is called by a word for their relation, perhaps with a number behind it. */
    private boolean isRelation(String label, String code) {
        String word = label.replaceFirst(" \\d+$", "");
        Choice relation = policies.law().vocabulary().relation(code);
        KinWords.Understood understood = words.read(word);
        return relation != null
                        && List.of(relation.term().zh(), relation.term().en()).contains(word)
                || code.equals(understood.relation()) && understood.name().isEmpty();
    }

    private static @Nullable Integer age(@Nullable Object age) {
        return age instanceof Long years && years >= 0 && years <= 120 ? Integer.valueOf(years.intValue()) : null;
    }

    private Optional<Question> asked(
            @Nullable Object value, List<Member> family, Map<String, @Nullable Object> situation) {
        if (!(value instanceof Map<?, ?> asked)) {
            return Optional.empty();
        }
        Vocabulary vocabulary = policies.law().vocabulary();
        List<String> subjects = texts(asked.get("subjects"));
        String subject = subjects.isEmpty() ? "" : subjects.getFirst();
        RecordList list = vocabulary.findList(String.valueOf(asked.get("list"))).orElse(null);
        Question.About about = java.util.Arrays.stream(Question.About.values())
                .filter(one -> one.name().equals(asked.get("about")))
                .findFirst()
                .orElse(Question.About.KIN);
        boolean place = about == Question.About.PLACE;
        List<Fact> facts = texts(asked.get("facts")).stream()
                .flatMap(name -> (place
                                ? vocabulary.findPlaceFact(name)
                                : list == null ? vocabulary.findPersonFact(name) : Vocabulary.find(list.fields(), name))
                        .stream())
                .toList();
        boolean known = place
                ? subject.equals(situation.get("destination"))
                : family.stream().map(Member::label).toList().containsAll(subjects);
        boolean records = about == Question.About.LIST || about == Question.About.RECORD;
        int row = asked.get("row") instanceof Long number && number >= -1 && number < 100 ? number.intValue() : -1;
        if (!known
                || about == Question.About.KIN
                || records == (list == null)
                || facts.isEmpty()
                || about == Question.About.RECORD && row < 0) {
            return Optional.empty();
        }
        String person = "/persons/" + Inquiry.token(subject);
        String holder = place ? "/places/" + subject : person;
        List<String> pointers = switch (about) {
            case LIST -> List.of(person + "/" + Objects.requireNonNull(list).name());
            case RECORD ->
                facts.stream()
                        .map(fact -> person + "/" + Objects.requireNonNull(list).name() + "/" + row + "/" + fact.name())
                        .toList();
            case FACT ->
                subjects.stream()
                        .map(one -> "/persons/" + Inquiry.token(one) + "/"
                                + facts.getFirst().name())
                        .toList();
            case PLACE, KIN ->
                facts.stream().map(fact -> holder + "/" + fact.name()).toList();
        };
        return Optional.of(new Question(about, subjects, list, row, facts, pointers, texts(asked.get("clauses"))));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .limit(Inquiry.MOST_ASKED)
                        .toList()
                : List.of();
    }
}
