package org.openhuji.audit;

import java.util.regex.Pattern;

/**
 * On what ground somebody looks or acts. What is told in words keeps no number: runs of eleven digits and more (telephones, citizen numbers) are struck out, for
 * the log holds nobody's number. Texts have 1 to {@value #LONGEST} characters.
 */
public sealed interface Purpose {
    /** The longest text, in characters. */
    int LONGEST = 200;

    /** The code it is stored by; one that was used keeps its meaning. */
    Kind kind();

    /** What it refers to; empty where it says all by itself. */
    default String reference() {
        return "";
    }

    /** The kinds of ground, by which they are stored and named to people. */
    enum Kind {
        CASE("办理案件", "an open case"),
        PRESENT_AT_WINDOW("当事人在窗口", "the person is at the window"),
        REASON("其他事由", "a reason in words"),
        INVESTIGATION("依法调查", "an investigation"),
        STATISTICS("统计", "statistics"),
        OVERSIGHT("监督审计", "oversight"),
        ADMINISTRATION("账号管理", "administration"),
        OWN_DATA("本人查询", "one's own data"),
        SYSTEM("系统自动", "the system itself");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called in Chinese. */
        public String zh() {
            return zh;
        }

        /** What it is called in English. */
        public String en() {
            return en;
        }
    }

    /** A case that is open, by its reference. */
    record Case(String reference) implements Purpose {
        public Case {
            reference = checked(reference);
        }

        @Override
        public Kind kind() {
            return Kind.CASE;
        }
    }

    /** The person stands at the window with their card. */
    record PresentAtWindow() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.PRESENT_AT_WINDOW;
        }
    }

    /** A reason in words, where neither case nor person is there. */
    record Reason(String reference) implements Purpose {
        public Reason {
            reference = checked(reference);
        }

        @Override
        public Kind kind() {
            return Kind.REASON;
        }
    }

    /** An investigation under its number: withheld from the person's own view until a review says otherwise. */
    record Investigation(String reference) implements Purpose {
        public Investigation {
            reference = checked(reference);
        }

        @Override
        public Kind kind() {
            return Kind.INVESTIGATION;
        }
    }

    /** Counting, with nobody's record opened for itself. */
    record Statistics() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.STATISTICS;
        }
    }

    /** An auditor at work. */
    record Oversight() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.OVERSIGHT;
        }
    }

    /** Accounts and the system's own affairs. */
    record Administration() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.ADMINISTRATION;
        }
    }

    /** A person asks for what is theirs. */
    record OwnData() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.OWN_DATA;
        }
    }

    /** The system by itself: a nightly run, a command. */
    record SystemWork() implements Purpose {
        @Override
        public Kind kind() {
            return Kind.SYSTEM;
        }
    }

    /**
     * A ground from its parts, as stored or as sent by a form.
     *
     * @throws IllegalArgumentException where a text is missing or too long
     */
    static Purpose of(Kind kind, String reference) {
        return switch (kind) {
            case CASE -> new Case(reference);
            case PRESENT_AT_WINDOW -> new PresentAtWindow();
            case REASON -> new Reason(reference);
            case INVESTIGATION -> new Investigation(reference);
            case STATISTICS -> new Statistics();
            case OVERSIGHT -> new Oversight();
            case ADMINISTRATION -> new Administration();
            case OWN_DATA -> new OwnData();
            case SYSTEM -> new SystemWork();
        };
    }

    private static String checked(String text) {
        String told = Words.NUMBER.matcher(text.strip()).replaceAll("***");
        if (told.isEmpty() || told.length() > LONGEST) {
            throw new IllegalArgumentException("a ground has 1 to " + LONGEST + " characters");
        }
        return told;
    }

    /** Telephones have eleven digits, citizen numbers fifteen or eighteen; case numbers have no such runs. */
    final class Words {
        private static final Pattern NUMBER = Pattern.compile("\\d{11,}[0-9Xx]?");

        private Words() {}
    }
}
