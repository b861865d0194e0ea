package org.openhuji.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The forms and links of a page, as far as a fuzzer needs to know them. */
record Forms(List<Form> forms, List<String> links) {
    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(?:input|button|textarea|option)([^>]*)>|<select([^>]*)>");

    /** A button that sends the form elsewhere, and a field that asks for the rest of it. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?:formaction|hx-post)=\"([^\"]*)\"");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    /**
     * A form.
     *
     * @param fields by name, with the values it offers
     */
    record Form(String action, boolean post, boolean files, Map<String, List<String>> fields) {}

    static Forms of(String page) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Map<String, String> attributes = attributes(form.group(1));
            Map<String, List<String>> fields = new LinkedHashMap<>();
            String select = "";
            Matcher field = FIELD.matcher(form.group(2));
            while (field.find()) {
                if (field.group(2) != null) {
                    select = attributes(field.group(2)).getOrDefault("name", "");
                    continue;
                }
                Map<String, String> own = attributes(field.group(1));
                String name = field.group().startsWith("<option") ? select : own.getOrDefault("name", "");
                if (!name.isEmpty()) {
                    fields.computeIfAbsent(name, fresh -> new ArrayList<>()).add(own.getOrDefault("value", ""));
                }
            }
            boolean post = attributes.getOrDefault("method", "get").equalsIgnoreCase("post");
            boolean files = attributes.getOrDefault("enctype", "").startsWith("multipart");
            forms.add(new Form(attributes.getOrDefault("action", ""), post, files, fields));
            ELSEWHERE
                    .matcher(form.group(2))
                    .results()
                    .map(other -> HtmlUtils.htmlUnescape(other.group(1)))
                    .distinct()
                    .forEach(other -> forms.add(new Form(other, post, files, fields)));
        }
        List<String> links = LINK.matcher(page)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .distinct()
                .toList();
        return new Forms(forms, links);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), HtmlUtils.htmlUnescape(attribute.group(2)));
        }
        return attributes;
    }
}
