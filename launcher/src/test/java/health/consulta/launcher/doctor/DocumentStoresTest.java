package health.consulta.launcher.doctor;

import static health.consulta.launcher.doctor.World.COMING;
import static health.consulta.launcher.doctor.World.DOCTOR;
import static health.consulta.launcher.doctor.World.FOREVER;
import static health.consulta.launcher.doctor.World.NOW;
import static health.consulta.launcher.doctor.World.PATIENT;
import static health.consulta.launcher.doctor.World.REASON;
import static health.consulta.launcher.doctor.World.id;
import static health.consulta.launcher.doctor.World.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads documents in the shape in which the services keep them.
class DocumentStoresTest {
  @TempDir Path folder;
  private MongoServer server;
  private MongoClient mongo;
  private DocumentStores stores;

  @BeforeEach
  void start() {
    server = MongoServer.start(folder, new InetSocketAddress("127.0.0.1", 0));
    mongo =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri("admin")))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    stores = new DocumentStores(mongo);
  }

  @AfterEach
  void stop() {
    mongo.close();
    server.close();
  }

  private void store(String database, String collection, Document document) {
    mongo.getDatabase(database).getCollection(collection).insertOne(document);
  }

  private static Document times(Document in, String from, String until) {
    return in.append(from, Date.from(span(20).from())).append(until, Date.from(span(20).until()));
  }

  @Test
  void a_platform_without_data_has_nothing_to_read() {
    assertThat(stores.occupations()).isEmpty();
    assertThat(stores.waiting()).isEmpty();
  }

  @Test
  void the_bell_of_a_closed_account_may_lack_lines() {
    store("notification", "contacts", new Document("_id", PATIENT).append("email", ""));
    store("notification", "contacts", new Document("_id", DOCTOR).append("email", "d@demo.test"));
    store("notification", "bells", new Document("_id", DOCTOR).append("lines", List.of()));
    assertThat(stores.bells())
        .containsExactlyInAnyOrder(
            new Snapshot.Bell(PATIENT, List.of(), true),
            new Snapshot.Bell(DOCTOR, List.of(), false));
  }

  @Test
  void a_day_without_occupations_has_none() {
    store("consultation", "agenda_days", new Document("_id", "a").append("practitionerId", DOCTOR));
    assertThat(stores.occupations()).isEmpty();
  }

  @Test
  void occupations_of_a_day() {
    var occupation =
        times(times(new Document("occupationId", COMING), "start", "end"), "from", "until")
            .append("kind", "BOOKING")
            .append("visitReasonId", REASON)
            .append("activeUntil", Date.from(FOREVER));
    store(
        "consultation",
        "agenda_days",
        new Document("_id", DOCTOR + "/2026-03-11")
            .append("practitionerId", DOCTOR)
            .append("occupations", List.of(occupation)));
    assertThat(stores.occupations())
        .containsExactly(
            new Snapshot.Occupation(
                COMING,
                DOCTOR,
                OccupationKind.BOOKING,
                span(20).from(),
                span(20).until(),
                span(20),
                FOREVER,
                REASON,
                1));
  }

  @Test
  void times_of_a_patient() {
    var time =
        times(new Document("occupationId", COMING), "start", "end")
            .append("activeUntil", Date.from(FOREVER));
    store(
        "consultation",
        "patient_times",
        new Document("_id", PATIENT).append("times", List.of(time)));
    assertThat(stores.patientTimes())
        .containsExactly(new Snapshot.PatientTime(PATIENT, COMING, span(20), FOREVER));
  }

  @Test
  void a_booking_with_its_course() {
    var visit = times(new Document("policy", "AUTHORISE"), "start", "end");
    store(
        "booking",
        "bookings",
        new Document("_id", COMING)
            .append("accountId", PATIENT)
            .append("patientId", PATIENT)
            .append("practitionerId", DOCTOR)
            .append("visit", visit)
            .append("status", "CONFIRMED")
            .append("payment", new Document("standing", "AUTHORISED"))
            .append(
                "history",
                List.of(
                    new Document("after", "HELD"),
                    new Document("after", "CONFIRMED"),
                    new Document("after", "CONFIRMED").append("move", new Document()))));
    assertThat(stores.bookings())
        .containsExactly(
            new Snapshot.Booking(
                COMING,
                PATIENT,
                PATIENT,
                DOCTOR,
                span(20),
                BookingStatus.CONFIRMED,
                PaymentPolicy.AUTHORISE,
                Optional.empty(),
                Set.of(BookingStatus.HELD, BookingStatus.CONFIRMED),
                1,
                Optional.of(PaymentStatus.AUTHORISED)));
  }

  @Test
  void mails_by_what_they_are_about() {
    mail("BOOKING_CONFIRMED", new Document("visit", new Document("bookingId", COMING)));
    mail("INVOICE_ISSUED", new Document("number", "N-1"));
    mail("ACCOUNT_EXISTS", new Document());
    assertThat(stores.mails())
        .containsExactlyInAnyOrder(
            new Snapshot.Mail("BOOKING_CONFIRMED", COMING.toString()),
            new Snapshot.Mail("INVOICE_ISSUED", "N-1"),
            new Snapshot.Mail("ACCOUNT_EXISTS", ""));
  }

  private void mail(String kind, Document facts) {
    store(
        "notification",
        "messages",
        new Document("_id", id(kind)).append("kind", kind).append("facts", facts));
  }

  @Test
  void rows_of_the_reports() {
    store("reporting", "visits", new Document("_id", COMING).append("booked", 1).append("day", ""));
    store(
        "reporting",
        "money",
        new Document("_id", id("event")).append("bookingId", COMING).append("captured", 2500L));
    assertThat(stores.visits()).containsExactly(new Snapshot.Visit(COMING, Set.of("booked")));
    assertThat(stores.takings()).containsExactly(new Snapshot.Taking(COMING, "captured", 2500));
  }

  @Test
  void the_oldest_event_of_each_outbox() {
    pending("due", new Document("due", 3));
    pending("lost", new Document());
    store("booking", "bookings", new Document("_id", "sent").append("pending", List.of()));
    assertThat(stores.waiting())
        .containsExactlyInAnyOrder(
            new Snapshot.Waiting("booking.bookings", "due", NOW, true),
            new Snapshot.Waiting("booking.bookings", "lost", NOW, false));
  }

  private void pending(String id, Document with) {
    store(
        "booking",
        "bookings",
        with.append("_id", id).append("pending", List.of(event(NOW), event(NOW.plusSeconds(1)))));
  }

  private static Document event(Instant at) {
    return new Document("time", Date.from(at));
  }
}
