package org.openhuji;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.codes.WorkingDayList;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.WorkingDays;
import org.openhuji.policy.Policies;
import org.openhuji.policy.matters.Matters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law, the divisions and the legal date as beans for every module. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    Policies policies(Installation installation) throws Policies.CannotLoad {
        return Policies.open(installation.law(), installation.codes(), installation.cacheFolder());
    }

    @Bean
    Gazetteer gazetteer(Policies policies) {
        return policies.gazetteer();
    }

    @Bean
    CodeLists codeLists(Installation installation) {
        return CodeLists.open(installation.codes());
    }

    @Bean
    Matters matters(Installation installation, Policies policies) throws Policies.CannotLoad {
        return Matters.load(installation.law(), policies.law());
    }

    @Bean
    WorkingDays workingDays(Installation installation) {
        return WorkingDayList.open(installation.codes());
    }

    @Bean
    Names names(Installation installation) {
        return Names.open(installation.codes());
    }

    /** The real time, for what is recorded and what runs out; never the legal date. It is no {@link Clock} on purpose. */
    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    /**
     * Tells the legal date, and only that. It may stand still in 2018, so it is not what recorded times are taken from,
     * and whoever wants it must ask for it by its name: a library that looks for any clock must not find it.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("legal")
    Clock legalClock(Installation installation) {
        LocalDate fixed = installation.today();
        if (fixed == null) {
            return Clock.system(CHINA);
        }
        Instant noon = fixed.atTime(LocalTime.NOON).atZone(CHINA).toInstant();
        return Clock.fixed(noon, CHINA);
    }
}
