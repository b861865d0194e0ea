package org.openhuji.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * Drools: DRL compiled to the executable model, constraints as generated Java (its classic mode was tried: up to two and a half
 * times slower). Two-valued: a fact left out would be null and fail; the explanation is the name of the rule that fired, and
 * of one that did not fire, nothing.
 */
final class DroolsEngine {
    /** Families in one session: 50, 100, 500 and 5,000 were tried and were no faster. */
    static final int BATCH = 1_000;

    private DroolsEngine() {}

    static KieBase compile(String rules) {
        return new KieHelper()
                .addContent(Sections.text(rules), ResourceType.DRL)
                .build(ExecutableModelProject.class);
    }

    private static String rules(Population population) {
        return population.families().isEmpty() ? "flat.drl" : "liling.drl";
    }

    private static List<List<Object>> facts(Population population) {
        List<List<Object>> facts = new ArrayList<>();
        population.settlers().forEach(settler -> facts.add(List.of(settler)));
        population.families().forEach(family -> facts.add(Rows.of(family)));
        return facts;
    }

    /** One session for many families: how Drools is meant to be used. */
    static final class Together implements Engine {
        private final KieBase rules;
        private final List<List<Object>> facts;
        private final Answers answers;

        Together(Population population) {
            rules = compile(rules(population));
            facts = facts(population);
            answers = new Answers(facts.size());
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public Object decide(int from) {
            KieSession session = rules.newKieSession();
            session.setGlobal("answers", answers);
            for (int i = from; i < from + BATCH; i++) {
                for (Object fact : facts.get(i)) {
                    session.insert(fact);
                }
            }
            session.fireAllRules();
            session.dispose();
            return answers;
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            for (int i = from; i < from + BATCH; i++) {
                into[i] = answers.get(i);
            }
        }
    }

    /** A stateless session for each family, from a pool: how a service would use it. */
    static final class OneByOne implements Engine {
        private final StatelessKieSession session;
        private final List<List<Object>> facts;
        private final Answers answers;

        OneByOne(Population population) {
            session = compile(rules(population)).newKieSessionsPool(1).newStatelessKieSession();
            facts = facts(population);
            answers = new Answers(facts.size());
            session.setGlobal("answers", answers);
        }

        @Override
        public Object decide(int from) {
            session.execute(facts.get(from));
            return answers;
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            into[from] = answers.get(from);
        }
    }

    /** One session for good; each family is put in, decided and taken out. Faster where a family is many facts. */
    static final class Kept implements Engine {
        private final KieSession session;
        private final List<List<Object>> facts;
        private final Answers answers;
        private final List<FactHandle> handles = new ArrayList<>();

        Kept(Population population) {
            session = compile(rules(population)).newKieSession();
            facts = facts(population);
            answers = new Answers(facts.size());
            session.setGlobal("answers", answers);
        }

        @Override
        public Object decide(int from) {
            for (Object fact : facts.get(from)) {
                handles.add(session.insert(fact));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
            handles.clear();
            return answers;
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            into[from] = answers.get(from);
        }
    }
}
