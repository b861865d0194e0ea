package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openhuji.register.Chronicle;

/** Lists of families with artificial numbers, as a requisition body sends them. */
public final class RequisitionLists {
    /** The heads of a list. */
    public static final String HEAD = "户序号,姓名,公民身份号码,与户主关系,迁入地,迁入地址,同意日期\n";

    private static final String HOME = "430281006001";
    private static final List<String> RELATIONS = List.of("02", "10", "21", "37");

    private RequisitionLists() {}

    /** The rows of a family that was registered in a village of Liling just now; all of them have agreed. */
    public static String family(Chronicle chronicle, String mark) {
        return rows(Migrants.registered(chronicle, "430281105201"), mark, "2018-05-20");
    }

    /** The rows of a family, and the day on which they agreed; empty where nobody has. */
    static String rows(Migrants.Family family, String mark, String agreed) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < family.people().size(); i++) {
            Migrants.Migrant one = family.people().get(i);
            rows.append(String.join(
                            ",",
                            mark,
                            one.name(),
                            one.number(),
                            RELATIONS.get(i),
                            HOME,
                            "安置小区" + family.people().getFirst().name() + "栋",
                            agreed))
                    .append('\n');
        }
        return rows.toString();
    }

    /** A list as it is sent. */
    public static byte[] list(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }
}
