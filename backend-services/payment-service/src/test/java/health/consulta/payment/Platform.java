package health.consulta.payment;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.Event;
import health.consulta.contract.Mode;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingEvent.BookingExpired;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.payment.StartPayment;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;

/// The other services: they say what happened, and hear what payment says.
public class Platform {
  private final List<PaymentEvent> heard = new CopyOnWriteArrayList<>();
  private final EventSender sender;
  private final EventWriter writer;

  Platform(EventSender sender, EventWriter writer) {
    this.sender = sender;
    this.writer = writer;
  }

  @KafkaListener(topics = Topics.PAYMENTS, groupId = "tests-${random.uuid}")
  void on(PaymentEvent event, @Header(EventHeaders.ID) UUID id) {
    heard.add(event);
  }

  /// Says it twice, as may happen to any event.
  public void says(String topic, Event event) {
    var pending = writer.pending(event);
    sender.send(topic, event.aggregateId(), pending, 1).join();
    sender.send(topic, event.aggregateId(), pending, 1).join();
  }

  /// The visit took place.
  public void completed(StartPayment of) {
    says(
        Topics.CONSULTATIONS,
        new ConsultationCompleted(
            UUID.randomUUID(),
            of.bookingId(),
            of.practitionerId(),
            of.patientId(),
            of.visitReasonId(),
            Mode.VIDEO,
            of.start(),
            of.start(),
            null));
  }

  /// The hold ran out.
  public void expired(StartPayment of) {
    says(
        Topics.BOOKINGS,
        new BookingExpired(
            of.bookingId(), of.practitionerId(), of.patientId(), of.accountId(), of.start()));
  }

  public <T extends PaymentEvent> List<T> heard(Class<T> type, UUID bookingId) {
    return heard.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(event -> event.bookingId().equals(bookingId))
        .toList();
  }

  public <T extends PaymentEvent> T hears(Class<T> type, UUID bookingId) {
    return await().until(() -> heard(type, bookingId), found -> !found.isEmpty()).getFirst();
  }
}
