package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Permission;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address that is mapped has a door, and {@code docs/generated/rights.md} says whom it lets in: each role has knocked at each.
 * Run with {@code -Dhuji.write=true} to write the page anew.
 */
@ServerTest
class RightsTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "rights.md");

    private final ApplicationContext context;
    private final Server server;
    private final Doors doors;
    private final Accounts accounts;

    @Autowired
    RightsTest(ApplicationContext context, Server server, Doors doors, Accounts accounts) {
        this.context = context;
        this.server = server;
        this.doors = doors;
        this.accounts = accounts;
    }

    private record Endpoint(String pattern, String method) {
        String name() {
            return "`" + pattern + "` | " + method;
        }
    }

    @Test
    void everyMappedAddressHasADoor() {
        List<String> without = endpoints().stream()
                .filter(endpoint -> doors.of(endpoint.pattern()).isEmpty())
                .map(endpoint -> endpoint.method() + " " + endpoint.pattern())
                .toList();
        assertThat(without)
                .as("these answer nobody until web/Doors says to whom they are open")
                .isEmpty();
    }

    @Test
    void thePageSaysWhomEachDoorLetIn() throws Exception {
        String page = page();
        if (Boolean.getBoolean("huji.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private String page() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                # Rights

                Written by `RightsTest`; stale = red. What does not stand here is denied.

                ## Roles and permissions

                A role is held for a place and everything below it.

                """);
        page.append("| permission |");
        for (Role role : Role.values()) {
            page.append(' ').append(role.en()).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Permission permission : Permission.values()) {
            page.append("| ")
                    .append(permission.zh())
                    .append(" `")
                    .append(permission)
                    .append("` |");
            for (Role role : Role.values()) {
                page.append(new RoleAt(role, "").brings(permission) ? " ● |" : "  |");
            }
            page.append('\n');
        }
        page.append("""

                ## Addresses and roles

                Each role, and somebody who has not signed in, has asked for each address; ● was let in. Which person or household may
                then be opened is asked inside, by place and purpose. Signing out (`POST /sign-out`) is for whoever has signed in.

                | address | method | nobody |""");
        for (Role role : Role.values()) {
            page.append(' ').append(role.en()).append(" |");
        }
        page.append("\n|---|---|---|")
                .append("---|".repeat(Role.values().length))
                .append('\n');
        decisions().forEach((endpoint, letIn) -> {
            page.append("| ").append(endpoint.name()).append(" |");
            letIn.forEach(in -> page.append(in ? " ● |" : "  |"));
            page.append('\n');
        });
        page.append("\n## Opened by the seal of another register\n\n");
        endpoints().stream()
                .filter(endpoint -> doors.of(endpoint.pattern()).orElseThrow().key() instanceof Door.Key.Sealed)
                .forEach(endpoint -> page.append("- ")
                        .append(endpoint.name().replace(" | ", " "))
                        .append('\n'));
        page.append("\n## Open to everybody\n\n");
        for (Endpoint endpoint : endpoints()) {
            if (open(endpoint)) {
                assertThat(letIn(new Signing(server), endpoint))
                        .as("%s is open", endpoint)
                        .isTrue();
                page.append("- ").append(endpoint.name().replace(" | ", " ")).append('\n');
            }
        }
        return page.toString();
    }

    private Map<Endpoint, List<Boolean>> decisions() throws IOException, InterruptedException {
        Map<Endpoint, List<Boolean>> decisions =
                new TreeMap<>(java.util.Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        List<Signing> browsers = new ArrayList<>(List.of(new Signing(server)));
        for (Role role : Role.values()) {
            Signing browser = new Signing(server);
            browser.in(Officers.with(accounts, role).login(), Officers.PASSWORD);
            assertThat(browser.get("/office").statusCode())
                    .as("%s is signed in", role)
                    .isEqualTo(200);
            browsers.add(browser);
        }
        for (Endpoint endpoint : endpoints()) {
            if (open(endpoint)) {
                continue;
            }
            List<Boolean> letIn = new ArrayList<>();
            for (Signing browser : browsers) {
                letIn.add(letIn(browser, endpoint));
            }
            decisions.put(endpoint, letIn);
        }
        return decisions;
    }

    private boolean open(Endpoint endpoint) {
        return doors.of(endpoint.pattern()).orElseThrow().key() instanceof Door.Key.Open;
    }

    private static boolean letIn(Signing browser, Endpoint endpoint) throws IOException, InterruptedException {
        String path = endpoint.pattern()
                .replaceAll("\\{id}", new UUID(0, 0).toString())
                .replaceAll("\\{number}", "1")
                .replaceAll("\\{[^/]*}", "430281");
        HttpResponse<String> answer = switch (endpoint.method()) {
            case "GET" -> browser.get(path);
            case "POST" -> browser.post(path, Map.of());
            default -> throw new AssertionError("no way to try " + endpoint);
        };
        String location = answer.headers().firstValue("Location").orElse("");
        boolean refused = answer.statusCode() == 401
                || location.matches(".*/sign-in(\\?.*)?")
                || (answer.statusCode() == 403 && answer.body().contains("ACC-0002"));
        if (!refused && answer.statusCode() == 403) {
            assertThat(answer.body())
                    .as("refused for another reason than rights: %s", endpoint)
                    .contains("ACC-");
        }
        return !refused;
    }

    private List<Endpoint> endpoints() {
        TreeSet<Endpoint> found =
                new TreeSet<>(java.util.Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));
        for (RequestMappingInfoHandlerMapping mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String pattern : info.getPatternValues()) {
                    for (String method : methods(info)) {
                        found.add(new Endpoint(pattern, method));
                    }
                }
            }
        }
        return found.stream()
                .filter(endpoint -> !endpoint.pattern().contains("/test/")
                        && !endpoint.pattern().equals("/error"))
                .collect(Collectors.toList());
    }

    private static List<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .sorted()
                        .toList();
    }
}
