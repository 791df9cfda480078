package health.consulta.reporting.messaging;

import static health.consulta.reporting.messaging.Happened.LATE;
import static health.consulta.reporting.messaging.Happened.NOON;
import static health.consulta.reporting.messaging.Happened.REASON;
import static health.consulta.reporting.messaging.Happened.admitted;
import static health.consulta.reporting.messaging.Happened.arrived;
import static health.consulta.reporting.messaging.Happened.cancelled;
import static health.consulta.reporting.messaging.Happened.captured;
import static health.consulta.reporting.messaging.Happened.completed;
import static health.consulta.reporting.messaging.Happened.confirmed;
import static health.consulta.reporting.messaging.Happened.credited;
import static health.consulta.reporting.messaging.Happened.issued;
import static health.consulta.reporting.messaging.Happened.listed;
import static health.consulta.reporting.messaging.Happened.missed;
import static health.consulta.reporting.messaging.Happened.moved;
import static health.consulta.reporting.messaging.Happened.progressed;
import static health.consulta.reporting.messaging.Happened.reason;
import static health.consulta.reporting.messaging.Happened.refunded;
import static health.consulta.reporting.messaging.Happened.takenBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import health.consulta.contract.Event;
import health.consulta.contract.Money;
import health.consulta.contract.Role;
import health.consulta.contract.Topics;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.AgendaEvent.OpenPlace;
import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.reporting.Rebuild.Difference;
import health.consulta.contract.reporting.Rebuild.State;
import health.consulta.kit.event.EventSender;
import health.consulta.kit.event.EventWriter;
import health.consulta.kit.event.PendingEvent;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import health.consulta.reporting.EventLog;
import health.consulta.reporting.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// What all events together say is what the reports stand on.
@ServiceTest
class RebuildIT {
  private static final String PATH = "/api/reports/rebuild";

  private final UUID practitioner = UUID.randomUUID();
  private final String administrator = TestTokens.of(UUID.randomUUID(), Role.ADMINISTRATOR);

  @Autowired private RestTestClient http;
  @Autowired private MongoOperations mongo;
  @Autowired private EventLog log;
  @Autowired private Facts facts;
  @Autowired private EventSender sender;
  @Autowired private EventWriter writer;
  @Autowired private KafkaListenerEndpointRegistry listeners;

  /// Other tests noted facts that no event tells of.
  @BeforeEach
  void the_reports_stand_on_the_events() {
    for (var collection : Happened.FACTS) mongo.remove(new Query(), collection);
    try (var all = log.open(facts)) {
      all.catchUp(Runnable::run);
    }
  }

  @Test
  void a_rebuild_equals_what_stands_though_events_came_twice_and_a_listener_was_away() {
    var random = new Random(7);
    var visits = new ArrayList<UUID>();
    for (int n = 0; n < 40; n++) visits.add(UUID.randomUUID());
    send(Topics.USERS, listed(practitioner, "Martin"));
    for (var visit : visits) send(Topics.BOOKINGS, confirmed(visit, practitioner, NOON));
    listeners.getListenerContainers().forEach(container -> container.stop());
    Collections.shuffle(visits, random); // topics are read side by side: any order among them
    for (var visit : visits.subList(0, 10)) {
      send(Topics.CONSULTATIONS, completed(visit, practitioner));
      send(Topics.BOOKINGS, progressed(visit, practitioner, LATE, BookingStatus.COMPLETED));
      send(Topics.PAYMENTS, captured(visit, practitioner, 2500));
      send(Topics.PAYMENTS, refunded(visit, practitioner, 500));
      send(Topics.INVOICES, issued(visit, practitioner, 2500));
    }
    listeners.getListenerContainers().forEach(container -> container.start());
    for (var visit : visits.subList(10, 20))
      send(Topics.BOOKINGS, cancelled(visit, practitioner, NOON, true));
    for (var visit : visits.subList(20, 30))
      send(Topics.CONSULTATIONS, missed(visit, practitioner));
    for (var visit : visits.subList(30, 40)) {
      send(Topics.BOOKINGS, moved(visit, practitioner, LATE));
      send(Topics.CONSULTATIONS, arrived(visit, practitioner, LATE));
      send(Topics.CONSULTATIONS, admitted(visit, practitioner, LATE));
      send(Topics.CONSULTATIONS, takenBack(visit, practitioner, ConsultationStatus.ARRIVED));
    }
    for (var visit : visits.subList(0, 5))
      send(Topics.INVOICES, credited(visit, practitioner, 500, LocalDate.of(2026, 4, 9)));
    send(
        Topics.AGENDA,
        new OpenTimePlanned(
            practitioner,
            LocalDate.of(2026, 4, 1),
            List.of(480),
            List.of(new OpenPlace(Happened.PLACE, List.of(480)))));
    send(Topics.AGENDA, reason(practitioner, REASON, "Suivi"));
    var last = UUID.randomUUID();
    send(Topics.BOOKINGS, confirmed(last, practitioner, NOON));

    var rebuild = equal();
    assertThat(rebuild.differences()).isEmpty();
    assertThat(rebuild.events()).isGreaterThanOrEqualTo(2 * 159);
    assertThat(rebuild.facts()).isGreaterThanOrEqualTo(40);
    for (var facts : Happened.FACTS)
      assertThat(mongo.count(new Query(), facts)).as(facts).isPositive();
    assertThat(mongo.findById(last, Document.class, "visits")).isNotNull();
  }

  @Test
  void what_no_event_tells_what_is_missing_and_what_was_changed_is_named() {
    var changed = UUID.randomUUID();
    var missing = UUID.randomUUID();
    var invented = UUID.randomUUID();
    for (var visit : List.of(changed, missing)) // a second time would mend it
    once(Topics.BOOKINGS, confirmed(visit, practitioner, NOON));
    equal();
    mongo.updateFirst(id(changed), new Update().set("completed", 1), "visits");
    mongo.remove(id(missing), "visits");
    mongo.save(new Document("_id", invented).append("captured", 2500L), "money");

    var rebuild = done();
    assertThat(rebuild.differing()).isEqualTo(3);
    assertThat(rebuild.differences())
        .extracting(Difference::facts, Difference::id)
        .containsExactlyInAnyOrder(
            tuple("VISITS", changed), tuple("VISITS", missing), tuple("MONEY", invented));
    assertThat(of(rebuild, changed).stands()).contains("completed=1");
    assertThat(of(rebuild, changed).rebuilt()).doesNotContain("completed").contains("booked=1");
    assertThat(of(rebuild, missing).stands()).isNull();
    assertThat(of(rebuild, invented).rebuilt()).isNull();
    assertThat(mongo.getCollectionNames())
        .noneMatch(name -> name.contains(rebuild.id().toString()));
  }

  @Test
  void what_nobody_understands_is_counted_and_does_not_stop_it() {
    long before = equal().unreadable();
    var nonsense = new PendingEvent(UUID.randomUUID(), "BookingEaten", "{}", Instant.EPOCH, null);
    sender.send(Topics.BOOKINGS, "x", nonsense, 1).join();
    var visit = UUID.randomUUID();
    once(
        Topics.PAYMENTS,
        new PaymentCaptured(visit, visit, practitioner, new Money(2500, "USD"), NOON));
    assertThat(equal().unreadable()).isEqualTo(before + 2);
  }

  @Test
  void what_a_process_that_died_left_behind_is_cleared_by_the_next() {
    var id = UUID.randomUUID();
    var dead = new Rebuild(id, State.RUNNING, Instant.EPOCH, Instant.EPOCH, 9, 0, 0, 0, List.of());
    mongo.save(dead, "rebuilds");
    mongo.save(new Document("_id", UUID.randomUUID()), "visits_" + id);
    equal();
    assertThat(one(id).state()).isEqualTo(State.FAILED);
    assertThat(mongo.getCollectionNames()).doesNotContain("visits_" + id);
  }

  @Test
  void administrators_alone_ask_for_it() {
    http.post().uri(PATH).exchange().expectStatus().isUnauthorized();
    for (var role : List.of(Role.PATIENT, Role.PRACTITIONER))
      post(TestTokens.of(UUID.randomUUID(), role)).expectStatus().isForbidden();
    post(TestTokens.assistant(UUID.randomUUID(), practitioner)).expectStatus().isForbidden();
    get(UUID.randomUUID()).expectStatus().isNotFound();
  }

  private static Query id(UUID id) {
    return Query.query(Criteria.where("_id").is(id));
  }

  private static Difference of(Rebuild rebuild, UUID id) {
    return rebuild.differences().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Listeners that were away come back in their time.
  private Rebuild equal() {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(this::done, rebuild -> rebuild.differing() == 0);
  }

  /// Asks for one, and asks how it stands until it is done.
  private Rebuild done() {
    var answer = post(administrator).expectBody(Rebuild.class).returnResult();
    var begun = answer.getResponseBody();
    if (begun.state() != State.RUNNING) return begun;
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(answer.getResponseHeaders().getLocation()).hasPath(PATH + "/" + begun.id());
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> one(begun.id()), rebuild -> rebuild.state() == State.DONE);
  }

  private Rebuild one(UUID id) {
    return get(id).expectStatus().isOk().expectBody(Rebuild.class).returnResult().getResponseBody();
  }

  private ResponseSpec get(UUID id) {
    return http.get()
        .uri(PATH + "/" + id)
        .headers(headers -> headers.setBearerAuth(administrator))
        .exchange();
  }

  private ResponseSpec post(String token) {
    return http.post().uri(PATH).headers(headers -> headers.setBearerAuth(token)).exchange();
  }

  private void once(String topic, Event event) {
    sender.send(topic, event.aggregateId(), writer.pending(event), 1).join();
  }

  /// Twice, as the relay may.
  private void send(String topic, Event event) {
    var pending = writer.pending(event);
    sender.send(topic, event.aggregateId(), pending, 1).join();
    sender.send(topic, event.aggregateId(), pending, 1).join();
  }
}
