package org.openhuji.policy.engine;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/**
 * Conditions woven into classes, as somebody would write them by hand: joins and quantifiers are methods, tests are
 * constants. The closures of {@link Rules} say the same, but where each call may lead to any of hundreds of them the just
 * in time compiler inlines none; here it sees through every one. Made only where many situations are decided.
 */
final class WovenRules {
    /** No slot: the answer is not remembered. */
    static final int NO_SLOT = -1;

    private static final ClassDesc SELF =
            ClassDesc.of(WovenRules.class.getPackageName() + "." + WovenRules.class.getSimpleName() + "Class");
    private static final ClassDesc RULE = desc(Rule.class);
    private static final ClassDesc SCENE = desc(Scene.class);
    private static final ClassDesc SITUATION = desc(Situation.class);
    private static final ClassDesc OUTCOME = desc(Outcome.class);
    private static final ClassDesc HELP = desc(WovenRules.class);
    private static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
    private static final MethodTypeDesc APPLY = MethodTypeDesc.of(OUTCOME, SCENE, ConstantDescs.CD_int, LONGS);
    private static final MethodTypeDesc JOIN = MethodTypeDesc.of(OUTCOME, OUTCOME, OUTCOME);
    private static final MethodTypeDesc JOIN_KIN = MethodTypeDesc.of(OUTCOME, OUTCOME, OUTCOME, OUTCOME);
    private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(ConstantDescs.CD_int);
    private static final int SCENE_AT = 0;
    private static final int PERSON_AT = 1;
    private static final int RECORD_AT = 2;

    private final ClassBuilder into;
    private final List<Rule> constants;
    private final ToIntFunction<Condition> slots;
    private final Map<Integer, String> remembered = new HashMap<>();
    private int methods;
    /** Whether what is woven now is asked of the applicant and of no record: nothing else is remembered. */
    private boolean ofApplicant = true;

    private WovenRules(ClassBuilder into, List<Rule> constants, ToIntFunction<Condition> slots) {
        this.into = into;
        this.constants = constants;
        this.slots = slots;
    }

    /**
     * Weaves conditions, each into a class of its own: so each is compiled by itself, and none is left half inlined
     * because its neighbours filled the method it is called from.
     *
     * @param slots where {@link Scene#memo} keeps the answer of a condition, or {@link #NO_SLOT}
     */
    static Rule[] weave(List<Condition> conditions, ToIntFunction<Condition> slots) {
        return conditions.stream().map(condition -> weave(condition, slots)).toArray(Rule[]::new);
    }

    private static Rule weave(Condition condition, ToIntFunction<Condition> slots) {
        List<Rule> constants = new ArrayList<>();
        byte[] bytes = ClassFile.of().build(SELF, into -> {
            into.withFlags(ACC_FINAL).withInterfaceSymbols(RULE);
            WovenRules woven = new WovenRules(into, constants, slots);
            woven.root(woven.method(condition));
            woven.takeConstants();
        });
        try {
            MethodHandles.Lookup made =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants.toArray(Rule[]::new), true);
            return (Rule) made.findConstructor(made.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot weave a rule", e);
        }
    }

    private void root(String method) {
        into.withMethodBody(
                "<init>",
                ConstantDescs.MTD_void,
                0,
                code -> code.aload(0)
                        .invokespecial(ConstantDescs.CD_Object, "<init>", ConstantDescs.MTD_void)
                        .return_());
        into.withMethodBody(
                "apply",
                APPLY,
                ACC_PUBLIC,
                code -> code.aload(1)
                        .iload(2)
                        .aload(3)
                        .invokestatic(SELF, method, APPLY)
                        .areturn());
    }

    private void takeConstants() {
        for (int i = 0; i < constants.size(); i++) {
            into.withField("rule" + i, RULE, ACC_PRIVATE | ACC_STATIC | ACC_FINAL);
        }
        ClassDesc lookup = desc(MethodHandles.Lookup.class);
        into.withMethodBody("<clinit>", ConstantDescs.MTD_void, ACC_STATIC, code -> {
            code.invokestatic(desc(MethodHandles.class), "lookup", MethodTypeDesc.of(lookup))
                    .invokestatic(HELP, "constants", MethodTypeDesc.of(RULE.arrayType(), lookup))
                    .astore(0);
            for (int i = 0; i < constants.size(); i++) {
                code.aload(0).loadConstant(i).aaload().putstatic(SELF, "rule" + i, RULE);
            }
            code.return_();
        });
    }

    /** A method that answers a condition; the one there is where its answer is remembered. */
    private String method(Condition condition) {
        int slot = ofApplicant ? slots.applyAsInt(condition) : NO_SLOT;
        String known = slot == NO_SLOT ? null : remembered.get(slot);
        if (known != null) {
            return known;
        }
        Consumer<CodeBuilder> answer = answer(condition);
        String name = "of" + methods++;
        if (slot == NO_SLOT) {
            into.withMethodBody(name, APPLY, ACC_PRIVATE | ACC_STATIC, code -> {
                answer.accept(code);
                code.areturn();
            });
            return name;
        }
        remembered.put(slot, name);
        into.withMethodBody(name + "afresh", APPLY, ACC_PRIVATE | ACC_STATIC, code -> {
            answer.accept(code);
            code.areturn();
        });
        into.withMethodBody(name, APPLY, ACC_PRIVATE | ACC_STATIC, code -> {
            Label afresh = code.newLabel();
            code.aload(SCENE_AT)
                    .loadConstant(slot)
                    .invokestatic(HELP, "remembered", MethodTypeDesc.of(OUTCOME, SCENE, ConstantDescs.CD_int))
                    .astore(3)
                    .aload(3)
                    .ifnull(afresh)
                    .aload(3)
                    .areturn()
                    .labelBinding(afresh)
                    .aload(SCENE_AT)
                    .loadConstant(slot);
            call(code, name + "afresh");
            code.invokestatic(HELP, "remember", MethodTypeDesc.of(OUTCOME, SCENE, ConstantDescs.CD_int, OUTCOME))
                    .areturn();
        });
        return name;
    }

    /** Code that leaves a condition's answer on the stack; whatever methods it calls are there. */
    private Consumer<CodeBuilder> answer(Condition condition) {
        return switch (condition) {
            case Condition.All all -> join(parts(all.parts()), Outcome.MET, Outcome.NOT_MET, "all");
            case Condition.Any any -> join(parts(any.parts()), Outcome.NOT_MET, Outcome.MET, "any");
            case Condition.Not not -> {
                Consumer<CodeBuilder> part = part(not.part());
                yield code -> {
                    part.accept(code);
                    code.invokevirtual(OUTCOME, "not", MethodTypeDesc.of(OUTCOME));
                };
            }
            case Condition.Guard guard -> {
                Consumer<CodeBuilder> when = part(guard.when());
                yield code -> {
                    when.accept(code);
                    end(code, guard.outcome());
                    code.invokestatic(desc(Rules.class), "guarded", JOIN);
                };
            }
            case Condition.Fixed fixed -> code -> end(code, fixed.outcome());
            case Condition.Ref ref -> answer(ref.body());
            case Condition.OfApplicant asked -> {
                String body = body(asked.body(), true);
                yield code -> {
                    code.aload(SCENE_AT);
                    situation(code);
                    code.invokevirtual(SITUATION, "applicant", NUMBER);
                    noRecord(code);
                    code.invokestatic(SELF, body, APPLY);
                };
            }
            case Condition.ExistsRecord exists -> records(exists.list().index(), body(exists.body(), false), false);
            case Condition.EveryRecord every -> records(every.list().index(), body(every.body(), false), true);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), body(exists.body(), false), false);
            case Condition.EveryRelative every -> relatives(every.classes(), body(every.body(), false), true);
            case Condition.Is is -> constant(is);
            case Condition.AtLeast some -> constant(some);
            case Condition.Points points -> constant(points);
        };
    }

    private String body(Condition condition, boolean askedOfApplicant) {
        boolean before = ofApplicant;
        ofApplicant = askedOfApplicant;
        String name = method(condition);
        ofApplicant = before;
        return name;
    }

    private List<Consumer<CodeBuilder>> parts(List<Condition> parts) {
        return parts.stream().map(this::part).toList();
    }

    private Consumer<CodeBuilder> part(Condition condition) {
        if (condition instanceof Condition.Is || condition instanceof Condition.Fixed) {
            return answer(condition);
        }
        String name = method(condition);
        return code -> call(code, name);
    }

    private Consumer<CodeBuilder> constant(Condition condition) {
        int at = constants.size();
        constants.add(Rules.compile(condition));
        return code -> code.getstatic(SELF, "rule" + at, RULE)
                .aload(SCENE_AT)
                .iload(PERSON_AT)
                .aload(RECORD_AT)
                .invokeinterface(RULE, "apply", APPLY);
    }

    private static Consumer<CodeBuilder> join(
            List<Consumer<CodeBuilder>> parts, Outcome neutral, Outcome decisive, String name) {
        return code -> {
            int result = code.allocateLocal(TypeKind.REFERENCE);
            int answer = code.allocateLocal(TypeKind.REFERENCE);
            Label done = code.newLabel();
            end(code, neutral);
            code.astore(result);
            for (Consumer<CodeBuilder> part : parts) {
                Label next = code.newLabel();
                Label goOn = code.newLabel();
                part.accept(code);
                code.astore(answer).aload(answer);
                end(code, neutral);
                code.if_acmpeq(next).aload(answer);
                end(code, decisive);
                code.if_acmpne(goOn)
                        .aload(answer)
                        .astore(result)
                        .goto_(done)
                        .labelBinding(goOn)
                        .aload(result)
                        .aload(answer)
                        .invokestatic(OUTCOME, name, JOIN)
                        .astore(result)
                        .labelBinding(next);
            }
            code.labelBinding(done).aload(result);
        };
    }

    private static Consumer<CodeBuilder> records(int list, String body, boolean every) {
        return code -> {
            int rows = code.allocateLocal(TypeKind.REFERENCE);
            int result = code.allocateLocal(TypeKind.REFERENCE);
            int at = code.allocateLocal(TypeKind.INT);
            Label next = code.newLabel();
            Label done = code.newLabel();
            situation(code);
            code.iload(PERSON_AT)
                    .loadConstant(list)
                    .invokevirtual(
                            SITUATION,
                            "records",
                            MethodTypeDesc.of(LONGS.arrayType(), ConstantDescs.CD_int, ConstantDescs.CD_int))
                    .astore(rows);
            end(code, Outcome.UNKNOWN);
            code.astore(result).aload(rows).ifnull(done);
            end(code, every ? Outcome.MET : Outcome.NOT_MET);
            code.astore(result).iconst_0().istore(at).labelBinding(next);
            code.iload(at).aload(rows).arraylength().if_icmpge(done);
            code.aload(result)
                    .aload(SCENE_AT)
                    .iload(PERSON_AT)
                    .aload(rows)
                    .iload(at)
                    .aaload();
            code.invokestatic(SELF, body, APPLY)
                    .invokestatic(OUTCOME, every ? "all" : "any", JOIN)
                    .astore(result)
                    .iinc(at, 1)
                    .aload(result);
            end(code, every ? Outcome.NOT_MET : Outcome.MET);
            code.if_acmpne(next).labelBinding(done).aload(result);
        };
    }

    private static Consumer<CodeBuilder> relatives(int classes, String body, boolean every) {
        return code -> {
            int kin = code.allocateLocal(TypeKind.REFERENCE);
            int result = code.allocateLocal(TypeKind.REFERENCE);
            int other = code.allocateLocal(TypeKind.INT);
            Label next = code.newLabel();
            Label skip = code.newLabel();
            Label done = code.newLabel();
            end(code, every ? Outcome.MET : Outcome.NOT_MET);
            code.astore(result).iconst_0().istore(other).labelBinding(next).iload(other);
            situation(code);
            code.invokevirtual(SITUATION, "size", NUMBER).if_icmpge(done);
            code.iload(other).iload(PERSON_AT).if_icmpeq(skip);
            situation(code);
            code.iload(PERSON_AT)
                    .iload(other)
                    .loadConstant(classes)
                    .invokestatic(
                            desc(Rules.class),
                            "kin",
                            MethodTypeDesc.of(
                                    OUTCOME,
                                    SITUATION,
                                    ConstantDescs.CD_int,
                                    ConstantDescs.CD_int,
                                    ConstantDescs.CD_int))
                    .astore(kin)
                    .aload(kin);
            end(code, Outcome.NOT_MET);
            code.if_acmpeq(skip).aload(result).aload(kin).aload(SCENE_AT).iload(other);
            noRecord(code);
            code.invokestatic(SELF, body, APPLY)
                    .invokestatic(HELP, every ? "every" : "exists", JOIN_KIN)
                    .astore(result)
                    .aload(result);
            end(code, every ? Outcome.NOT_MET : Outcome.MET);
            code.if_acmpeq(done)
                    .labelBinding(skip)
                    .iinc(other, 1)
                    .goto_(next)
                    .labelBinding(done)
                    .aload(result);
        };
    }

    private static void call(CodeBuilder code, String method) {
        code.aload(SCENE_AT).iload(PERSON_AT).aload(RECORD_AT).invokestatic(SELF, method, APPLY);
    }

    private static void end(CodeBuilder code, Outcome outcome) {
        code.getstatic(OUTCOME, outcome.name(), OUTCOME);
    }

    private static void situation(CodeBuilder code) {
        code.aload(SCENE_AT).getfield(SCENE, "situation", SITUATION);
    }

    private static void noRecord(CodeBuilder code) {
        code.getstatic(SCENE, "NO_RECORD", LONGS);
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    // What the woven class calls.

    static Rule[] constants(MethodHandles.Lookup woven) throws IllegalAccessException {
        return MethodHandles.classData(woven, ConstantDescs.DEFAULT_NAME, Rule[].class);
    }

    static @org.jspecify.annotations.Nullable Outcome remembered(Scene scene, int slot) {
        byte known = scene.memo[slot];
        return known == 0 ? null : SharedRules.OUTCOMES[known - 1];
    }

    static Outcome remember(Scene scene, int slot, Outcome answer) {
        scene.memo[slot] = (byte) (1 + answer.ordinal());
        return answer;
    }

    static Outcome exists(Outcome before, Outcome kin, Outcome answer) {
        return Outcome.any(before, Outcome.all(kin, answer));
    }

    static Outcome every(Outcome before, Outcome kin, Outcome answer) {
        return Outcome.all(before, Outcome.any(kin.not(), answer));
    }
}
