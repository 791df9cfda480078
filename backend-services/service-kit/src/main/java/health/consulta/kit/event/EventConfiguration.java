package health.consulta.kit.event;

import feign.FeignException;
import health.consulta.kit.Refusal;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
public class EventConfiguration {
  static final String DEAD_LETTERS = ".dead";

  @Bean
  EventWriter eventWriter(JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer) {
    return new EventWriter(json, clock, tracer);
  }

  @Bean
  EventSender eventSender(
      KafkaTemplate<String, String> kafka, @Value("${spring.application.name}") String source) {
    return new EventSender(kafka, source);
  }

  @Bean
  RecordMessageConverter eventConverter(JsonMapper json) {
    return new EventConverter(json);
  }

  /// What is only away (a store, a neighbour) is waited for: nothing behind it could go on either.
  /// All else is tried a few times, then laid aside, so that it never blocks its partition.
  @Bean
  CommonErrorHandler deadLetters(KafkaTemplate<String, String> kafka) {
    var lay =
        new DeadLetterPublishingRecoverer(
            kafka,
            (record, e) -> new TopicPartition(record.topic() + DEAD_LETTERS, record.partition()));
    var handler = new DefaultErrorHandler(lay, tries(4));
    handler.setBackOffFunction((record, e) -> isAway(e) ? tries(Integer.MAX_VALUE) : null);
    handler.addNotRetryableExceptions(ConversionException.class);
    return handler;
  }

  private static BackOff tries(int most) {
    var backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    backOff.setMaxAttempts(most);
    return backOff;
  }

  static boolean isAway(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause())
      if (e instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE
          || e instanceof FeignException
          || e instanceof DataAccessResourceFailureException
          || e instanceof TransientDataAccessException
          || e instanceof CannotCreateTransactionException) return true;
    return false;
  }
}
