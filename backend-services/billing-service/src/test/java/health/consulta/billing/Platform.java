package health.consulta.billing;

import static org.awaitility.Awaitility.await;

import health.consulta.contract.Event;
import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.kit.event.EventHeaders;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;

/// The other services: they say what happened, and hear what billing says.
class Platform {
  private final List<InvoiceEvent> heard = new CopyOnWriteArrayList<>();
  private final EventSender sender;
  private final EventWriter writer;

  Platform(EventSender sender, EventWriter writer) {
    this.sender = sender;
    this.writer = writer;
  }

  @KafkaListener(topics = Topics.INVOICES, groupId = "tests")
  void on(InvoiceEvent event, @Header(EventHeaders.ID) UUID id) {
    heard.add(event);
  }

  /// Says it twice, as may happen to any event.
  public void says(String topic, Event event) {
    var pending = writer.pending(event);
    sender.send(topic, event.aggregateId(), pending, 1).join();
    sender.send(topic, event.aggregateId(), pending, 1).join();
  }

  public <T extends InvoiceEvent> List<T> heard(Class<T> type, UUID bookingId) {
    return heard.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(event -> bookingOf(event).equals(bookingId))
        .toList();
  }

  public <T extends InvoiceEvent> T hears(Class<T> type, UUID bookingId) {
    return await().until(() -> heard(type, bookingId), found -> !found.isEmpty()).getFirst();
  }

  private static UUID bookingOf(InvoiceEvent event) {
    return switch (event) {
      case InvoiceEvent.InvoiceIssued issued -> issued.bookingId();
      case InvoiceEvent.InvoicePaid paid -> paid.bookingId();
      case InvoiceEvent.InvoiceCredited credited -> credited.bookingId();
      case InvoiceEvent.SplitChanged changed -> changed.bookingId();
      case InvoiceEvent.PayerPaid paid -> paid.bookingId();
      case InvoiceEvent.InvoiceSent sent -> sent.bookingId();
      case InvoiceEvent.InvoiceReminded reminded -> reminded.bookingId();
    };
  }
}
