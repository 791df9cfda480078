package health.consulta.consultation;

import health.consulta.contract.Topics;
import health.consulta.kit.mongo.MongoOutbox;
import health.consulta.kit.mongo.MongoOutboxes;
import health.consulta.kit.mongo.MongoReads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/// Agendas, the time taken in them, and the consultations themselves.
@SpringBootApplication
@EnableFeignClients
public class ConsultationApplication {
  static void main(String[] args) {
    SpringApplication.run(ConsultationApplication.class, args);
  }

  @Bean
  MongoOutbox consultationOutbox(MongoOutboxes outboxes) {
    return outboxes.of(Consultation.class, Topics.CONSULTATIONS);
  }

  @Bean
  MongoReads reads(MongoOutboxes outboxes) {
    return outboxes.reads();
  }
}
