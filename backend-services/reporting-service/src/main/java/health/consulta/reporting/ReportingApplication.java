package health.consulta.reporting;

import health.consulta.contract.Topics;
import health.consulta.kit.mongo.MongoOutbox;
import health.consulta.kit.mongo.MongoOutboxes;
import health.consulta.kit.mongo.MongoReads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Listens to what happened and counts it.
@SpringBootApplication
public class ReportingApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(ReportingApplication.class, arguments);
  }

  @Bean
  Facts facts(MongoOperations mongo) {
    return Facts.standing(mongo);
  }

  @Bean
  MongoOutbox weeklyReaderOutbox(MongoOutboxes outboxes) {
    return outboxes.of(WeeklyReader.class, Topics.REPORTS);
  }

  @Bean
  MongoReads reads(MongoOutboxes outboxes) {
    return outboxes.reads();
  }
}
