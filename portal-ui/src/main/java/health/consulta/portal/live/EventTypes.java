package health.consulta.portal.live;

import health.consulta.contract.Event;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.booking.MessageEvent;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.notification.NotificationEvent;
import health.consulta.contract.payment.PaymentEvent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue of events by the name they have on the wire. A type from a newer contract, or a
/// value that does not fit, is nothing that a screen of this version could show.
final class EventTypes {
  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, Class<? extends Event>> types =
      Stream.of(
              AgendaEvent.class,
              MessageEvent.class,
              ConsultationEvent.class,
              PaymentEvent.class,
              InvoiceEvent.class,
              NotificationEvent.class)
          .flatMap(EventTypes::records)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  Optional<Event> read(String type, byte[] value) {
    return Optional.ofNullable(types.get(type)).flatMap(known -> parse(known, value));
  }

  private Optional<Event> parse(Class<? extends Event> type, byte[] value) {
    try {
      return Optional.of(json.readValue(value, type));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Class<? extends Event>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records)
        : Stream.of(type.asSubclass(Event.class));
  }
}
