package org.openhuji.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts and pictures. Those with a version in their address never change and are kept for a year; ours are kept
 * for a while and told apart by their content. Never by the day they were built: builds that can be repeated all carry the
 * same one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticFiles implements WebMvcConfigurer {
    private static final Duration VERSIONED = Duration.ofDays(365);

    private final Duration ours;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    StaticFiles(@Value("${spring.web.resources.cache.cachecontrol.max-age}") Duration ours) {
        this.ours = ours;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(VERSIONED).cachePublic().immutable())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(ours).cachePublic())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
    }

    /** Weak, for the same content may travel compressed. */
    private String tag(Resource file) {
        return Objects.requireNonNull(tags.computeIfAbsent(file.getDescription(), name -> "W/\"" + hash(file) + "\""));
    }

    private static String hash(Resource file) {
        try (InputStream in = file.getInputStream()) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
