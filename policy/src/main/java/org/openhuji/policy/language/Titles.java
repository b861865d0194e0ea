package org.openhuji.policy.language;

import org.openhuji.policy.vocabulary.Text;

/** The kinds of mistake a pack can contain. */
final class Titles {
    static final Text SYNTAX = new Text("写法有误", "bad syntax");
    static final Text UNKNOWN_FACT = new Text("没有这个事实", "unknown fact");
    static final Text FORBIDDEN_FACT = new Text("禁止读取的事实", "forbidden fact");
    static final Text WRONG_TYPE = new Text("类型不符", "wrong type");
    static final Text WRONG_VALUE = new Text("取值不符", "wrong value");
    static final Text UNKNOWN_NAME = new Text("没有这个名称", "unknown name");
    static final Text UNKNOWN_DERIVED = new Text("没有这个派生事实", "unknown derived fact");
    static final Text UNKNOWN_KEY = new Text("没有这一项", "unknown key");
    static final Text MISSING = new Text("缺少一项", "something is missing");
    static final Text UNKNOWN_CLAUSE = new Text("文件中没有这一条", "no such clause");
    static final Text PARAMETER_GAP = new Text("参数有空档", "parameter without value");
    static final Text NO_CASE = new Text("没有案例", "no case");
    static final Text NO_SENTENCE = new Text("缺少说明", "no sentence");
    static final Text TOO_DEEP = new Text("层次过深", "too deep");
    static final Text UNUSED = new Text("未使用", "never used");
    static final Text OVERLAP = new Text("版本重叠", "versions overlap");
    static final Text GAP = new Text("版本有空档", "gap between versions");
    static final Text DOUBLED = new Text("重复", "given twice");
    static final Text NOT_COVERED = new Text("条款没有落实", "clause not carried");

    private Titles() {}
}
