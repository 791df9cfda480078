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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    public void catchUp(java.util.function.Consumer<Runnable> some) {
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        var read = read(consumer.poll(POLL));
        some.accept(() -> tell(read));
      }
    }

    private List<List<Runnable>> read(ConsumerRecords<?, ?> records) {
      return records.partitions().stream()
          .map(partition -> read(records.records(partition)))
          .toList();
    }

    /// In order within a partition, as live listeners do.
    private void tell(List<List<Runnable>> partitions) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var told =
            threads.invokeAll(
                partitions.stream()
                    .<Callable<Boolean>>map(events -> () -> events.removeIf(this::isRefused))
                    .toList());
        for (var each : told) each.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    private List<Runnable> read(List<? extends ConsumerRecord<?, ?>> records) {
      var read = new ArrayList<Runnable>();
      for (var record : records) {
        events.incrementAndGet();
        try {
          read.add(read(record));
        } catch (ConversionException | IllegalArgumentException e) {
          unreadable.incrementAndGet();
        }
      }
      return read;
    }

    private boolean isRefused(Runnable event) {
      try {
        event.run();
        return false;
      } catch (IllegalArgumentException e) {
        unreadable.incrementAndGet();
        return true;
      }
    }

    /// @return what tells it
    private Runnable read(ConsumerRecord<?, ?> record) {
      switch (record.topic()) {
        case Topics.USERS -> {
          var event = read(record, UserEvent.class);
          var sequence = header(event, EventHeaders.SEQUENCE, Long.class);
          return () -> names.on(event.getPayload(), sequence);
        }
        case Topics.AGENDA -> {
          var event = read(record, AgendaEvent.class);
          var sequence = header(event, EventHeaders.SEQUENCE, Long.class);
          return () -> agendas.on(event.getPayload(), sequence);
        }
        case Topics.BOOKINGS -> {
          var event = read(record, BookingEvent.class);
          var at = header(event, EventHeaders.TIME, Instant.class);
          return () -> bookings.on(event.getPayload(), at);
        }
        case Topics.CONSULTATIONS -> {
          var event = read(record, ConsultationEvent.class).getPayload();
          return () -> consultations.on(event);
        }
        case Topics.PAYMENTS -> {
          var event = read(record, PaymentEvent.class);
          var id = header(event, EventHeaders.ID, UUID.class);
          return () -> payments.on(event.getPayload(), id);
        }
        case Topics.INVOICES -> {
          var event = read(record, InvoiceEvent.class);
          var id = header(event, EventHeaders.ID, UUID.class);
          return () -> invoices.on(event.getPayload(), id);
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
