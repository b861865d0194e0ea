package org.openhuji.bench.endpoint;

import java.util.Map;
import org.openhuji.web.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Empty JSON: the price of a request before any work is done. {@code ./huji bench api} puts it on the class path of the
 * server it starts, whose component scan finds it; the product has no such endpoint.
 */
@RestController
class EmptyEndpoint {
    /** Its addresses are open to everybody. */
    @Bean
    Door benchDoor() {
        return Door.open("/api/bench/**");
    }

    /** An empty object. */
    @GetMapping("/api/bench/empty")
    Map<String, String> empty() {
        return Map.of();
    }

    /** Reads what is sent and answers so many bytes: the price of an assessment's size without its work. */
    @PostMapping(path = "/api/bench/sized", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> sized(@RequestBody byte[] body, @RequestParam int bytes) {
        byte[] answer = new byte[Math.max(2, bytes)];
        java.util.Arrays.fill(answer, (byte) ' ');
        answer[0] = '{';
        answer[answer.length - 1] = '}';
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Read", Integer.toString(body.length))
                .body(answer);
    }
}
