package org.openhuji.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented officers, one of each role, for the demonstration only; its sign-in page names them with their password. */
@Component
@Profile("demo")
public class DemoAccounts {
    /** What opens each of them. */
    public static final String PASSWORD = "liling-demo";

    private static final String PLACE = "430281";
    private static final String ELSEWHERE = "window.changsha";
    private static final List<String> NAMES = List.of("陈示例", "周示例", "吴示例", "郑示例", "孙示例", "钱示例", "赵示例", "李示例");

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One of them. */
    public record Demo(String login, Role role) {}

    /** All of them, in the order of roles; then the window of another city, which hands people over. */
    public List<Demo> list() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(role -> new Demo(login(role), role)),
                        Stream.of(new Demo(ELSEWHERE, Role.WINDOW_OFFICER)))
                .toList();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void add() {
        for (Demo demo : list()) {
            boolean elsewhere = demo.login().equals(ELSEWHERE);
            String place = elsewhere ? "430102" : PLACE;
            Office office = new Office(elsewhere ? "长沙市公安局芙蓉分局韭菜园派出所（演示）" : office(demo.role()), place);
            accounts.add(
                    new NewAccount(
                            demo.login(),
                            elsewhere ? "何示例" : NAMES.get(demo.role().ordinal()),
                            office,
                            List.of(new RoleAt(demo.role(), place))),
                    Password.chosen(PASSWORD));
        }
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static String office(Role role) {
        return switch (role) {
            case WINDOW_OFFICER -> "醴陵市公安局来龙门派出所（演示）";
            case APPROVER -> "醴陵市公安局户政大队（演示）";
            case COMMUNITY_WORKER -> "来龙门街道江源社区（演示）";
            case DEPARTMENT_READER -> "醴陵市教育局（演示）";
            case STATISTICIAN -> "醴陵市统计局（演示）";
            case POLICY_OFFICER -> "醴陵市发展和改革局（演示）";
            case AUDITOR -> "醴陵市审计局（演示）";
            case ADMINISTRATOR -> "醴陵市公安局科技信息化大队（演示）";
        };
    }
}
