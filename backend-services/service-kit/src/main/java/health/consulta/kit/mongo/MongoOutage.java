package health.consulta.kit.mongo;

import com.mongodb.MongoException;
import health.consulta.kit.Unavailable;
import health.consulta.kit.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What MongoDB's driver says without Spring's translation.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MongoOutage {
  private static final Logger log = LoggerFactory.getLogger(MongoOutage.class);

  @ExceptionHandler
  ResponseEntity<Object> on(MongoException failure) {
    log.warn("MongoDB did not answer as it should", failure);
    return Problems.of(new Unavailable("platform"));
  }
}
