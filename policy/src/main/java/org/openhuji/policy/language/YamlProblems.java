package org.openhuji.policy.language;

import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/** What the YAML parser says, in words for people who write packs. */
final class YamlProblems {
    private record Problem(String part, String zh, String en) {}

    private static final List<Problem> PROBLEMS = List.of(
            new Problem(
                    "mapping values are not allowed",
                    "这里不能有冒号；文字里有冒号的要加引号，或者检查这一行的缩进",
                    "no colon may stand here; put a text with a colon in quotes, or check how far the line is indented"),
            new Problem(
                    "cannot start any token",
                    "这里不能有这个字符；缩进只用空格，不用制表符",
                    "this character may not stand here; indent by spaces, never by tabs"),
            new Problem(
                    "expected ',' or '}'",
                    "花括号没有写完：各项之间用逗号，最后写 }；文字里有逗号的要加引号",
                    "the braces are not complete: a comma between the items and } at the end; quote a text with a comma"),
            new Problem(
                    "expected ',' or ']'",
                    "方括号没有写完：各项之间用逗号，最后写 ]",
                    "the brackets are not complete: a comma between the items and ] at the end"),
            new Problem(
                    "expected <block end>",
                    "这一行的缩进和上面的对不上，或者上面有引号没有写完",
                    "this line is not indented like those above it, or a quotation above is not closed"),
            new Problem(
                    "could not find expected ':'",
                    "这一行缺少冒号，或上面的引号没有写完",
                    "a colon is missing here, or a quotation above is not closed"),
            new Problem(
                    "sequence entries are not allowed",
                    "这里不能开始列表；“- ”要另起一行",
                    "no list may begin here; \"- \" stands on a line of its own"),
            new Problem("unexpected end of stream", "引号没有写完", "a quotation is not closed"),
            new Problem(
                    "expected alphabetic or numeric character",
                    "* 和 & 在这里另有含义；文字以它们开头的要加引号",
                    "* and & have another meaning here; quote a text that begins with one"),
            new Problem(
                    "unacceptable code point", "文件里有看不见的控制字符", "there is an invisible control character in the file"),
            new Problem(
                    "Number of aliases",
                    "不支持 YAML 的引用（&、*）；请把内容写全",
                    "YAML references (& and *) are not supported; write the content out"));

    private YamlProblems() {}

    /**
     * The words.
     *
     * @param begun the line, from 1, on which what is not complete began; 0 where that is not known
     */
    static Text words(String problem, int begun) {
        String first = problem.lines().findFirst().orElse("");
        for (Problem known : PROBLEMS) {
            if (problem.contains(known.part())) {
                boolean open = known.zh().contains("没有写完：") && begun > 0;
                return new Text(
                        "不是有效的 YAML：" + (open ? "第 " + begun + " 行的" : "") + known.zh(),
                        "not valid YAML: " + known.en() + (open ? "; they begin on line " + begun : ""));
            }
        }
        return new Text("不是有效的 YAML：" + first, "not valid YAML: " + first);
    }
}
