package org.openhuji.web;

import org.openhuji.access.AccessProblem;
import org.openhuji.policy.vocabulary.Text;

/**
 * Everything that can be refused over HTTP. Codes are promises: one that was given out keeps its meaning and is never
 * used again.
 */
public enum ProblemKind {
    SITUATION_FAULTY("ASM-0001", 422, "情形有错误，没有评估", "The situation has faults; nothing was assessed"),
    NOT_JSON("ASM-0002", 400, "不是有效的 JSON", "Not valid JSON"),
    BODY_TOO_LARGE("ASM-0003", 413, "请求内容太大", "The request is too large"),
    TOO_MANY_SITUATIONS("ASM-0004", 413, "一次提交的情形太多", "Too many situations at once"),
    NO_SUCH_PLACE("PLC-0001", 404, "没有这个区划代码", "No division has this code"),
    NO_SUCH_POLICY("POL-0001", 404, "没有这份政策", "There is no such policy"),
    NO_SUCH_CLAUSE("POL-0002", 404, "没有这一条", "There is no such clause"),
    NOT_COMPARABLE("POL-0003", 400, "这两份政策不能比较", "These policies cannot be compared"),
    NOT_SIGNED_IN("ACC-0001", 401, "需要登录", "Signing in is needed"),
    NOT_ALLOWED("ACC-0002", 403, "没有权限", "Not allowed"),
    OUTSIDE_PLACE("ACC-0003", 403, "不在负责的区域", "Outside the places in charge"),
    PURPOSE_NEEDED("ACC-0004", 403, "需要说明事由", "A purpose is needed"),
    CONFIRMATION_NEEDED("ACC-0005", 403, "需要再次确认身份", "Identity must be confirmed again"),
    OWN_RECORD("ACC-0006", 403, "不能办理本人或近亲属的事项", "Own record, or a close relative of the officer"),
    OWN_WORK("ACC-0007", 403, "不能批准自己办理的事项", "Recorded by the same officer"),
    NO_SUCH_ADDRESS("API-0001", 404, "没有这个网址", "There is nothing at this address"),
    METHOD_NOT_ALLOWED("API-0002", 405, "这个网址不支持这种方法", "The address does not support this method"),
    MEDIA_TYPE_NOT_SUPPORTED("API-0003", 415, "不接受这种内容类型", "This type of content is not accepted"),
    NOT_ACCEPTABLE("API-0004", 406, "给不出所要的内容类型", "The type of content asked for cannot be given"),
    PARAMETER_WRONG("API-0005", 400, "参数有误", "A parameter is wrong"),
    REQUEST_UNREADABLE("API-0006", 400, "请求无法读取", "The request cannot be read"),
    PAGE_EXPIRED("API-0008", 403, "页面已经过期", "The page has expired"),
    LETTER_NOT_TAKEN("LET-0001", 422, "这封信不收", "This letter is not taken in"),
    LETTER_DIFFERS("LET-0002", 409, "已有同一编号的另一封信", "Another letter has this identity"),
    TOO_MANY_REQUESTS("LIM-0001", 429, "请求太频繁", "Too many requests"),
    UNEXPECTED("API-0007", 500, "出了意外", "Something unexpected happened");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    ProblemKind(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** The kind by which a refusal of {@code access} is answered. */
    static ProblemKind of(AccessProblem problem) {
        return switch (problem) {
            case NOT_SIGNED_IN -> NOT_SIGNED_IN;
            case NOT_ALLOWED -> NOT_ALLOWED;
            case OUTSIDE_PLACE -> OUTSIDE_PLACE;
            case PURPOSE_NEEDED -> PURPOSE_NEEDED;
            case CONFIRMATION_NEEDED -> CONFIRMATION_NEEDED;
            case OWN_RECORD -> OWN_RECORD;
            case OWN_WORK -> OWN_WORK;
        };
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is, in a few words. */
    public Text title() {
        return new Text(zh, en);
    }

    /** The identifier of the kind: an address where it is explained. */
    String type() {
        return "/problems#" + code;
    }
}
