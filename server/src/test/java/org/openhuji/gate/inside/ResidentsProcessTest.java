package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ConfigurableApplicationContext;

/** The residents' process has the residents' pages, and nothing by which it could reach a register. */
@ServerTest
class ResidentsProcessTest {
    private final TwoProcesses two = TwoProcesses.get();

    @Test
    void nothingOfTheRegisterIsThere() {
        ConfigurableApplicationContext site = two.site();
        List<String> ours = Stream.of(site.getBeanDefinitionNames())
                .map(site::getType)
                .filter(type -> type != null && type.getName().startsWith("org.openhuji."))
                .filter(type -> !type.isHidden())
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .distinct()
                .sorted()
                .toList();
        assertThat(ours)
                .anyMatch(name -> name.startsWith("org.openhuji.gate.outside."))
                .noneMatch(
                        name -> name.matches(
                                "org\\.openhuji\\.(access|audit|backup|daybook|register|gate\\.inside|papers|web\\.(office|exchange|papers|home))\\..*"));
        assertThat(ours.stream().filter(name -> name.startsWith("org.openhuji.casework.")))
                .as("the terms of matters are law, and no store")
                .containsExactly("org.openhuji.casework.TermsBook");
        assertThat(AopUtils.getTargetClass(two.cases()).getSimpleName()).isEqualTo("CasesBehindTheGate");
    }

    @Test
    void itsDatabaseHasItsOwnSchemaAlone() {
        assertThat(two.schemas()).containsExactly("home", "information_schema", "public");
    }

    @Test
    void officersHaveNothingThereAndResidentsEverything() {
        Home home = new Home(two.origin());
        for (String address : List.of(
                "/office",
                "/office/cases",
                "/office/accounts",
                "/sign-in",
                "/exchange/letters",
                "/api/register/persons",
                "/actuator/env")) {
            assertThat(home.go(address).status).as(address).isEqualTo(404);
        }
        for (String address : List.of(
                "/",
                "/cases",
                "/policies",
                "/questions",
                "/about",
                "/problems",
                "/inquiry/place/430281",
                "/huji.css")) {
            assertThat(home.go(address).status).as(address).isEqualTo(200);
            assertThat(home.page).as(address).doesNotContain("/sign-in", "/office");
        }
        assertThat(home.go("/api/places?q=%E9%86%B4%E9%99%B5").status).isEqualTo(200);
    }
}
