package org.openhuji.policy.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.Pack;

/** Keeps {@code docs/generated/matters.md} true; run with {@code -Dhuji.write=true} to write it anew. */
class MattersPageTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "matters.md");
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private final Law law = ShippedPolicies.get().law();

    @Test
    void thePageOfMattersIsWhatTheFilesSay() throws IOException, Policies.CannotLoad {
        String page = page(Matters.load(ShippedPolicies.LAW, law));
        if (Boolean.getBoolean("huji.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private String page(Matters matters) {
        StringBuilder out = new StringBuilder("""
                # 事项 · Matters

                Written by `MattersPageTest`; do not edit. Every matter as it is where no document sets anything (`law/matters.yaml`), then what is
                otherwise in the places of the packs on %s. Days are working days. *默认 default* marks what no document sets; papers in brackets are
                looked up and not asked for. Where a route decides (✓), the route's own papers are asked for beside these.

                | 事项 · matter | 登记 · acts | 迁移 · move | 途径 · route | 材料 · papers | 同意 · consent | 申请人 · who files | 层级与时限 · levels and limits |
                |---|---|---|---|---|---|---|---|
                """.formatted(DAY));
        List<Matter> common = matters.in(PlaceCode.COUNTRY, DAY);
        for (Matter matter : common) {
            out.append("| %s · %s `%s`<br>%s | %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            matter.title().zh(),
                            matter.title().en(),
                            matter.id(),
                            String.join(" ", matter.clauses()),
                            codes(matter.acts()),
                            "`" + matter.move() + "`" + validity(matter.validity()),
                            matter.settles() ? "✓" : "",
                            papers(matter.papers()) + lookups(matter),
                            names(matter.consents()),
                            names(matter.filers()),
                            course(matter)));
        }
        for (Pack pack : law.packs()) {
            local(matters, pack, common, out);
        }
        return out.toString();
    }

    private static void local(Matters matters, Pack pack, List<Matter> common, StringBuilder out) {
        StringBuilder rows = new StringBuilder();
        for (Matter matter : matters.in(pack.place(), DAY)) {
            if (!common.contains(matter)) {
                rows.append("| %s · %s `%s` | %s |%n"
                        .formatted(matter.title().zh(), matter.title().en(), matter.id(), course(matter)));
            }
        }
        List<Matter> all = matters.in(pack.place(), DAY);
        long set = all.stream()
                .filter(m -> m.course().limit().basis().set() == Matter.SetBy.DOCUMENT)
                .count();
        out.append("%n## %s · %s%n%n".formatted(pack.name().zh(), pack.name().en()));
        out.append("总时限：%d 项有文件，%d 项按默认。 Whole limits: %d set by a document, %d by default.%n%n"
                .formatted(set, all.size() - set, set, all.size() - set));
        out.append(
                rows.isEmpty()
                        ? "与上表相同。 All is as above.\n"
                        : "| 事项 · matter | 层级与时限 · levels and limits |\n|---|---|\n" + rows);
    }

    private static String course(Matter matter) {
        Matter.Course inside = matter.insideCity();
        return course(matter.course())
                + (inside == null ? "" : "<br>市内 inside the city: " + course(inside))
                + (matter.suspendedBy() == null ? "" : "<br>可因公告暂停 a notice suspends it: " + matter.suspendedBy());
    }

    private static String course(Matter.Course course) {
        Matter.Basis spot = course.onTheSpot();
        return course.steps().stream()
                        .map(step -> "`" + step.level() + "` " + limit(step.limit()))
                        .collect(Collectors.joining(" → "))
                + (course.steps().size() > 1
                                || course.limit().days()
                                        != course.steps().getFirst().limit().days()
                        ? "; 共 in all " + limit(course.limit())
                        : "")
                + (spot == null ? "" : "; 当场 on the spot" + set(spot))
                + (course.secondOfficer() ? "; 双人 two officers" : "");
    }

    private static String limit(Matter.Limit limit) {
        return limit.days() + set(limit.basis());
    }

    private static String set(Matter.Basis basis) {
        return switch (basis.set()) {
            case DOCUMENT -> " (" + basis.source().zh() + " · " + basis.source().en() + ")";
            case PRACTICE -> " *默认 default*";
        };
    }

    private static String validity(Matter.Validity validity) {
        return (validity.permission() > 0 ? " 准迁 permission " + validity.permission() : "")
                + (validity.certificate() > 0 ? " 迁移证 certificate " + validity.certificate() : "");
    }

    private static String papers(Matter.Papers papers) {
        return papers.listed().stream()
                .map(id -> papers.proved().containsKey(id) ? "(" + id + ")" : id)
                .collect(Collectors.joining(", "));
    }

    private static String lookups(Matter matter) {
        return matter.lookups().isEmpty() ? "" : "<br>外部查询 looked up elsewhere: " + names(matter.lookups());
    }

    private static String codes(List<String> codes) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(" "));
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
