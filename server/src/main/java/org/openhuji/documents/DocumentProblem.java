package org.openhuji.documents;

import org.openhuji.kernel.Words;

/** Why a file is not taken, in words for whoever sent it. Codes are stable. */
public enum DocumentProblem {
    EMPTY("DOC-0001", "没有选择文件，或文件是空的。", "No file was chosen, or it is empty."),
    TOO_LARGE(
            "DOC-0002",
            "文件超过{0}兆字节。请用手机拍照上传，或降低扫描分辨率。",
            "The file is larger than {0} MB. Send a photo taken by phone, or scan at a lower resolution."),
    UNKNOWN_KIND(
            "DOC-0003",
            "只收照片（JPEG、PNG）和PDF；这个文件的内容两样都不是，与文件名无关。",
            "Only pictures (JPEG, PNG) and PDF are taken; the content of this file is neither, whatever its name ends in."),
    BROKEN(
            "DOC-0004",
            "文件打不开，可能没有传完整。请重新拍照或重新保存后再传。",
            "The file cannot be opened; perhaps it is not whole. Take the photo or save the file anew and send it again."),
    TOO_MANY_POINTS(
            "DOC-0005",
            "照片的像素太多（最多{0}百万像素）。请把相机调低一档再拍。",
            "The picture has too many points ({0} million at most). Set the camera lower and take it again."),
    LOCKED(
            "DOC-0006",
            "PDF加了密码，窗口打不开。请去掉密码再传。",
            "The PDF is locked with a password. Take the password off and send it again."),
    ACTIVE(
            "DOC-0007",
            "PDF里有程序、附件或表单动作，不能收。请打印成PDF或拍照再传。",
            "The PDF holds a program, an attachment or an action, and is not taken. Print it to PDF or take a photo, and send that."),
    TOO_MANY_PAGES(
            "DOC-0008",
            "PDF超过{0}页。请只传办理事项用得到的页。",
            "The PDF has more than {0} pages. Send only those the matter needs."),
    SWOLLEN(
            "DOC-0009",
            "PDF展开后过大，不能收。请打印成PDF或拍照再传。",
            "The PDF grows too large when it is opened, and is not taken. Print it to PDF or take a photo, and send that."),
    NOT_ASKED("DOC-0010", "这件事不要这份材料，不必上传。", "The matter does not ask for this paper; there is no need to send it."),
    ENOUGH("DOC-0011", "这份材料已有{0}个文件，不能再加。先删去不要的。", "There are {0} files of this paper already. Take one away first."),
    TOO_LATE(
            "DOC-0012",
            "案件已经受理，材料不能在网上增减。需要补充的，请到窗口。",
            "The case has been accepted, and its files are not changed from home any more. What is to be added goes to the window."),
    BUSY(
            "DOC-0013",
            "此刻上传的人太多。请过一分钟再传一次，已传的都在。",
            "Many are sending files at this moment. Try again in a minute; what you sent is kept.");

    private final String code;
    private final String zh;
    private final String en;

    DocumentProblem(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** Stable, for logs and people who ask. */
    public String code() {
        return code;
    }

    Words words(Object... arguments) {
        return new Words(zh, en).filled(arguments);
    }
}
