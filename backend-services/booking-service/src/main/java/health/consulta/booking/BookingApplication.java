package health.consulta.booking;

import health.consulta.contract.Topics;
import health.consulta.kit.mongo.MongoOutbox;
import health.consulta.kit.mongo.MongoOutboxes;
import health.consulta.kit.mongo.MongoReads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/// The life of a booking.
@SpringBootApplication
@EnableFeignClients
@ConfigurationPropertiesScan
public class BookingApplication {
  static void main(String[] args) {
    SpringApplication.run(BookingApplication.class, args);
  }

  @Bean
  MongoOutbox bookingOutbox(MongoOutboxes outboxes) {
    return outboxes.of(Booking.class, Topics.BOOKINGS);
  }

  @Bean
  MongoOutbox freedTimeOutbox(MongoOutboxes outboxes) {
    return outboxes.of(FreedTime.class, Topics.WAITING_LIST);
  }

  @Bean
  MongoOutbox messageOutbox(MongoOutboxes outboxes) {
    return outboxes.of(Message.class, Topics.MESSAGES);
  }

  @Bean
  MongoOutbox conversationOutbox(MongoOutboxes outboxes) {
    return outboxes.of(Conversation.class, Topics.MESSAGES);
  }

  @Bean
  MongoReads reads(MongoOutboxes outboxes) {
    return outboxes.reads();
  }
}
