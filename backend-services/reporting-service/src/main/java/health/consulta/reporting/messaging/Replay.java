package health.consulta.reporting.messaging;

import health.consulta.contract.Topics;
import health.consulta.contract.billing.InvoiceEvent;
import health.consulta.contract.booking.BookingEvent;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.payment.PaymentEvent;
import health.consulta.contract.user.UserEvent;
import health.consulta.kit.event.EventHeaders;
import health.consulta.reporting.EventLog;
import health.consulta.reporting.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Reads the topics from their beginning, beside the live listeners, and tells the same listeners'
/// twins, which note elsewhere.
@Component
class Replay implements EventLog {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final List<String> TOPICS =
      List.of(
          Topics.USERS,
          Topics.AGENDA,
          Topics.BOOKINGS,
          Topics.CONSULTATIONS,
          Topics.PAYMENTS,
          Topics.INVOICES);

  private final ConsumerFactory<?, ?> consumers;
  private final RecordMessageConverter converter;

  Replay(ConsumerFactory<?, ?> consumers, RecordMessageConverter converter) {
    this.consumers = consumers;
    this.converter = converter;
  }

  /// It is assigned its partitions and commits nothing, so that it is in no group's way.
  @Override
  public Reading open(Facts into) {
    var consumer = consumers.createConsumer(null, "-replay");
    try {
      return new Again(consumer, into);
    } catch (RuntimeException away) {
      consumer.close();
      throw away;
    }
  }

  private final class Again implements Reading {
    private final Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;
    private final ListedNames names;
    private final AgendaEvents agendas;
    private final BookingEvents bookings;
    private final ConsultationEvents consultations;
    private final PaymentEvents payments;
    private final InvoiceEvents invoices;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    Again(Consumer<?, ?> consumer, Facts into) {
      this.consumer = consumer;
      names = new ListedNames(into);
      agendas = new AgendaEvents(into);
      bookings = new BookingEvents(into);
      consultations = new ConsultationEvents(into);
      payments = new PaymentEvents(into);
      invoices = new InvoiceEvents(into);
      partitions =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    @Override
    public void catchUp(Runnable progress) {
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        tell(consumer.poll(POLL));
        progress.run();
      }
    }

    /// In order within a partition, as live listeners do.
    private void tell(ConsumerRecords<?, ?> records) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var told =
            threads.invokeAll(
                records.partitions().stream()
                    .map(partition -> Executors.callable(() -> tell(records, partition)))
                    .toList());
        for (var each : told) each.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    private void tell(ConsumerRecords<?, ?> records, TopicPartition partition) {
      for (var record : records.records(partition)) {
        events.incrementAndGet();
        try {
          tell(record);
        } catch (ConversionException | IllegalArgumentException e) {
          unreadable.incrementAndGet();
        }
      }
    }

    private void tell(ConsumerRecord<?, ?> record) {
      switch (record.topic()) {
        case Topics.USERS -> {
          var event = read(record, UserEvent.class);
          names.on(event.getPayload(), header(event, EventHeaders.SEQUENCE, Long.class));
        }
        case Topics.AGENDA -> {
          var event = read(record, AgendaEvent.class);
          agendas.on(event.getPayload(), header(event, EventHeaders.SEQUENCE, Long.class));
        }
        case Topics.BOOKINGS -> {
          var event = read(record, BookingEvent.class);
          bookings.on(event.getPayload(), header(event, EventHeaders.TIME, Instant.class));
        }
        case Topics.CONSULTATIONS ->
            consultations.on(read(record, ConsultationEvent.class).getPayload());
        case Topics.PAYMENTS -> {
          var event = read(record, PaymentEvent.class);
          payments.on(event.getPayload(), header(event, EventHeaders.ID, UUID.class));
        }
        case Topics.INVOICES -> {
          var event = read(record, InvoiceEvent.class);
          invoices.on(event.getPayload(), header(event, EventHeaders.ID, UUID.class));
        }
        default -> throw new IllegalStateException(record.topic());
      }
    }

    @SuppressWarnings("unchecked") // the converter reads what it is asked for
    private <T> Message<T> read(ConsumerRecord<?, ?> record, Class<T> type) {
      return (Message<T>) converter.toMessage(record, null, null, type);
    }

    private static <T> T header(Message<?> event, String name, Class<T> type) {
      return Objects.requireNonNull(event.getHeaders().get(name, type));
    }

    @Override
    public long events() {
      return events.get();
    }

    @Override
    public long unreadable() {
      return unreadable.get();
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
