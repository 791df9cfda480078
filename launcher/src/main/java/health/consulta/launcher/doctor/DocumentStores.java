package health.consulta.launcher.doctor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Bell;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Consultation;
import health.consulta.launcher.doctor.Snapshot.Mail;
import health.consulta.launcher.doctor.Snapshot.Occupation;
import health.consulta.launcher.doctor.Snapshot.PatientTime;
import health.consulta.launcher.doctor.Snapshot.Span;
import health.consulta.launcher.doctor.Snapshot.Taking;
import health.consulta.launcher.doctor.Snapshot.Visit;
import health.consulta.launcher.doctor.Snapshot.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the invariants want of the MongoDB databases.
final class DocumentStores {
  private static final List<String> DATABASES =
      List.of("consultation", "booking", "notification", "reporting");
  private static final List<String> FIGURES = List.of("captured", "refunded", "invoiced");
  private static final List<String> MARKS = List.of("booked", "completed", "cancelled", "noShows");

  /// As many lines as a bell keeps.
  private static final int MOST_LINES = 200;

  private final MongoClient mongo;

  DocumentStores(MongoClient mongo) {
    this.mongo = mongo;
  }

  List<Occupation> occupations() {
    return all("consultation", "agenda_days")
        .flatMap(day ->
            list(day, "occupations").stream()
                .map(one ->
                    new Occupation(
                        id(one, "occupationId"),
                        id(day, "practitionerId"),
                        OccupationKind.valueOf(text(one, "kind")),
                        at(one, "start"),
                        at(one, "end"),
                        new Span(at(one, "from"), at(one, "until")),
                        at(one, "activeUntil"),
                        id(one, "visitReasonId"),
                        one.get("seats", 1))))
        .toList();
  }

  List<PatientTime> patientTimes() {
    return all("consultation", "patient_times")
        .flatMap(patient ->
            list(patient, "times").stream()
                .map(time ->
                    new PatientTime(
                        id(patient, "_id"),
                        id(time, "occupationId"),
                        new Span(at(time, "start"), at(time, "end")),
                        at(time, "activeUntil"))))
        .toList();
  }

  List<Booking> bookings() {
    return all("booking", "bookings").map(DocumentStores::booking).toList();
  }

  private static Booking booking(Document booking) {
    var visit = part(booking, "visit").orElseThrow();
    return new Booking(
        id(booking, "_id"),
        id(booking, "accountId"),
        id(booking, "patientId"),
        id(booking, "practitionerId"),
        new Span(at(visit, "start"), at(visit, "end")),
        BookingStatus.valueOf(text(booking, "status")),
        PaymentPolicy.valueOf(text(visit, "policy")),
        Optional.ofNullable(booking.getDate("holdExpiresAt")).map(Date::toInstant),
        list(booking, "history").stream()
            .map(step -> BookingStatus.valueOf(text(step, "after")))
            .collect(Collectors.toSet()),
        Math.toIntExact(
            list(booking, "history").stream()
                .filter(step -> part(step, "move").isPresent())
                .count()),
        part(booking, "payment").map(payment -> PaymentStatus.valueOf(text(payment, "standing"))));
  }

  List<Consultation> consultations() {
    return all("consultation", "consultations")
        .map(one ->
            new Consultation(
                id(one, "_id"),
                id(one, "bookingId"),
                ConsultationStatus.valueOf(text(one, "status"))))
        .toList();
  }

  List<Mail> mails() {
    return all("notification", "messages")
        .map(message -> new Mail(text(message, "kind"), subject(message)))
        .toList();
  }

  private static String subject(Document message) {
    var facts = part(message, "facts");
    var booking =
        facts.flatMap(f -> part(f, "visit")).map(visit -> id(visit, "bookingId").toString());
    return booking.or(() -> facts.map(f -> f.getString("number"))).orElse("");
  }

  List<Bell> bells() {
    var silent =
        all("notification", "contacts")
            .filter(contact -> text(contact, "email").isEmpty())
            .map(contact -> id(contact, "_id"))
            .collect(Collectors.toSet());
    var bells = all("notification", "bells").map(bell -> bell(bell, silent)).toList();
    var rung = bells.stream().map(Bell::accountId).collect(Collectors.toSet());
    var none =
        silent.stream()
            .filter(account -> !rung.contains(account))
            .map(account -> new Bell(account, List.of(), true));
    return Stream.concat(bells.stream(), none).toList();
  }

  private static Bell bell(Document bell, Set<UUID> silent) {
    var lines =
        list(bell, "lines").stream()
            .map(line -> new Bell.Line(text(line, "kind"), id(line, "subjectId")))
            .toList();
    var account = id(bell, "_id");
    return new Bell(account, lines, lines.size() >= MOST_LINES || silent.contains(account));
  }

  List<Visit> visits() {
    return all("reporting", "visits")
        .map(visit ->
            new Visit(
                id(visit, "_id"),
                MARKS.stream().filter(visit::containsKey).collect(Collectors.toSet())))
        .toList();
  }

  List<Taking> takings() {
    return all("reporting", "money")
        .flatMap(fact ->
            FIGURES.stream()
                .filter(fact::containsKey)
                .map(figure ->
                    new Taking(
                        id(fact, "bookingId"), figure, fact.get(figure, Number.class).longValue())))
        .toList();
  }

  /// Events in the outbox of any document.
  List<Waiting> waiting() {
    var all = new ArrayList<Waiting>();
    for (var database : DATABASES)
      for (var collection : mongo.getDatabase(database).listCollectionNames())
        mongo
            .getDatabase(database)
            .getCollection(collection)
            .find()
            .projection(Projections.include("pending", "due"))
            .forEach(document ->
                list(document, "pending").stream()
                    .limit(1)
                    .forEach(event ->
                        all.add(
                            new Waiting(
                                database + "." + collection,
                                String.valueOf(document.get("_id")),
                                at(event, "time"),
                                document.containsKey("due")))));
    return all;
  }

  private Stream<Document> all(String database, String collection) {
    return mongo
        .getDatabase(database)
        .getCollection(collection)
        .find()
        .into(new ArrayList<>())
        .stream();
  }

  private static List<Document> list(Document of, String field) {
    return of.get(field) instanceof List<?> ? of.getList(field, Document.class) : List.of();
  }

  private static Optional<Document> part(Document of, String field) {
    return Optional.ofNullable(of.get(field, Document.class));
  }

  private static UUID id(Document of, String field) {
    return there(of.get(field, UUID.class), field);
  }

  private static Instant at(Document of, String field) {
    return there(of.getDate(field), field).toInstant();
  }

  private static String text(Document of, String field) {
    return there(of.getString(field), field);
  }

  private static <T> T there(@Nullable T value, String field) {
    return Objects.requireNonNull(value, () -> "the field " + field + " is missing");
  }
}
