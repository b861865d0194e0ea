package org.openhuji.register.loading;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.intake.Checked;

/** A batch in words, Chinese first. */
final class BatchText {
    private BatchText() {}

    /** One line. */
    static String line(Batch batch) {
        String state = batch.undoneAt() != null
                ? "已撤销 undone"
                : batch.finishedAt() == null ? "未完成 not whole yet" : "在册 stands";
        return "%s  %s  %s  %,d".formatted(batch.id(), batch.startedAt(), state, batch.loaded());
    }

    /** What became of a file. */
    static List<String> lines(Batch batch, Checked checked, Imports.Past past) {
        List<String> lines = new ArrayList<>();
        lines.add("批号 / batch            " + batch.id());
        lines.add("共 / rows               %,d".formatted(batch.read()));
        lines.add("装入 / loaded           %,d".formatted(batch.loaded()));
        lines.add("待核 / in quarantine    %,d".formatted(batch.kept()));
        lines.add("退回 / given back       %,d".formatted(batch.refused()));
        if (past.acts() + past.leftOut() > 0) {
            lines.add("历史事项 / acts before      %,d".formatted(past.acts()));
            lines.add("未采用的行 / rows left out  %,d".formatted(past.leftOut()));
        }
        checked.dropped()
                .forEach((column, filled) ->
                        lines.add("不予保存 / never kept    %s: %,d 个值已丢弃 / values dropped".formatted(column, filled)));
        return lines;
    }
}
