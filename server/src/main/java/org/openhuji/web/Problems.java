package org.openhuji.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.AccessProblem;
import org.openhuji.access.AccessRefused;
import org.openhuji.places.NoSuchPlace;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers everything that is refused or fails: a page for a person with a browser, JSON for every other caller. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {
    /** The attribute of a request under which a filter leaves the problem it refuses with. */
    static final String REFUSED = "huji.refused";

    private final Incidents incidents;
    private final Languages languages;
    private final PagesThere pages;

    Problems(Incidents incidents, Languages languages, PagesThere pages) {
        this.incidents = incidents;
        this.languages = languages;
        this.pages = pages;
    }

    @ExceptionHandler
    @Nullable
    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null;
        }
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof HttpRequestMethodNotSupportedException method) {
            Set<HttpMethod> allowed = method.getSupportedHttpMethods();
            headers.setAllow(allowed == null ? Set.of() : allowed);
        }
        if (thrown instanceof HttpMediaTypeNotSupportedException) {
            headers.set("Accept-Post", MediaType.APPLICATION_JSON_VALUE);
        }
        if (thrown instanceof AccessRefused refused
                && wantsPage(request)
                && request.getMethod().equals("GET")) {
            String first = asked(refused.problem());
            if (!first.isEmpty()) {
                return Redirect.to(request, first + "?to=" + URLEncoder.encode(path(request), StandardCharsets.UTF_8));
            }
        }
        return answer(of(thrown, request), headers, request, response);
    }

    /** Where an officer is asked for what is missing; empty where nothing they say would help. */
    private static String asked(AccessProblem problem) {
        return switch (problem) {
            case PURPOSE_NEEDED -> "/office";
            case CONFIRMATION_NEEDED -> "/office/confirm";
            case NOT_SIGNED_IN, NOT_ALLOWED, OUTSIDE_PLACE, OWN_RECORD, OWN_WORK -> "";
        };
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().substring(request.getContextPath().length())
                + (query == null ? "" : "?" + query);
    }

    /** The problem of whatever was thrown; what the caller cannot mend is noted as an incident. */
    Problem of(Throwable thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Problem.Refused refused -> refused.problem();
            case AccessRefused refused ->
                Problem.of(
                        ProblemKind.of(refused.problem()),
                        refused.problem().zh(),
                        refused.problem().en());
            case NoSuchPlace none ->
                Problem.of(
                        ProblemKind.NO_SUCH_PLACE,
                        "区划代码应为 2、4、6、9 或 12 位数字，并且在区划表里。用 /api/places?q=… 查找。",
                        "A code has 2, 4, 6, 9 or 12 digits and is in the tables of divisions. Search with /api/places?q=…");
            case MissingServletRequestParameterException missing ->
                wrong(missing.getParameterName(), "缺少 %s。", "%s is missing.");
            case MethodArgumentTypeMismatchException mismatch ->
                wrong(mismatch.getName(), "%s 的值不对。", "%s has a value that is not allowed.");
            case InvalidParameterException unreadable -> ofStatus(HttpStatus.BAD_REQUEST);
            case TypeMismatchException mismatch -> ofStatus(HttpStatus.BAD_REQUEST);
            case MaxUploadSizeExceededException large -> ofStatus(HttpStatus.CONTENT_TOO_LARGE);
            case HttpMessageNotReadableException unreadable -> ofStatus(HttpStatus.BAD_REQUEST);
            case MultipartException broken -> ofStatus(HttpStatus.BAD_REQUEST);
            case RequestRejectedException suspicious -> ofStatus(HttpStatus.BAD_REQUEST);
            case InvalidFileNameException suspicious -> ofStatus(HttpStatus.BAD_REQUEST);
            case ErrorResponse known when known.getStatusCode().is4xxClientError() -> ofStatus(known.getStatusCode());
            default -> incidents.report(thrown, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        };
    }

    private static Problem wrong(String parameter, String zh, String en) {
        return Parameters.problem(List.of(Parameters.of(parameter, zh.formatted(parameter), en.formatted(parameter))));
    }

    /** What the container itself refuses. */
    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = status instanceof Integer number ? number : 404;
        Problem problem;
        if (request.getAttribute(REFUSED) instanceof Problem refused) {
            problem = refused;
        } else if (code < 500) {
            // Also where something was thrown: a body that breaks off is the caller's, and Tomcat leaves what it met
            // there.
            problem = ofStatus(HttpStatusCode.valueOf(code));
        } else {
            problem = incidents.report(thrown instanceof Throwable fault ? fault : new IllegalStateException(), null);
        }
        return answer(problem, new HttpHeaders(), request, response);
    }

    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 ->
                Problem.of(
                        ProblemKind.NOT_SIGNED_IN,
                        "没有签名，或者签名不对、已过期。",
                        "It bears no seal, or not the right one, or one that has run out.");
            case 403 ->
                Problem.of(
                        ProblemKind.PAGE_EXPIRED,
                        "请回到上一页，刷新后再提交。没有登记任何内容。",
                        "Go back, load the page again and send it once more. Nothing was recorded.");
            case 404 ->
                Problem.of(
                        ProblemKind.NO_SUCH_ADDRESS, "首页 / 列出了有哪些网址。", "The page at / lists the addresses there are.");
            case 405 ->
                Problem.of(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "支持的方法见 Allow 头。",
                        "The Allow header names the methods it supports.");
            case 406 ->
                Problem.of(
                        ProblemKind.NOT_ACCEPTABLE,
                        "这里给出 application/json；请改 Accept 头。",
                        "What is given here is application/json: change the Accept header.");
            case 415 ->
                Problem.of(
                        ProblemKind.MEDIA_TYPE_NOT_SUPPORTED,
                        "请用 Content-Type: application/json 发送，不压缩，UTF-8 编码。",
                        "Send it as Content-Type: application/json, not compressed, in UTF-8.");
            case 413 -> Problem.of(ProblemKind.BODY_TOO_LARGE, "内容太大。请减少后再提交。", "It is too large. Send less at once.");
            case 429 -> Allowance.slower();
            default ->
                Problem.of(
                        ProblemKind.REQUEST_UNREADABLE,
                        "缺少应有的部分，或格式不对。请检查后重新提交。",
                        "A part of it is missing, or it is not written as it must be. Check it and send it again.");
        };
    }

    private Object answer(
            Problem problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response) {
        Locale language = languages.resolveLocale(request);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        if (wantsPage(request)) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            ModelAndView page = new ModelAndView(
                    "problem",
                    Map.of(
                            "here", Here.of(request, pages),
                            "code", problem.kind().code(),
                            "heading", problem.kind().title().in(language),
                            "detail", problem.detail().in(language)));
            page.setStatus(HttpStatusCode.valueOf(problem.kind().status()));
            return page;
        }
        return ResponseEntity.status(problem.kind().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemJson.write(problem, language));
    }

    static boolean wantsPage(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwarded instanceof String uri ? uri : request.getRequestURI();
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith(request.getContextPath() + "/api");
    }

    /** Writes a problem where Spring no longer can. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = ProblemJson.write(problem, languages.resolveLocale(request));
        response.setStatus(problem.kind().status());
        response.setContentType(ProblemJson.TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
