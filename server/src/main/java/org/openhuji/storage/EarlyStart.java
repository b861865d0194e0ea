package org.openhuji.storage;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to start the carried PostgreSQL as soon as the configuration is known, before Spring looks at any class. Being
 * the first bean it is the last to be closed, also where the rest of the start fails.
 */
class EarlyStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NAME = "startingPostgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (StorageConfiguration.databaseNamed(context.getEnvironment())) {
            return;
        }
        StorageFolders folders = Binder.get(context.getEnvironment())
                .bind("huji", StorageFolders.class)
                .get();
        StartingPostgres starting = StartingPostgres.begin(folders);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, starting);
        beans.registerDisposableBean(NAME, starting::close);
    }
}
