package org.medellinlab.shared;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

/// Leaves making sense of the entities until somebody needs one: public pages are read by statements alone, so the
/// first
/// of them need not wait for the dearest part of a start. The whole product has been needed before a node is ready.
@Configuration(proxyBeanMethods = false)
class PersistenceWhenNeeded {

    /// Which classes are entities; looked for by the build of the jar.
    @Bean
    static PersistenceManagedTypes persistenceManagedTypes(ResourceLoader resources) {
        return new PersistenceManagedTypesScanner(resources).scan("org.medellinlab");
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            EntityManagerFactoryBuilder usual, DataSource dataSource, PersistenceManagedTypes types) {
        var settings = usual.dataSource(dataSource).managedTypes(types).build();
        var entities = new Entities();
        entities.setDataSource(dataSource);
        entities.setManagedTypes(types);
        entities.setJpaVendorAdapter(settings.getJpaVendorAdapter());
        entities.setJpaPropertyMap(settings.getJpaPropertyMap());
        entities.setBootstrapExecutor(new InTheThreadThatAsks());
        return entities;
    }

    /// Does not insist on being complete when the rest is.
    private static final class Entities extends LocalContainerEntityManagerFactoryBean {

        @Override
        public void afterSingletonsInstantiated() {
            // whoever needs an entity first makes sense of all
        }
    }

    /// Work is done by the first who wants its result, while the others wait.
    private static final class InTheThreadThatAsks implements AsyncTaskExecutor {

        @Override
        public <T extends @Nullable Object> FutureTask<T> submit(Callable<T> work) {
            return new FutureTask<>(work) {
                @Override
                public T get() throws InterruptedException, ExecutionException {
                    run();
                    return super.get();
                }
            };
        }

        @Override
        public void execute(Runnable work) {
            work.run();
        }
    }
}
