package org.openhuji.gate.outside;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Has forgotten what is to be forgotten, while the residents' site runs. */
@Configuration(proxyBeanMethods = false)
@Profile("residents")
@EnableScheduling
class Hourly {}
